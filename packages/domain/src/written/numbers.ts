export type DecimalSign = ',' | '.'

export type WrittenNumber =
  | { readonly is: 'number'; readonly value: number }
  /** `1,234` where nothing tells whether its comma parts thousands or decimals. */
  | { readonly is: 'two numbers'; readonly of: readonly [number, number] }
  | { readonly is: 'no number' }

/** What stands between thousands: nothing begins with a zero that way. */
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+$|^[1-9]\d{0,2}(?:\.\d{3})+$/
const DIGITS = /^([-−]?)(\d[\d.,]*)$/u

/**
 * Reads a number as it is written in a table: `1234.5`, `1,234.5`, `1.234,5`, `1 234,5`, `1’234`.
 * @param decimal what stands before decimals there; left out where nothing tells
 */
export function numberIn(text: string, decimal?: DecimalSign): WrittenNumber {
  const [, minus, digits] = DIGITS.exec(withoutSpaces(text)) ?? []
  if (digits === undefined) return NONE
  const way = minus === '' ? 1 : -1
  const sign = signWithin(digits)
  if (sign !== 'either') return sign === 'none' ? NONE : number(way * told(digits, sign))
  if (decimal !== undefined) return number(way * told(digits, decimal))
  const of = [way * told(digits, '.'), way * told(digits, ',')] as const
  return { is: 'two numbers', of }
}

const NONE = { is: 'no number' } as const

const withoutSpaces = (text: string): string => text.replaceAll(/[\s'’]/g, '')

const number = (value: number): WrittenNumber =>
  Number.isSafeInteger(Math.trunc(value)) ? { is: 'number', value } : NONE

const told = (digits: string, decimal: DecimalSign): number =>
  Number(digits.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.'))

/** What stands before the decimals of some digits, as far as they tell: `either` is `1,234`, `none` no number at all. */
function signWithin(digits: string): DecimalSign | 'either' | 'none' {
  const signs = digits.replaceAll(/\d/g, '')
  const last = signs.at(-1) as DecimalSign | undefined
  if (last === undefined) return '.'
  const other = last === ',' ? '.' : ','
  if (GROUPED.test(digits)) return signs.length === 1 ? 'either' : other
  const [whole = '', decimals = '', ...more] = digits.split(last)
  const isWhole = !whole.includes(other) || GROUPED.test(whole)
  return isWhole && decimals !== '' && more.length === 0 ? last : 'none'
}

/**
 * What stands before decimals in a table: what its numbers tell by themselves, else what its separator does, since where
 * commas are decimal a file has semicolons. Undefined where neither tells, or its numbers say both.
 * @param separator what stands between its cells
 */
export function decimalSignIn(cells: Iterable<string>, separator: string): DecimalSign | undefined {
  const signs = new Set<DecimalSign>()
  for (const cell of cells) {
    const [, digits = ''] = ONE_NUMBER.exec(withoutSpaces(cell)) ?? []
    const sign = /[.,]/.test(digits) ? signWithin(digits) : 'none'
    if (sign === ',' || sign === '.') signs.add(sign)
  }
  if (signs.size > 0) return signs.size === 1 ? [...signs][0] : undefined
  return BY_SEPARATOR[separator]
}

/** A cell that holds one number, whatever stands around it. */
const ONE_NUMBER = /^[^\d]*(\d[\d.,]*)(?<=\d)[^\d]*$/u

const BY_SEPARATOR: Readonly<Record<string, DecimalSign>> = { ';': ',', ',': '.' }

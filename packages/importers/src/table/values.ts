import { daysOf, namedPeriod } from '../okr/period.ts'

/** How the numbers and days of a table are written, as far as its cells tell. */
export interface Writing {
  readonly decimal: ',' | '.'
  /** Undefined where `03/04/2026` may mean two days. */
  readonly slashes: 'day first' | 'month first' | undefined
}

export interface Amount {
  readonly amount: number
  /** `%`, `EUR`, `USD M`; undefined where the cell says none. */
  readonly unit: string | undefined
}

const CURRENCIES: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' }
const MAGNITUDES: Readonly<Record<string, string>> = {
  '': '',
  k: ' k',
  m: ' M',
  mm: ' M',
  b: ' B',
  bn: ' B',
}
const AMOUNT =
  /^(?<minus>[-−]?)(?<before>[$€£]|[A-Z]{3})?(?<digits>\d[\d.,'’]*)(?<scale>k|m{1,2}|bn?)?(?<after>[%$€£]|[A-Z]{3})?$/iu

/** A cell that is one number, with its sign or currency; undefined for anything else. */
export function amountOf(text: string, { decimal }: Writing): Amount | undefined {
  const groups = AMOUNT.exec(text.replaceAll(/[\s\u00a0\u202f]/g, ''))?.groups
  if (groups === undefined) return undefined
  const { minus = '', before = '', digits = '', scale = '', after = '' } = groups
  const plain = plainDigits(digits.replaceAll(/['’]/g, ''), decimal)
  if (plain === undefined) return undefined
  const sign = (after || before).toUpperCase()
  const magnitude = MAGNITUDES[scale.toLowerCase()] ?? ''
  const unit = `${CURRENCIES[sign] ?? sign}${magnitude}`.trim()
  const amount = Number(plain) * (minus === '' ? 1 : -1)
  return Number.isSafeInteger(Math.trunc(amount))
    ? { amount, unit: unit === '' ? undefined : unit }
    : undefined
}

/** The first number that a cell in words holds: `about 40 %`. */
export function amountIn(text: string, writing: Writing): Amount | undefined {
  for (const [found] of text.matchAll(WITHIN)) {
    const amount = amountOf(found, writing)
    if (amount !== undefined) return amount
  }
  return undefined
}

const WITHIN = /[-−]?[$€£]?\d[\d.,'’]*(?<![.,])\s?[%$€£]?/g

const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/

function plainDigits(digits: string, decimal: ',' | '.'): string | undefined {
  const [commas, points] = [digits.split(',').length - 1, digits.split('.').length - 1]
  if (commas > 0 && points > 0) {
    const last = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.'
    return withoutGroups(digits, last)
  }
  const [only] = /[.,]/.exec(digits) ?? []
  if (only === undefined) return digits
  const grouped = GROUPED.test(digits) && (only !== decimal || commas + points > 1)
  return grouped ? digits.replaceAll(only, '') : withoutGroups(digits, only)
}

function withoutGroups(digits: string, decimal: string): string | undefined {
  const plain = digits.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.')
  return /^\d+(?:\.\d+)?$/.test(plain) ? plain : undefined
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/
const POINTS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/
const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** Which of the two a table writes first between slashes, going by a day that can't be a month. */
export function slashesIn(cells: Iterable<string>): Writing['slashes'] {
  for (const cell of cells) {
    const [, first, second] = SLASHES.exec(cell.trim()) ?? []
    if (Number(first) > 12) return 'day first'
    if (Number(second) > 12) return 'month first'
  }
  return undefined
}

export type Day =
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'two days' | 'no such day' | 'no day' }

/** A cell that is a day: `2026-03-31`, `31.3.2026`, `31/03/2026`. */
export function dayOf(text: string, { slashes }: Writing): Day {
  const cell = text.trim()
  const [, year, month, date] = ISO.exec(cell) ?? []
  if (year !== undefined) return existing(year, month, date)
  const [, d, m, y] = POINTS.exec(cell) ?? []
  if (y !== undefined) return existing(y, m, d)
  const [, first, second, full] = SLASHES.exec(cell) ?? []
  if (full === undefined) return { is: 'no day' }
  if (slashes === undefined && first !== second) return { is: 'two days' }
  return slashes === 'month first' ? existing(full, first, second) : existing(full, second, first)
}

/** The days that a cell may mean which tells none: both readings of a slashed one, or the last day of its month. */
export function daysMeant(text: string): string[] {
  const cell = text.trim()
  const readings = (['day first', 'month first'] as const).map((slashes) =>
    dayOf(cell, { decimal: '.', slashes }),
  )
  const both = readings.flatMap((day) => (day.is === 'day' ? [day.day] : []))
  if (both.length > 0) return [...new Set(both)]
  const [, year, month] = ISO.exec(cell) ?? []
  if (year !== undefined) return lastOf(year, month)
  const [, , between = '', after] = POINTS.exec(cell) ?? SLASHES.exec(cell) ?? []
  return after === undefined ? [] : lastOf(after, between)
}

function lastOf(year = '', month = ''): string[] {
  const last = new Date(Date.UTC(Number(year), Number(month), 0))
  const isMonth = Number(month) >= 1 && Number(month) <= 12 && !Number.isNaN(last.getTime())
  return isMonth ? [last.toISOString().slice(0, 10)] : []
}

function existing(year = '', month = '', date = ''): Day {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const time = new Date(`${day}T00:00:00Z`)
  const isReal = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day)
  return isReal ? { is: 'day', day } : { is: 'no such day' }
}

/** A period that has a name: `Q3 2026`, `FY26`. Days are told where the name alone tells them. */
export function periodNamed(text: string) {
  const named = namedPeriod(text)
  return named === undefined
    ? undefined
    : { label: text.trim(), ...(daysOf(named, undefined) ?? {}) }
}

import { day, MONTHS } from './dates.ts'

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

const currencies = Intl.supportedValuesOf('currency').join('|')

/** `EUR`, `EUR M per quarter`: the currency stands before a figure, its magnitude and the rest behind it. */
const MONEY = new RegExp(`^(${currencies})(?: (k|M|B)\\b)?(?: (.+))?$`)

/** A figure with its unit in full: `EUR 9.5 M per quarter`, `94 %`, `5 accounts`. */
export function amount(value: number, unit?: string): string {
  const [, currency, magnitude, rest] = MONEY.exec(unit ?? '') ?? []
  return [currency, short(value), magnitude, currency === undefined ? unit : rest]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
}

/** A figure for a column whose row already says what is counted, though not in which currency: `EUR 9.5 M`, `94 %`, `13 d`, `5`. */
export function brief(value: number, unit = ''): string {
  const [, currency] = MONEY.exec(unit) ?? []
  return [currency, bare(value, unit)].filter(Boolean).join(' ')
}

/** The same where its currency stands beside it: `9.5 M`, `94 %`. */
export function bare(value: number, unit = ''): string {
  const mark = markOf(unit)
  return mark === undefined ? short(value) : `${short(value)} ${mark}`
}

/** As short, where nothing beside it says what is counted: `EUR 9.5 M`, `94 %`, `5 accounts`. */
export const counted = (value: number, unit = ''): string =>
  markOf(unit) === undefined ? amount(value, unit) : brief(value, unit)

function markOf(unit: string): string | undefined {
  const [, , magnitude] = MONEY.exec(unit) ?? []
  return unit.startsWith('%') ? '%' : /^days?$/.test(unit) ? 'd' : magnitude
}

function short(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e9) return `${plain.format(Math.round(value / 1e7) / 100)} B`
  return size >= 1e6 ? `${plain.format(Math.round(value / 1e4) / 100)} M` : plain.format(value)
}

/** Any value of a record as a person reads it; structures as their parts. */
export function told(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return plain.format(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return textTold(value)
  if (typeof value !== 'object') return ''
  if (Array.isArray(value)) return value.map(told).join(', ')
  if ('sealed' in value) return 'sealed'
  if ('name' in value) return told(value.name)
  return Object.entries(value)
    .map(([key, part]) => `${key} ${told(part)}`)
    .join(', ')
}

function textTold(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}(T|\[|$)/.test(text)) return day(text)
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? []
  return month === undefined ? text : `${MONTHS[Number(month) - 1]} ${year}`
}

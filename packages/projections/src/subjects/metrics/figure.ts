import { addDays, type LocalDate } from '@lockstep/domain'
import { dayInWords } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

const currencies = Intl.supportedValuesOf('currency').join('|')

/** `EUR`, `EUR M per quarter`: the currency stands before a figure, its magnitude and the rest behind it. */
const MONEY = new RegExp(`^(${currencies})(?: (.+))?$`)

/** "EUR 4.2 M", "91 %" */
export function figure(value: number, unit: string | undefined): string {
  const [, currency, rest] = MONEY.exec(unit ?? '') ?? []
  return [currency, number.format(value), currency === undefined ? unit : rest]
    .filter(Boolean)
    .join(' ')
}

interface Period {
  readonly on: LocalDate
  readonly since?: LocalDate | undefined
}

/** "31 Aug", "Aug", "Q3 2025", "1 Aug to 15 Aug"; the year is left out as of any day. */
export function periodInWords(view: View, { on, since }: Period): string {
  const end = dayInWords(on, view)
  if (since === undefined) return end
  const months = wholeMonths(since, on)
  const month = end.replace(/^\d+ /, '')
  if (months === 1) return month
  const quarter = Number(on.slice(5, 7)) / 3
  return months === 3 && Number.isInteger(quarter)
    ? month.replace(/^\w+/, `Q${quarter}`)
    : `${dayInWords(since, view)} to ${end}`
}

/** How many calendar months a period is made of; undefined where it cuts one. */
function wholeMonths(since: LocalDate, on: LocalDate): number | undefined {
  const next = addDays(on, 1)
  if (!since.endsWith('-01') || !next.endsWith('-01')) return undefined
  const months = (date: LocalDate) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7))
  return months(next) - months(since)
}

/** "EUR 4.2 M on 31 Aug", "EUR 4.2 M in Q2" */
export function valueInWords(
  view: View,
  { value, ...period }: Period & { readonly value: number },
  unit: string | undefined,
): string {
  const { since } = period
  const when = periodInWords(view, period)
  const before = since === undefined ? 'on' : when.includes(' to ') ? 'from' : 'in'
  return `${figure(value, unit)} ${before} ${when}`
}

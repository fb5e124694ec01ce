import type { LocalDate } from '@lockstep/domain'
import { dayInWords } from '../queries/parts/dates.ts'
import type { View } from '../view.ts'

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

/** `EUR`, `EUR M per quarter`: the currency stands before a figure, its magnitude and the rest behind it. */
const MONEY = /^([A-Z]{3})(?: (.+))?$/

/** "EUR 4.2 M", "91 %" */
export function figure(value: number, unit: string | undefined): string {
  const [, currency, rest] = MONEY.exec(unit ?? '') ?? []
  return [currency, number.format(value), currency === undefined ? unit : rest]
    .filter(Boolean)
    .join(' ')
}

interface Value {
  readonly on: LocalDate
  readonly since?: LocalDate | undefined
  readonly value: number
}

/** "EUR 4.2 M on 31 Aug", "EUR 4.2 M from 1 Aug to 31 Aug" */
export function valueInWords(
  view: View,
  { value, since, on }: Value,
  unit: string | undefined,
): string {
  const when =
    since === undefined
      ? `on ${dayInWords(on, view)}`
      : `from ${dayInWords(since, view)} to ${dayInWords(on, view)}`
  return `${figure(value, unit)} ${when}`
}

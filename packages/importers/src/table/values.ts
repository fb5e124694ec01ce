import {
  type DecimalSign,
  daysMeant,
  monthsIn,
  numberIn,
  type SlashOrder,
  type Span,
} from '@lockstep/domain/written'
import { daysOf, namedPeriod, periodAlone } from '../okr/period.ts'

/** How the numbers and days of a table are written, as far as its cells tell. */
export interface Writing {
  /** Undefined where `1,234` may mean two numbers. */
  readonly decimal: DecimalSign | undefined
  /** Undefined where `03/04/2026` may mean two days. */
  readonly slashes: SlashOrder | undefined
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
  /^(?<minus>[-−]?)(?<before>[$€£]|[A-Z]{3})?(?<digits>\d[\d.,'’]*)(?:(?<scale>k|m{1,2}|bn?)(?<scaled>[%$€£]|[A-Z]{3})?|(?<after>[%$€£]|[A-Z]{3}))?$/iu

/** A cell that is one number, with its sign or currency; undefined for anything else, or where it may be two. */
export function amountOf(text: string, { decimal }: Writing): Amount | undefined {
  const groups = AMOUNT.exec(text.replaceAll(/[\s\u00a0\u202f]/g, ''))?.groups
  if (groups === undefined) return undefined
  const { minus = '', before = '', digits = '', scale = '', scaled = '', after = '' } = groups
  const number = numberIn(`${minus}${digits}`, decimal)
  if (number.is !== 'number' || !isMoney(scaled)) return undefined
  const sign = (scaled || after || before).toUpperCase()
  const magnitude = MAGNITUDES[scale.toLowerCase()] ?? ''
  const unit = `${CURRENCIES[sign] ?? sign}${magnitude}`.trim()
  return { amount: number.value, unit: unit === '' ? undefined : unit }
}

/** Three letters after a scale may be the rest of a word: `30 mins`, `5 bugs`. */
const isMoney = (sign: string): boolean =>
  !/[a-z]/i.test(sign) || MONEY.has(sign) || /^(?:eur|usd|gbp|chf)$/.test(sign)

const MONEY: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** What a cell may mean that is no one number: the first that its words hold, `about 40 %`, read in each way that it may be. */
export function amountsMeant(text: string, writing: Writing): Amount[] {
  for (const [found] of text.matchAll(WITHIN)) {
    const amount = amountOf(found, writing)
    if (amount !== undefined) return [amount]
    const ways = (['.', ','] as const).map((decimal) => amountOf(found, { ...writing, decimal }))
    if (writing.decimal === undefined && ways[0] !== undefined)
      return ways.filter((way) => way !== undefined)
  }
  return []
}

const WITHIN = /[-−]?[$€£]?\d[\d.,'’]*(?<![.,])\s?[%$€£]?/g

interface NamedSpan extends Partial<Span> {
  readonly label: string
}

/** A cell that is a period, and says nothing else: `Q3 2026`, `FY26`, `June 2026`. Days are told where it alone tells them. */
export function periodNamed(text: string): NamedSpan | undefined {
  const label = text.trim()
  const named = periodAlone(label)
  if (named !== undefined) return { label, ...(daysOf(named, undefined) ?? {}) }
  const months = monthsIn(label)
  return months === undefined ? undefined : { label, ...months }
}

/** The days that a cell may mean which is none: one that it names, else the last of a period that it names among other words. */
export function lastDaysMeant(text: string): string[] {
  const days = daysMeant(text)
  const named = days.length > 0 ? undefined : namedPeriod(text)
  const last = named === undefined ? undefined : daysOf(named, undefined)
  return last === undefined ? days : [last.to]
}

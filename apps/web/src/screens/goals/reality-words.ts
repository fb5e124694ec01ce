import type { Answer } from '../../api/views.ts'
import { amount, counted } from '../../words/amount.ts'
import { day, days } from '../../words/dates.ts'
import { percent } from '../../words/figures.ts'

type Check = Pick<
  Answer<'goal'>['checks'][number],
  'from' | 'target' | 'horizon' | 'market' | 'implied' | 'counter' | 'cameOfIt'
>

export const verdictWords = {
  within_reach: 'Within reach',
  stretch: 'A stretch',
  out_of_reach: 'Out of reach',
} as const

/** "From 6.4 M to 9.5 M in 258 days is 48 % more, 75 % by the year, and 31 % of the market (Broker list)." */
export function impliedInWords(
  { from, target, market, implied }: Check,
  unit: string | undefined,
): string {
  if (target === undefined) return ''
  const way = `${from === undefined ? '' : `From ${counted(from, unit)} to `}${counted(target, unit)}${
    implied.days === undefined ? '' : ` in ${days(implied.days)}`
  }`
  const asks = [
    implied.growth && growthInWords(implied.growth, implied.days),
    implied.market &&
      `${percent(implied.market.share)} of the market${market === undefined ? '' : ` of ${counted(market.value, unit)} (${market.source})`}`,
    implied.timesBest !== undefined &&
      implied.timesBest > 0 &&
      `${implied.timesBest.toFixed(1)} times the best gain on record in as long`,
  ].filter(Boolean)
  return asks.length === 0 ? `${way}.` : `${way} is ${asks.join(', and ')}.`
}

/** Of a short time a rate by the year says too much. */
const HALF_A_YEAR = 180

function growthInWords(
  { share, perYear }: NonNullable<Check['implied']['growth']>,
  over = 0,
): string {
  const more =
    share === null ? undefined : share < 0 ? `${percent(-share)} less` : `${percent(share)} more`
  const rate =
    perYear === null || over < HALF_A_YEAR ? undefined : `${percent(perYear)} by the year`
  return [more, rate].filter(Boolean).join(', ')
}

/** "8 M by 31 Mar 2027" */
export const counterInWords = (
  { target, horizon, text }: NonNullable<Check['counter']>,
  unit: string | undefined,
): string =>
  [
    target !== undefined && amount(target, unit),
    horizon !== undefined && `by ${day(horizon)}`,
    text,
  ]
    .filter(Boolean)
    .join(' ')

/** "It was reached on 1 Jul 2026 at 100 %: the check was right." */
export function cameInWords(
  { how, stamp, value, heldUp, foresight }: NonNullable<Check['cameOfIt']>,
  told: (value: number) => string,
): string {
  const at = value === undefined ? '' : ` at ${told(value)}`
  const came = `It was ${how === 'achieved' ? 'reached' : 'missed'} on ${day(stamp.happened)}${at}`
  if (!foresight) return `${came}; the check was recorded after that, and foresaw nothing.`
  if (heldUp === null) return `${came}.`
  return `${came}: the check was ${heldUp ? 'right' : 'wrong'}.`
}

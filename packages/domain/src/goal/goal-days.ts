import { requireAhead } from '../kernel/days.ts'
import type { Days } from '../kernel/event.ts'
import { require } from '../kernel/refusal.ts'
import type { Changes, Terms } from './terms.ts'

/** @throws Refusal `HorizonBeforeStart` */
export function requireInOrder({ startsOn, horizon }: Pick<Terms, 'startsOn' | 'horizon'>): void {
  const inOrder = startsOn === undefined || horizon === undefined || startsOn <= horizon
  require(inOrder, 'HorizonBeforeStart', 'This would end before it starts.', 'horizon')
}

/** @throws Refusal `PeriodEndsBeforeStart` */
function requirePeriodInOrder({ period: { from, to } = { label: '' } }: Pick<Terms, 'period'>) {
  const inOrder = from === undefined || to === undefined || from <= to
  require(inOrder, 'PeriodEndsBeforeStart', 'This would end before it starts.', 'period.to')
}

/**
 * What somebody sets themselves lies ahead, and within the days of its period; a page tells of days that are over.
 * @throws Refusal `DayHasPassed`, `StartsAfterPeriod` or `EndsBeforePeriod`
 */
function requireToCome(
  {
    startsOn,
    horizon,
    period: { from, to } = { label: '' },
  }: Pick<Terms, 'startsOn' | 'horizon' | 'period'>,
  days: Days,
): void {
  requireAhead(horizon, days, 'horizon')
  const startsWithin = startsOn === undefined || to === undefined || startsOn <= to
  require(startsWithin, 'StartsAfterPeriod', 'Its period would be over by then.', 'startsOn')
  const endsWithin = horizon === undefined || from === undefined || horizon >= from
  require(endsWithin, 'EndsBeforePeriod', 'Its period would not have begun by then.', 'horizon')
}

type Figures = Pick<Terms, 'direction' | 'baseline' | 'target'>

/** The way from the baseline to the target is not the worse one. @throws Refusal `TargetAgainstDirection` */
function requireTowards({ direction, baseline, target }: Figures): void {
  if (baseline === undefined || target === undefined) return
  const [isTowards, says] = {
    up: [target >= baseline, 'The direction is up, and this lies below the baseline.'] as const,
    down: [target <= baseline, 'The direction is down, and this lies above the baseline.'] as const,
    keep: [true, ''] as const,
  }[direction]
  require(isTowards, 'TargetAgainstDirection', says, 'target')
}

/** @throws Refusal `HorizonBeforeStart`, `PeriodEndsBeforeStart` or `TargetAgainstDirection` */
function requireSense(terms: Terms): void {
  requireInOrder(terms)
  requirePeriodInOrder(terms)
  requireTowards(terms)
}

/**
 * What a change leaves alone may stand as it was recorded before this was asked.
 * @throws Refusal `PeriodEndsBeforeStart` or `TargetAgainstDirection`
 */
export function requireSenseOf(changes: Changes, terms: Terms): void {
  if (changes.period !== undefined) requirePeriodInOrder(terms)
  const { direction, baseline, target } = changes
  if ([direction, baseline, target].some((change) => change !== undefined)) requireTowards(terms)
}

/** @throws Refusal as `requireSense`, and of what nobody read from a page as `requireToCome` */
export function requireProposed(terms: Terms & { readonly source?: unknown }, days: Days): void {
  requireSense(terms)
  if (terms.source === undefined && !days.imported) requireToCome(terms, days)
}

/**
 * By when is changed to a day that is still to come, unless all had consented to it before.
 * @throws Refusal `DayHasPassed`
 */
export function requireChangeToCome(
  { changes, proposed }: { readonly changes: Changes; readonly proposed?: unknown },
  days: Days,
): void {
  if (proposed === undefined && !days.imported) requireAhead(changes.horizon?.to, days, 'horizon')
}

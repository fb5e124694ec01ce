import { type Instant, later } from '@lockstep/domain'
import type { GoalRow } from '../../folds/goals.ts'
import type { Stamp } from '../../folds/stamp.ts'

export interface Reported {
  readonly value: number
  readonly stamp: Stamp
}

/** The last value that was reported, or that a goal ended with, in the order in which it happened. */
export function lastValue({ progress, outcomes }: GoalRow): Reported | undefined {
  const values = [...progress, ...outcomes].flatMap(({ value, stamp }) =>
    value === undefined ? [] : [{ value, stamp }],
  )
  return values.reduce<Reported | undefined>(
    (last, next) => (last === undefined || next.stamp.at >= last.stamp.at ? next : last),
    undefined,
  )
}

/**
 * The share of the way from the baseline to the target that a value has gone; below 0 and above 1
 * where it has gone there. Undefined without both, and where they are the same.
 */
export function wayGone(
  {
    baseline,
    target,
  }: { readonly baseline?: number | undefined; readonly target?: number | undefined },
  value: number,
): number | undefined {
  if (baseline === undefined || target === undefined || baseline === target) return undefined
  return (value - baseline) / (target - baseline)
}

/** When anything was last said of a goal by somebody. */
export function lastHeard(row: GoalRow): Instant {
  const { proposed, revisions, changeProposals, progress, agreements, expectations } = row
  const said = [
    revisions,
    changeProposals,
    progress,
    agreements,
    expectations,
    row.checks,
    row.outcomes,
  ]
  const moments = said.flatMap((list) => list.map(({ stamp }) => stamp.at))
  return moments.reduce(later, proposed?.at ?? '')
}

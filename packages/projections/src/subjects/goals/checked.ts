import { daysBetween, type Instant, type LocalDate } from '@lockstep/domain'
import {
  gainRatio,
  heldUp,
  type ImpliedGrowth,
  type ImpliedShare,
  impliedGrowth,
  impliedShare,
} from '@lockstep/measures'
import type { GoalCheck, GoalOutcome, GoalRevision, GoalRow } from '../../folds/goals.ts'
import { cameFirst, dayIn, type Stamp } from '../../folds/stamp.ts'

/** What the figures of a check come to; what cannot be reckoned is left out. */
export interface Implied {
  /** From the day of the check to the horizon. */
  readonly days?: number
  readonly growth?: ImpliedGrowth
  readonly market?: ImpliedShare
  /** How many times the best gain on record in as much time; over all that had been reported by then. */
  readonly timesBest?: number
  /** The reports between which that was gained. */
  readonly best?: readonly [from: Stamp, to: Stamp]
}

type Zone = Parameters<typeof dayIn>[1]

export function impliedBy(row: GoalRow, check: GoalCheck, zone: Zone): Implied {
  const { target, horizon, from, market, stamp } = check
  if (target === undefined) return {}
  const days = horizon === undefined ? undefined : daysBetween(dayIn(stamp, zone), horizon)
  const growth = days === undefined || from === undefined ? null : impliedGrowth(from, target, days)
  const share = market === undefined ? null : impliedShare(target, market.value, from)
  const best = days === undefined ? {} : timesBest(row, check, days, zone)
  return {
    ...(days === undefined ? {} : { days }),
    ...(growth === null ? {} : { growth }),
    ...(share === null ? {} : { market: share }),
    ...best,
  }
}

const EPOCH: LocalDate = '2000-01-01'

function timesBest(
  { progress, state }: GoalRow,
  { target = 0, stamp }: GoalCheck,
  days: number,
  zone: Zone,
): Pick<Implied, 'timesBest' | 'best'> {
  const down = state.is !== 'none' && state.terms.direction === 'down'
  const turned = (value: number) => (down ? -value : value)
  const history = progress.flatMap(({ value, stamp: reported }) =>
    value === undefined || reported.at > stamp.at
      ? []
      : [{ stamp: reported, day: daysBetween(EPOCH, dayIn(reported, zone)), value: turned(value) }],
  )
  const { ratio = null, between } = gainRatio(history, turned(target), days) ?? {}
  if (ratio === null || between === undefined) return {}
  const [from, to] = between
  return { timesBest: ratio, best: [from.stamp, to.stamp] }
}

/** The revision that took a counter-proposal up: all that it names was changed to what it names. */
export function takenUp(
  { revisions }: GoalRow,
  { counter, stamp }: GoalCheck,
): GoalRevision | undefined {
  const { target, horizon } = counter ?? {}
  if (target === undefined && horizon === undefined) return undefined
  return revisions.find(
    ({ changes, stamp: made }) =>
      made.at > stamp.at &&
      (target === undefined || changes.target?.to === target) &&
      (horizon === undefined || changes.horizon?.to === horizon),
  )
}

/** What came of what was checked. */
export interface CameOfIt {
  readonly outcome: GoalOutcome
  /** The value that it ended with, or the last reported before. */
  readonly value?: number
  /** Whether the check was right; null where it claimed neither, or the goal was changed meanwhile. */
  readonly heldUp: boolean | null
  /** It was on record before the end: foresight can't be backdated. */
  readonly foresight: boolean
}

/** What of a check what came is held against. */
const claims = ['verdict', 'target', 'horizon'] as const

/** Undefined while it is open, and where nobody judged how it ended. */
export function cameOf(row: GoalRow, check: GoalCheck): CameOfIt | undefined {
  const { outcomes, state } = row
  const outcome = outcomes.at(-1)
  if (outcome === undefined || state.is === 'none') return undefined
  if (outcome.how !== 'achieved' && outcome.how !== 'missed') return undefined
  const value = outcome.value ?? lastReported(row, outcome.stamp.at)
  const said = claims.filter((field) => check[field] !== undefined)
  const same = state.terms.target === check.target && state.terms.horizon === check.horizon
  return {
    outcome,
    ...(value === undefined ? {} : { value }),
    heldUp: same ? heldUp(check.verdict, outcome.how === 'achieved') : null,
    foresight: cameFirst(check.stamp, outcome.stamp, said),
  }
}

const lastReported = ({ progress }: GoalRow, by: Instant): number | undefined =>
  progress.findLast(({ value, stamp }) => value !== undefined && stamp.at <= by)?.value

import type { Instant, PersonId, Thresholds } from '@lockstep/domain'
import { levelChange } from '@lockstep/measures'
import { commitments } from '../../folds/commitments.ts'
import { interventions } from '../../folds/interventions.ts'
import { modelOf } from '../../subjects/model/model.ts'
import { ratedDirections, type StatedRating, statedBetween } from '../../subjects/stated/ratings.ts'
import { statedSteps } from '../../subjects/stated/steps.ts'
import { inWords } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { countUpTo } from '../../view/count-up-to.ts'
import type { View } from '../../view/view.ts'
import { alongCourses } from './course.ts'
import type { Found, Resting } from './detector.ts'
import { resting } from './resting.ts'
import { rated } from './resting-on-answer.ts'
import { stretches, stretchesOf, turnsOf, windowsOver } from './stretches.ts'

type Limits = Thresholds<'avoided_hard_conversation'>
const DAY = 86_400_000

/** Something between two after which they would talk. */
export interface Trigger {
  readonly from: PersonId
  readonly to: PersonId
  readonly at: Instant
  readonly roots: Found['roots']
  /** "Noor’s trust in Dana fell 27 points" */
  readonly told: string
  /** In whom trust fell: that of both of two may by one entry. */
  readonly of?: PersonId
  /** It is made from ratings. */
  readonly inConfidence?: true
}

export const triggersIn = (view: View, limits: Limits): Trigger[] => [
  ...missedIn(view, limits),
  ...overridesIn(view, limits),
  ...fallsIn(view, limits),
]

/** What one did that counts toward a row, to whom. */
interface Act {
  readonly from: PersonId
  readonly to: PersonId
  readonly rest: Resting
}

function rowsOf(
  view: View,
  acts: readonly Act[],
  { n, days, told }: { n: number; days: number; told: (act: Act, n: number) => string },
): Trigger[] {
  const directions = Map.groupBy(acts, ({ from, to }) => `${from} ${to}`)
  return [...directions.values()].flatMap((theirs) => {
    const within = windowsOver(theirs, ({ rest }) => rest.stamp.at)
    const holds = (at: Instant) => {
      const lately = within(days, at)
      return lately.length >= n ? lately : undefined
    }
    const turns = turnsOf(
      theirs.map(({ rest }) => rest.stamp.at),
      days,
    )
    return stretches(turns, view.moment, holds).flatMap(({ from: at, first }) => {
      const [one, ...more] = first
      if (one === undefined) return []
      const roots = [one.rest, ...more.map(({ rest }) => rest)] as const
      return [{ from: one.from, to: one.to, at, roots, told: told(one, first.length) }]
    })
  })
}

function missedIn(view: View, { missed_n, window_days }: Limits): Trigger[] {
  const missed = [...view.rows(commitments).values()].flatMap(
    ({ id, made, outcomes, state }): Act[] => {
      const last = outcomes.findLast(({ how }) => how === 'missed')
      if (made === undefined || last === undefined || state.is !== 'missed') return []
      const rest = resting('commitment', id, last.stamp, 'missed')
      return [{ from: made.from, to: made.to, rest }]
    },
  )
  return rowsOf(view, missed, {
    n: missed_n,
    days: window_days,
    told: ({ from, to }, n) =>
      `${inWords(n)} commitments of ${firstNameOf(view, from)} to ${firstNameOf(view, to)} were missed`,
  })
}

function overridesIn(view: View, { overrides_n, window_days }: Limits): Trigger[] {
  const acts = [...view.rows(interventions).values()].flatMap(
    ({ id, recorded, state, agreed }): Act[] => {
      const counts = agreed !== undefined && state.is === 'agreed' && state.as === 'not_invited'
      if (recorded === undefined || !counts) return []
      const rest = resting('intervention', id, recorded.stamp, 'acted')
      return [{ from: recorded.by, to: recorded.owner, rest }]
    },
  )
  return rowsOf(view, acts, {
    n: overrides_n,
    days: window_days,
    told: ({ from, to }, n) =>
      `${firstNameOf(view, from)} acted ${inWords(n)} times in ${firstNameOf(view, to)}’s domain`,
  })
}

const fallsOf = alongCourses<StatedRating, number>()

function fallsIn(view: View, { window_days, fall }: Limits): Trigger[] {
  const { level } = modelOf(view)
  return ratedDirections(view).flatMap((between) => {
    const { ratings } = statedBetween(view, between)
    const steps = statedSteps(ratings, level)
    const holds = (at: Instant) => {
      const until = Date.parse(at)
      // Who began to rate later than that is compared with how they began.
      const since = Math.max(until - window_days * DAY, steps[0]?.at ?? until)
      // What lies further back is in the level of then already.
      const counted = steps.slice(Math.max(0, countUpTo(steps, since) - 1), countUpTo(steps, until))
      // Most often the level stands higher than before, and what is seen in hindsight need not be worked out.
      if ((counted.at(-1)?.mean ?? 0) >= (counted[0]?.mean ?? 0)) return undefined
      const change = levelChange(counted, since, until, level)
      return change?.verdict === 'fell' && -change.change >= fall ? -change.change : undefined
    }
    const told = fallsOf(view.moment, {
      items: ratings,
      beside: JSON.stringify([window_days, fall, level]),
      whenOf: ({ open }) => open.at,
      turnsOf: ({ open }) => [open.at],
      holds,
    })
    return stretchesOf(told).flatMap(({ from: at, first }): Trigger[] => {
      const rating = ratings.findLast(({ open }) => open.at <= at)
      if (rating === undefined) return []
      const roots = [rated(between.from, rating)] as const
      const words = `${firstNameOf(view, between.from)}’s rating of ${firstNameOf(view, between.to)} fell ${Math.round(first)} points within ${window_days} days`
      return [{ ...between, at, roots, told: words, of: between.to, inConfidence: true }]
    })
  })
}

import { isClear } from '../../subjects/trust/clear-change.ts'
import { whyHref } from '../../subjects/trust/direction.ts'
import type { Href } from '../../telling/href.ts'
import { scoresOf } from '../replay/moved-scores.ts'
import type { Asked as ScoreAsked } from '../replay/score-told.ts'
import { effectsOfKnowing } from '../why/alignment-effects.ts'
import { whyOf } from '../why/asked.ts'
import type { Explanation } from '../why/explanation.ts'
import type { ScoreEffect } from '../why/score-effect.ts'
import type { Sides } from './moments.ts'

/** A score on both sides; absent where it was none. */
export interface ChangedScore {
  readonly id: string
  readonly title: string
  /** Opens why it is what it is, on either side. */
  readonly href: Href
  readonly before?: number
  readonly after?: number
  /** Whether it may be said to have risen or fallen. */
  readonly clear?: boolean
  /** They sum to the change exactly; empty where it can't be told by what happened. */
  readonly effects: ScoreEffect[]
}

interface Asked {
  readonly partnership: string
  /** Whether the two sides are two moments of what had happened. */
  readonly overTime: boolean
}

/** How trust and alignment stood on both sides, and what moved them: of a team, its alignment alone. */
export function changedScores(sides: Sides, { partnership, overTime }: Asked): ChangedScore[] {
  return scoresOf(sides.after, partnership).flatMap((of) => scoreOf(sides, of, overTime) ?? [])
}

function scoreOf({ before, after, from }: Sides, of: ScoreAsked, overTime: boolean) {
  const then = whyOf(before, of)
  const now = whyOf(after, { ...of, since: from })
  if (now === undefined || (then?.score === undefined && now.score === undefined)) return undefined
  const [was, is] = [then?.score?.value, now.score?.value]
  return {
    id: `${of.measure} ${of.from} ${of.to}`,
    title: now.title,
    href: whyHref(of.measure, of, of.measure === 'alignment' ? of.partnership : undefined),
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { after: is }),
    ...(was === undefined || is === undefined ? {} : { clear: isClearly(now, is - was) }),
    effects:
      then === undefined || was === undefined || is === undefined ? [] : effectsOf(then, now),
  } satisfies ChangedScore

  function effectsOf(then: Explanation, now: Explanation): ScoreEffect[] {
    if (overTime) return effectsIn(now)
    return of.measure === 'alignment'
      ? effectsOfKnowing([before, after], of)
      : effectsBetween(then, now)
  }
}

/** Of what is known by each side, what a rating is now known to have said may have moved it the other way. */
const isClearly = ({ measure, change }: Explanation, points: number): boolean =>
  measure === 'stated'
    ? change?.clear === true && change.points * points > 0
    : measure === 'alignment' || isClear(points)

/** What came, left or changed, else the new evidence; and together what older evidence weighs since, by its age and beside the new. */
function effectsIn({ change, steps }: Explanation): ScoreEffect[] {
  if (change === undefined) return []
  const { effects } = change
  const moved =
    effects.length > 0
      ? effects.filter(({ because }) => because !== 'aged')
      : steps.filter(({ isNew }) => isNew)
  const fresh = moved.map(({ id, label, ref, href, points }) => ({ id, label, ref, href, points }))
  return [...fresh, ...rest(change.points - sumOf(fresh))]
}

/** Where the sides differ in what is known: each step that stands on one alone, or otherwise on the other. */
function effectsBetween(then: Explanation, now: Explanation): ScoreEffect[] {
  const before = new Map(then.steps.map((step) => [step.id, step]))
  const after = new Map(now.steps.map((step) => [step.id, step]))
  const differing = [...new Map([...before, ...after]).values()].flatMap(
    ({ id, label, ref, href }) => {
      const [was, is] = [before.get(id), after.get(id)]
      // What one did lost weight since, and says the same.
      const onlyAged = was?.p !== undefined && was.p === is?.p
      const points = (is?.points ?? 0) - (was?.points ?? 0)
      return onlyAged || isRounding(points) ? [] : [{ id, label, ref, href, points }]
    },
  )
  const change = now.start.value - then.start.value + sumOf(now.steps) - sumOf(then.steps)
  return [...differing, ...rest(change - sumOf(differing))]
}

/** Older things weigh less by their age, and the less the more there is; where something is taken back, the rest weighs more. */
const rest = (points: number): ScoreEffect[] =>
  isRounding(points) ? [] : [{ id: 'rest', label: 'Weight of older things', points }]

const sumOf = (steps: readonly { readonly points: number }[]): number =>
  steps.reduce((sum, { points }) => sum + points, 0)

const isRounding = (points: number): boolean => Math.abs(points) < 1e-9

import { reputation } from '@lockstep/measures'
import { modelOf } from '../../subjects/model/model.ts'
import { statedBetween } from '../../subjects/stated/ratings.ts'
import { statedSteps } from '../../subjects/stated/steps.ts'
import { type BehaviourTrack, behaviourTracks, evidenceOn } from '../../subjects/trust/tracks.ts'
import { today } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'
import { type WhyAsked, whyOf } from '../why/asked.ts'
import { whyBehaviour } from '../why/behaviour.ts'
import type { Explanation } from '../why/explanation.ts'
import { sinceDay } from '../why/since.ts'
import { whyStated } from '../why/stated.ts'

/** The same moment with an entry and without it. */
export interface WithAndWithout {
  readonly whole: View
  readonly without: View
}

export type Asked = WhyAsked

/** A score with those of its steps that are named; of alignment, which has few, with all. */
export function scoreTold(
  view: View,
  of: Asked,
  only: ReadonlySet<string>,
): Explanation | undefined {
  const { measure } = of
  if (measure === 'stated') return whyStated(view, of, sinceDay(view, today(view)), { only })
  if (isBehaviour(measure))
    return whyBehaviour(view, measure, of, sinceDay(view, today(view)), { only })
  return whyOf(view, of)
}

/** The ratings or pieces of evidence that count for more or less without an entry, or give other reasons. */
export function movedIn({ whole, without }: WithAndWithout, of: Asked): ReadonlySet<string> {
  const [is, was] = [pointsIn(whole, of), pointsIn(without, of)]
  const all = new Set([...is.keys(), ...was.keys()])
  return new Set([...all].filter((id) => is.get(id) !== was.get(id)))
}

const isBehaviour = (measure: Asked['measure']): measure is BehaviourTrack =>
  behaviourTracks.some((track) => track === measure)

/** What each rating moved the score by, or each piece of evidence contributes. */
function pointsIn(view: View, { measure, from, to }: Asked): ReadonlyMap<string, number> {
  const { level, forgetting } = modelOf(view)
  if (measure === 'stated') {
    const { ratings } = statedBetween(view, { from, to })
    const because = new Set(ratings.flatMap(({ id, because }) => (because.length > 0 ? [id] : [])))
    // Where reasons are given it may be one of those that is gone.
    return new Map(
      statedSteps(ratings, level).map(({ id, jump }) => [id, because.has(id) ? Number.NaN : jump]),
    )
  }
  if (!isBehaviour(measure)) return new Map()
  const evidence = evidenceOn[measure](view, { from, to })
  const { contributions } = reputation(evidence, Date.parse(view.moment), forgetting)
  return new Map(contributions.map(({ id, points }) => [id, points]))
}

import { instant } from '@lockstep/domain'
import { reputation } from '@lockstep/measures'
import { pulses } from '../../folds/pulses.ts'
import { modelOf } from '../../subjects/model/model.ts'
import { reliabilityCurve } from '../../subjects/reliability/curve.ts'
import type { Direction } from '../../subjects/reliability/evidence.ts'
import { mayReadReliability } from '../../subjects/reliability/readable.ts'
import { statedBetween } from '../../subjects/stated/ratings.ts'
import { ratingOf, statedSteps } from '../../subjects/stated/steps.ts'
import { behaviourInWords, statedInWords, whyHref } from '../../subjects/trust/direction.ts'
import { type BehaviourTrack, behaviourTracks, evidenceOn } from '../../subjects/trust/tracks.ts'
import type { View } from '../../view/view.ts'
import { reasonsOf } from '../why/rating-reasons.ts'
import type { Move, Mover } from './move.ts'

/** What it did to trust, of each direction that the viewer may read. */
export function trustMoves(view: View, mover: Mover): Move[] {
  const directions = directionsAmong(mover)
  return [
    ...ratedBecause(view, mover, directions).flatMap((each) => statedMoves(view, mover, each)),
    ...directions
      .filter((each) => mayReadReliability(view, each))
      .flatMap((each) => behaviourTracks.flatMap((track) => deeds(view, mover, track, each))),
  ]
}

/** Of everybody who is named in it to everybody else. */
export const directionsAmong = ({ people }: Pick<Mover, 'people'>): Direction[] =>
  people.flatMap((from) => people.filter((to) => to !== from).map((to) => ({ from, to })))

/** Whose ratings rest on it: those of the pulse itself, and those that give it as a reason. */
export function ratedBecause(
  view: View,
  { noun, events }: Mover,
  directions: readonly Direction[],
): Direction[] {
  const ids = new Set<string>(events.map(({ id }) => id))
  const cited = [...view.rows(pulses).values()].flatMap(({ ratings }) =>
    ratings
      .filter(({ said }) => said?.because.some(({ event }) => ids.has(event)))
      .map(({ from, to }): Direction => ({ from, to })),
  )
  const all = [...(noun === 'pulse' ? directions : []), ...cited]
  return [...new Map(all.map((each) => [`${each.from} ${each.to}`, each])).values()]
}

function statedMoves(view: View, { noun, id, events }: Mover, direction: Direction): Move[] {
  const ids = new Set<string>(events.map((event) => event.id))
  const { ratings } = statedBetween(view, direction)
  const shown = { measure: 'stated' as const, title: statedInWords(view, direction) }
  return statedSteps(ratings, modelOf(view).level).flatMap((step): Move[] => {
    const rating = ratingOf(ratings, step)
    if (rating === undefined) return []
    const own = noun === 'pulse' && rating.pulse === id
    const is = own && (ids.has(rating.id) || ids.has(rating.open.event))
    const reasons = reasonsOf(view, rating, step)
    const points = is
      ? step.jump
      : reasons
          .filter(({ href }) => 'id' in href && ids.has(href.id))
          .reduce((sum, each) => sum + each.points, 0)
    if (!is && points === 0) return []
    return [
      {
        ...shown,
        id: `stated ${step.id}`,
        at: instant(step.at),
        before: step.predicted,
        after: step.mean,
        points,
        told: is ? 'a rating' : 'given as a reason',
        href: whyHref('stated', direction),
      },
    ]
  })
}

function deeds(view: View, mover: Mover, track: BehaviourTrack, direction: Direction): Move[] {
  const ids = new Set<string>(mover.events.map(({ id }) => id))
  const evidence = evidenceOn[track](view, direction)
  if (!evidence.some(({ id }) => ids.has(id))) return []
  const { forgetting } = modelOf(view)
  const { contributions } = reputation(evidence, Date.parse(view.moment), forgetting)
  const left = new Map(contributions.map(({ id, points }) => [id, points]))
  return reliabilityCurve(evidence, view.moment, forgetting).flatMap(({ at, events = [] }) =>
    events
      .filter((each) => ids.has(each.evidence.id))
      .map(({ evidence: { id, told }, before, jump }): Move => {
        const now = left.get(id)
        return {
          id: `${track} ${id}`,
          measure: track,
          title: behaviourInWords(view, track, direction),
          at,
          before,
          after: before + jump,
          points: jump,
          ...(now === undefined ? {} : { now }),
          told,
          href: whyHref(track, direction),
        }
      }),
  )
}

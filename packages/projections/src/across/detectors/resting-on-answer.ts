import type { Id, PersonId } from '@lockstep/domain'
import type { Statement } from '../../folds/decisions.ts'
import type { StatedRating } from '../../subjects/stated/ratings.ts'
import type { Resting } from './detector.ts'
import { resting } from './resting.ts'

/** A position, by the entry from which on it counts. */
export const restingOnPosition = (
  decision: Id,
  { person, stamp, open }: Statement,
  as: string,
): Resting => answered(resting('decision', decision, open, as), person, stamp.event)

/** What one rated, by the entry from which on it counts. */
export const rated = (rater: PersonId, { pulse, id, open }: StatedRating, as = 'rated'): Resting =>
  answered(resting('pulse', pulse, open, as), rater, id)

/** Who opens an answer, or tells it of another, need not be who gave it. */
function answered(rest: Resting, person: PersonId, given: string): Resting {
  const { event, by } = rest.stamp
  return by === person
    ? rest
    : { ...rest, of: { person, how: event === given ? 'told' : 'opened' } }
}

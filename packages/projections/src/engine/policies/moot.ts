import type { Zone } from '@lockstep/domain'
import { type ReviewRow, reviews } from '../../folds/reviews.ts'
import { type SessionRow, sessions } from '../../folds/sessions.ts'
import { reviewedIn } from '../../records/session-held.ts'
import { type Timer, writtenBy } from '../../view/policy.ts'
import type { Source } from '../views/source.ts'

/**
 * Whether a timer has nothing to say any more, by what stands in other records than its own: a session for a data review
 * was not missed where the review is on record.
 */
export function isMoot(source: Source, timer: Timer, zone: Zone): boolean {
  if (timer.command !== 'MarkSessionMissed') return false
  const planned = source.standing(sessions, writtenBy(timer))
  if (planned === undefined) return false
  const held = [...source.standings(reviews).values()].flatMap(({ row, gone }) =>
    gone ? [] : [row as ReviewRow],
  )
  return reviewedIn(held, planned.row as SessionRow, zone) !== undefined
}

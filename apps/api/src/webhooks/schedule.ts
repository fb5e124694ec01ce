import type { WebhookState } from '@lockstep/application'
import { type Instant, instant } from '@lockstep/domain'
import type { Answer } from '../outside/post.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Milliseconds until an entry is tried again, by how often it was in vain; from then on as the last. */
const WAITS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR]

/** So long it is tried before nothing more is sent. */
const PATIENCE = 3 * 24 * HOUR

/** The receiver says that it wants nothing any more. */
const GONE = 410

export const isTaken = (answer: Answer): boolean =>
  'status' in answer && answer.status >= 200 && answer.status < 300

/** Where a webhook stands after a try in vain. */
export function afterFailure(state: WebhookState, answer: Answer, now: number): WebhookState {
  const attempts = state.attempts + 1
  const failingSince: Instant = state.failingSince ?? instant(now)
  const wait = WAITS[Math.min(attempts, WAITS.length) - 1] ?? HOUR
  const isGone = 'status' in answer && answer.status === GONE
  const isOver = now - Date.parse(failingSince) >= PATIENCE
  return {
    reached: state.reached,
    attempts,
    failingSince,
    next: instant(now + wait),
    ...(isGone ? { paused: 'gone' as const } : isOver ? { paused: 'failing' as const } : {}),
  }
}

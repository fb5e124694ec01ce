import { requirePassed } from '../kernel/days.ts'
import type { Days } from '../kernel/event.ts'
import { require } from '../kernel/refusal.ts'
import { addDays } from '../kernel/time.ts'
import { lastDayOf, type SessionTime } from './state.ts'

/** The longest that people meet for at a stretch, in days after the first: more is a slip of the pen. */
const LONGEST_DAYS = 31

/** @throws Refusal `EndsBeforeItBegins` or `SessionTooLong` */
function requireOrder({ on, until }: SessionTime): void {
  if (until === undefined) return
  require(until > on, 'EndsBeforeItBegins', 'It ends after the day on which it begins.', 'until')
  const inReach = until <= addDays(on, LONGEST_DAYS)
  require(inReach, 'SessionTooLong', `It lasts ${LONGEST_DAYS} days after its first at most.`, 'until')
}

/** @throws Refusal `EndsBeforeItBegins`, `SessionTooLong` or `DayHasPassed`, for a day before that of the step itself. */
export function requireToCome(when: SessionTime, { happened }: Days): void {
  requireOrder(when)
  const ahead = lastDayOf(when) >= happened
  require(ahead, 'DayHasPassed', 'This day has passed: record it as held.', 'on')
}

/** @throws Refusal `EndsBeforeItBegins`, `SessionTooLong` or `DayToCome` */
export function requireOver(when: SessionTime, days: Days): void {
  requireOrder(when)
  requirePassed(lastDayOf(when), days, 'on')
}

import type { PersonId } from '../kernel/ids.ts'
import type { Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { localDate } from '../kernel/time.ts'
import type { RequestState } from './state.ts'

/** Who asked: what is asked is theirs to change. */
export const asker = (state: RequestState): PersonId[] => (state.is === 'none' ? [] : [state.from])

/** Who was asked. */
export const asked = (state: RequestState): PersonId[] => (state.is === 'none' ? [] : [state.to])

export const both = (state: RequestState): PersonId[] => [...asker(state), ...asked(state)]

/** @throws Refusal `DayHasPassed` naming the field, for a day before that of the step itself. */
export function requireDayAfter(situation: Situation, day: string | undefined, field: string) {
  const from = localDate(situation.at, situation.zone)
  require(day === undefined || day >= from, 'DayHasPassed', 'This day has passed.', field)
}

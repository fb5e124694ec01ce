import type { PersonId } from '../kernel/ids.ts'
import type { Ref, Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import type { PersonState } from '../person/state.ts'
import type { RequestState } from './state.ts'

/** Who asked: what is asked is theirs to change. */
export const asker = (state: RequestState): PersonId[] => (state.is === 'none' ? [] : [state.from])

/** Who was asked. */
export const asked = (state: RequestState): PersonId[] => (state.is === 'none' ? [] : [state.to])

/** What is to be known to give something in the asker’s place. */
export const askerNeeded = (state: RequestState): Ref[] =>
  asker(state).map((person) => ({ noun: 'person', id: person }))

/** @throws Refusal `AskerIsThere`, for what only a stand-in for them does. */
export function requireAskerGone(state: RequestState, { other }: Situation): void {
  const there = asker(state).some((from) => other<PersonState>('person', from).is === 'member')
  require(!there, 'AskerIsThere', 'Who asked for it is there to do so.')
}

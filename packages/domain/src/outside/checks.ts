import type { OutsideId } from '../kernel/ids.ts'
import type { Ref, Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import type { OutsideState } from './state.ts'

/** The stream that the check looks into, where one is named. */
export const outsideNamed = (id: OutsideId | undefined): Ref[] =>
  id === undefined ? [] : [{ noun: 'outside', id }]

/** @throws Refusal `UnknownOutsideEvent`. */
export function requireOutside(situation: Situation, id: OutsideId | undefined): void {
  if (id === undefined) return
  const { is } = situation.other<OutsideState>('outside', id)
  require(is !== 'none', 'UnknownOutsideEvent', 'There is no such outside event.', 'outside')
}

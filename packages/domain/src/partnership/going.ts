import { Refusal } from '../kernel/refusal.ts'
import { partnership } from './partnership.ts'
import type { Partnership, PartnershipState } from './state.ts'

export const membersOf = (state: PartnershipState) => (state.is === 'none' ? [] : state.members)

/** @throws Refusal where it has not begun, or is over: what a command asks of it can then not be judged. */
export function going(state: PartnershipState): Partnership {
  if (state.is !== 'founded') throw new Refusal(...partnership.refusals[state.is])
  return state
}

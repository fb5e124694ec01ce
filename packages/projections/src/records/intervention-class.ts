import type { InterventionClass, InterventionState } from '@lockstep/domain'

/** How one of the two sees it, as a sentence says it. */
export const classWords = {
  invited: 'invited',
  gate: 'an agreed gate',
  not_invited: 'not invited',
} as const satisfies Record<InterventionClass, string>

/** Where it can stand: with one of the two, between them, or settled. */
export type Classed = 'to be classified' | 'disputed' | (typeof classWords)[InterventionClass]

/** How it stands by what both say of it. */
export function classed(state: Exclude<InterventionState, { is: 'none' }>): Classed {
  if (state.is === 'open') return 'to be classified'
  return state.is === 'disputed' ? 'disputed' : classWords[state.as]
}

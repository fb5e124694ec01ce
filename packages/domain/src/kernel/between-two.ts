import type { PersonId } from './ids.ts'

type Between =
  | { readonly is: 'none' }
  | { readonly is: string; readonly from: PersonId; readonly to: PersonId }

/** The two of a record that one of them began with the other; nobody before it has begun. */
export const betweenTwo = (state: Between): PersonId[] =>
  'from' in state ? [state.from, state.to] : []

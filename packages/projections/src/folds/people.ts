import { nouns, type PersonState, type Sealed } from '@lockstep/domain'
import type { Fold } from '../fold.ts'
import { withState } from './with-state.ts'

/** A person: their membership, and the name they were recorded under. */
export interface PersonRow {
  readonly id: string
  readonly state: PersonState
  /** Everybody in the organisation may open it; nobody can, once the person is erased. */
  readonly name?: Sealed
}

/** A fold meets every marked value sealed. */
const named = (
  row: PersonRow,
  { data: { name } }: { readonly data: { readonly name?: unknown } },
) => (name === undefined ? row : { ...row, name: name as Sealed })

export const people: Fold<PersonRow, typeof nouns.person.events> = {
  name: 'people',
  noun: 'person',
  version: 1,
  initial: (id) => ({ id, state: nouns.person.initial }),
  on: withState<PersonRow>()(nouns.person, { PersonIdentified: named, MemberJoined: named }),
  reach: ({ id }) => ({ record: id }),
}

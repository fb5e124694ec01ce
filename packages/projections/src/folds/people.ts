import {
  type Instant,
  nouns,
  type PersonId,
  type PersonState,
  type RecordedOf,
  type Sealed,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

/** A person: their membership, and the name they were recorded under. */
export interface PersonRow {
  readonly id: string
  readonly state: PersonState
  /** Everybody in the organisation may open it; nobody can, once the person is erased. */
  readonly name?: Sealed
  /** When they were first entered: an instant. */
  readonly came?: Instant
  /** By which act they were made known: an import's, where one met them. */
  readonly metBy?: string
  /** When others let them in again, and who. */
  readonly letIn: readonly { readonly stamp: Stamp; readonly by: readonly PersonId[] }[]
}

type Met = Extract<RecordedOf<typeof nouns.person.events>, { type: 'PersonIdentified' }>

type Coming = Extract<
  RecordedOf<typeof nouns.person.events>,
  { type: 'PersonIdentified' | 'MemberJoined' }
>

/** A fold meets every marked value sealed. */
function entered(row: PersonRow, { data: { name }, metadata: { recordedAt } }: Coming): PersonRow {
  const { came = recordedAt } = row
  return {
    ...row,
    came: came < recordedAt ? came : recordedAt,
    ...(name === undefined ? {} : { name: name as unknown as Sealed }),
  }
}

/** Made known, by the act that did it. */
function met(row: PersonRow, event: Met): PersonRow {
  const { correlationId: metBy } = event.metadata
  return { ...entered(row, event), ...(metBy === undefined ? {} : { metBy }) }
}

export const people: Fold<PersonRow, typeof nouns.person.events> = {
  name: 'people',
  noun: 'person',
  version: 8,
  initial: (id) => ({ id, state: nouns.person.initial, letIn: [] }),
  on: withState<PersonRow>()(nouns.person, {
    PersonIdentified: met,
    MemberJoined: entered,
    AccessRestored: (row, event) => ({
      ...row,
      letIn: [...row.letIn, { stamp: stampOf(event), by: event.data.by }],
    }),
  }),
  reach: ({ id }) => ({ record: id }),
}

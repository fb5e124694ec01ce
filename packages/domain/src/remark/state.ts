import type { EventId, PersonId } from '../kernel/ids.ts'
import type { Remarked } from './beside.ts'

interface Said {
  readonly of: Remarked
  /** The entry of that record that it is about; left out where it is about all of it. */
  readonly entry?: EventId
  readonly by: PersonId
  /** Whose its words are; empty where whoever sees the record may read it. */
  readonly owners: readonly PersonId[]
}

/** Something that one person says beside a record; a question waits for whoever said what it is about. */
export type RemarkState =
  | { readonly is: 'none' }
  | (Said & { readonly is: 'said' })
  | (Said & { readonly is: 'asked' | 'answered' | 'taken back'; readonly to: PersonId })

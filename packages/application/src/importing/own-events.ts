import type { PersonId } from '@lockstep/domain'
import type { RecordedEvent } from '@lockstep/eventstore-client'

/** Whether an event is of the import that is taken back, or takes such a one back. */
export type IsOwn = (event: RecordedEvent) => boolean

type Metadata = Readonly<
  Partial<Record<'actor' | 'source' | 'causationId' | 'correlationId', string>>
>

const ofImport =
  (person: PersonId, isOf: (metadata: Metadata) => boolean): IsOwn =>
  ({ type, metadata: text }) => {
    const metadata = JSON.parse(text) as Metadata
    if (metadata.source !== 'import' || metadata.actor !== person) return false
    return type === 'RecordWithdrawn' || isOf(metadata)
  }

/** Whatever a person's imports recorded of some commits. */
export const ofCommits = (person: PersonId, commits: ReadonlySet<string>): IsOwn =>
  ofImport(person, ({ causationId = '' }) => commits.has(causationId))

/** What one import recorded. */
export const ofAct = (person: PersonId, act: string): IsOwn =>
  ofImport(person, ({ correlationId }) => correlationId === act)

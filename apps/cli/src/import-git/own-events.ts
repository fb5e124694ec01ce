import type { PersonId } from '@lockstep/domain'
import type { RecordedEvent } from '@lockstep/eventstore-client'

/** What has been recorded by others than an import. */
export interface Foreign {
  /** The streams that they have written to. */
  readonly streams: Set<string>
  /** Whatever their entries name by its id. */
  readonly named: Set<string>
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

/** Whether an event was recorded by a person's import of some commits, or takes such a one back. */
export function isOwn(
  { type, metadata }: RecordedEvent,
  person: PersonId,
  commits: ReadonlySet<string>,
): boolean {
  const { actor, source, causationId } = JSON.parse(metadata) as Record<string, string | undefined>
  if (source !== 'import' || actor !== person) return false
  return type === 'RecordWithdrawn' || commits.has(causationId ?? '')
}

export function foreignTo({ streams, named }: Foreign, { stream, data }: RecordedEvent): void {
  streams.add(stream)
  for (const [id] of data.matchAll(ID)) named.add(id)
}

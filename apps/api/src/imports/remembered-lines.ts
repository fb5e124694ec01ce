import { type ImportKind, type nouns, type RecordedOf, streamOf } from '@lockstep/domain'
import type { z } from 'zod'
import type { Open } from '../organisations/opened.ts'
import type { LookBody } from './answers.ts'

/**
 * What was chosen for lines in earlier imports of such files, the latest last. One that was taken back took its choices with
 * it.
 */
export async function rememberedLines(
  { home }: Open,
  of: ImportKind,
): Promise<z.output<typeof LookBody>['lines']> {
  const recorded = await home.streams.recorded(streamOf({ noun: 'organisation', id: home.id }))
  const events = recorded as readonly RecordedOf<typeof nouns.organisation.events>[]
  const undone = new Set(
    events.flatMap(({ type, data }) => (type === 'ImportUndone' ? [data.import] : [])),
  )
  return events.flatMap(({ id, type, data }) =>
    type === 'ImportBegun' && data.of === of && !undone.has(id) ? (data.lines ?? []) : [],
  )
}

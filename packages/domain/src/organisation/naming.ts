import type { Envelope, Recorded, RecordedOf } from '../kernel/event.ts'
import type { events } from './events.ts'

/** What of an entry tells whether a name was given by it. */
interface Founding {
  readonly data: { readonly name?: string | undefined; readonly demo: boolean }
  readonly metadata: Pick<Envelope, 'source'>
}

/**
 * Whether a founding holds as its name the names of the two who began. The first page asks for two names and no third, and
 * once put an "and" between them; it now leaves the name out, so that no person's stands there for ever.
 */
export const isNamedAfterTwo = ({ data, metadata }: Founding): boolean =>
  metadata.source === 'web' && !data.demo && data.name?.includes(' and ') === true

/** The name that somebody gave by a founding, if any. */
export const nameGiven = (founding: Founding): { name?: string } =>
  founding.data.name === undefined || isNamedAfterTwo(founding) ? {} : { name: founding.data.name }

export const isFounding = (
  event: Recorded,
): event is Extract<RecordedOf<typeof events>, { type: 'OrganisationFounded' }> =>
  event.type === 'OrganisationFounded'

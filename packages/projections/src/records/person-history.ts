import type { nouns, PersonId, RecordedOf } from '@lockstep/domain'
import type { View } from '../view/view.ts'

/** A person's events, in the order in which they happened. */
export const personHistory = (view: View, id: PersonId) =>
  view.history('person', id) as readonly RecordedOf<typeof nouns.person.events>[]

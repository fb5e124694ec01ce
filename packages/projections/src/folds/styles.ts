import type { EventId, HelpSaid, Marked, nouns, PartnershipId, PersonId } from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'

type Words = Marked<string>

/** What somebody says of how they work and where they come from, and what others do for their sake. All of it stays sealed. */
export interface StyleRow {
  readonly id: PersonId
  /** The last one. */
  readonly background?: { readonly stamp: Stamp; readonly text: Words }
  /** Every version, the first first. */
  readonly versions: readonly { readonly stamp: Stamp; readonly text: Words }[]
  readonly adaptations: readonly Adaptation[]
}

export interface Adaptation {
  readonly id: EventId
  readonly stamp: Stamp
  readonly by: PersonId
  readonly partnership: PartnershipId
  readonly text: Words
  /** Whether it helps, as whom it is for said last. */
  readonly answered?: { readonly stamp: Stamp; readonly said: Marked<HelpSaid> }
}

/** Apart from the rows that name everybody on every page. */
export const styles: Fold<StyleRow, typeof nouns.person.events> = {
  name: 'styles',
  noun: 'person',
  version: 2,
  initial: (id) => ({ id, versions: [], adaptations: [] }),
  reach: ({ id }) => ({ record: id }),
  on: {
    BackgroundTold: (row, event) => ({
      ...row,
      background: { stamp: stampOf(event), text: event.data.text },
    }),
    WorkingStyleWritten: (row, event) => ({
      ...row,
      versions: [...row.versions, { stamp: stampOf(event), text: event.data.text }],
    }),
    AdaptationNoted: (row, event) => ({
      ...row,
      adaptations: [...row.adaptations, { ...event.data, id: event.id, stamp: stampOf(event) }],
    }),
    AdaptationAnswered: (row, event) => ({
      ...row,
      adaptations: row.adaptations.map((each) =>
        each.id === event.data.adaptation
          ? { ...each, answered: { stamp: stampOf(event), said: event.data.said } }
          : each,
      ),
    }),
  },
}

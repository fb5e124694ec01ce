import type { EventId, LocalDate, PersonId, PostmortemId, Recorded } from '@lockstep/domain'
import { type Stamp, stampOf } from './stamp.ts'

/** One of a record's two offers to let others read the words; they may once the other agrees. */
export interface DisclosureRow {
  readonly offer: EventId
  readonly by: PersonId
  readonly to: readonly PersonId[]
  /** Whose circle they are, where it was named. */
  readonly postmortem?: PostmortemId | undefined
  readonly until: LocalDate
  readonly offered: Stamp
  readonly agreed?: Stamp
  readonly takenBack?: Stamp
}

/** A record of two, to whom its words are or were to be shown, in the order in which that was offered. */
export interface Disclosing {
  readonly disclosures: readonly DisclosureRow[]
}

type Offering = Recorded<string, Pick<DisclosureRow, 'by' | 'to' | 'postmortem' | 'until'>>
type Naming = Recorded<string, Pick<DisclosureRow, 'offer'>>

const changed = <Row extends Disclosing>(
  row: Row,
  offer: EventId,
  change: Partial<DisclosureRow>,
): Row => ({
  ...row,
  disclosures: row.disclosures.map((each) =>
    each.offer === offer ? { ...each, ...change } : each,
  ),
})

/** What the events of a disclosure add to the row of any noun that knows them. */
export const disclosing = {
  offered: <Row extends Disclosing>(row: Row, event: Offering): Row => ({
    ...row,
    disclosures: [...row.disclosures, { ...event.data, offer: event.id, offered: stampOf(event) }],
  }),
  agreed: <Row extends Disclosing>(row: Row, event: Naming): Row =>
    changed(row, event.data.offer, { agreed: stampOf(event) }),
  takenBack: <Row extends Disclosing>(row: Row, event: Naming): Row =>
    changed(row, event.data.offer, { takenBack: stampOf(event) }),
}

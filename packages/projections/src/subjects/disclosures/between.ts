import {
  isMending,
  type nouns,
  type Owned,
  type PersonId,
  type Recorded,
  type RecordedOf,
  refOf,
} from '@lockstep/domain'
import type { Stamp } from '../../folds/stamp.ts'
import { disclosedOn } from '../../records/disclosed.ts'
import { opennessOnRecord, seenBy } from '../../records/intervention-openness.ts'
import type { View } from '../../view/view.ts'

type Two = Readonly<Record<'from' | 'to', PersonId>>

/** Whose the plain fields are that an exchange holds for its two alone. */
export const ofTheTwo = ({ from, to }: Two, { recordedAt }: Pick<Stamp, 'recordedAt'>): Owned => ({
  owners: [from, to],
  recordedAt,
  audience: 'owners',
})

/** A plain field of an event as it was stored that is for its two alone, or an answer of one of them, as far as the viewer may read it. */
export function tellBetween(view: View, event: Recorded, value: unknown): unknown {
  const { noun, id } = refOf(event.stream)
  return noun === 'intervention'
    ? view.tell(value, seenBy(answering(event), event.metadata), opennessOnRecord(view, id))
    : view.tell(value, ofItsTwo(view, event), disclosedOn(view, event.stream))
}

/** Who says how they see it, by the event or by the one that a mending carries. */
function answering(event: Recorded): PersonId {
  const said = isMending(event) && 'data' in event.data ? event.data.data : event.data
  return (said as { readonly person: PersonId }).person
}

/** Its record's first entry names the two, and no mending changes them. */
function ofItsTwo(view: View, { stream, metadata }: Recorded): Owned {
  const { noun, id } = refOf(stream)
  const giving = view.today.stored(noun, id).find(isGiving)
  if (giving === undefined) throw new Error(`nobody is named whom a ${noun} is between`)
  return ofTheTwo(giving.data, metadata)
}

type Giving = Extract<RecordedOf<typeof nouns.feedback.events>, { type: 'FeedbackGiven.v2' }>

const isGiving = (event: Recorded): event is Giving => event.type === 'FeedbackGiven.v2'

import {
  type nouns,
  type Owned,
  type PersonId,
  type Recorded,
  type RecordedOf,
  refOf,
} from '@lockstep/domain'
import type { Stamp } from '../folds/stamp.ts'
import type { View } from '../view.ts'

type Two = Readonly<Record<'from' | 'to', PersonId>>

/** Whose the plain fields are that an exchange holds for its two alone. */
export const ofTheTwo = ({ from, to }: Two, { recordedAt }: Pick<Stamp, 'recordedAt'>): Owned => ({
  owners: [from, to],
  recordedAt,
  audience: 'owners',
})

/** The same of an event as it was stored: its record's first entry names the two, and no mending changes them. */
export function ofItsTwo(view: View, { stream, metadata }: Recorded): Owned {
  const { noun, id } = refOf(stream)
  const giving = view.today.stored(noun, id).find(isGiving)
  if (giving === undefined) throw new Error(`nobody is named whom a ${noun} is between`)
  return ofTheTwo(giving.data, metadata)
}

type Giving = Extract<RecordedOf<typeof nouns.feedback.events>, { type: 'FeedbackGiven' }>

const isGiving = (event: Recorded): event is Giving => event.type === 'FeedbackGiven'

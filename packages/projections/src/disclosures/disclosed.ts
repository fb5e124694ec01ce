import type { Disclosed } from '@lockstep/domain'
import { type FeedbackDisclosure, type FeedbackRow, feedback } from '../folds/feedback.ts'
import type { Stamp } from '../folds/stamp.ts'
import type { View } from '../view.ts'

type Agreed = FeedbackDisclosure & { readonly agreed: Stamp }

/** To whom both let others read a feedback's words: on the day looked at, and still. */
export function disclosedIn(view: View, row: FeedbackRow): readonly Disclosed[] {
  if (row.disclosures.length === 0) return []
  const still = new Set(agreedOn(view.today.row(feedback, row.id) ?? row).map(({ offer }) => offer))
  return agreedOn(row)
    .filter(({ offer }) => still.has(offer))
    .map(({ to, until, agreed: { recordedAt } }) => ({ to, until, recordedAt }))
}

const agreedOn = ({ disclosures }: FeedbackRow): readonly Agreed[] =>
  disclosures.filter(
    (each): each is Agreed => each.agreed !== undefined && each.takenBack === undefined,
  )

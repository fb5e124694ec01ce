import { type Disclosed, endOfDay, lastDayRead, type NounName, refOf } from '@lockstep/domain'
import { conversations } from '../folds/conversations.ts'
import type { Disclosing, DisclosureRow } from '../folds/disclosing.ts'
import { feedback } from '../folds/feedback.ts'
import type { Stamp } from '../folds/stamp.ts'
import { today } from '../telling/dates.ts'
import type { FoldOf } from '../view/fold.ts'
import type { View } from '../view/view.ts'

type Agreed = DisclosureRow & { readonly agreed: Stamp }
type Row = Disclosing & { readonly id: string }

/** What is disclosed of a record, and as of when that is told: who reads up to a day that is over may be let in later. */
export const disclosingAt = <R extends Row>(view: View, fold: FoldOf<R>, row: R) =>
  isAsOfTheirLast(view, fold, row)
    ? { row: view.known.row(fold, row.id) ?? row, day: today(view.today) }
    : { row, day: today(view) }

/**
 * To whom both of a record's two let others read its words: on the day looked at, and still. Who is told as of the last day
 * that they read was let in later than on it.
 */
export function disclosedIn<R extends Row>(
  view: View,
  fold: FoldOf<R>,
  row: R,
): readonly Disclosed[] {
  const { row: then } = disclosingAt(view, fold, row)
  if (then.disclosures.length === 0) return []
  const still = new Set(agreedOn(view.today.row(fold, row.id) ?? row).map(({ offer }) => offer))
  return agreedOn(then)
    .filter(({ offer }) => still.has(offer))
    .map(({ to, until, agreed: { recordedAt } }) => ({ to, until, recordedAt }))
}

function isAsOfTheirLast<R extends Row>(
  { viewer, until, zone }: View,
  fold: FoldOf<R>,
  row: R,
): boolean {
  const day = lastDayRead(viewer, fold.reach(row).partnership)
  return day !== undefined && until.happened === endOfDay(day, zone)
}

const agreedOn = ({ disclosures }: Disclosing): readonly Agreed[] =>
  disclosures.filter(
    (each): each is Agreed => each.agreed !== undefined && each.takenBack === undefined,
  )

/** The nouns whose words their two may disclose. */
const disclosable: { readonly [N in NounName]?: FoldOf<Row> } = {
  feedback: feedback as unknown as FoldOf<Row>,
  conversation: conversations as unknown as FoldOf<Row>,
}

/** The same of whatever a stream holds: of most records nothing is ever disclosed. */
export function disclosedOn(view: View, stream: string): readonly Disclosed[] {
  const { noun, id } = refOf(stream)
  const fold = disclosable[noun]
  const row = fold && view.row(fold, id)
  return fold === undefined || row === undefined ? [] : disclosedIn(view, fold, row)
}

import {
  type ConversationBeginning,
  type ConversationRow,
  conversations as fold,
} from '../../folds/conversations.ts'
import { hereIn } from '../../records/here.ts'
import { namedRecord } from '../../records/named.ts'
import { dayInWords, dayShown } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { firstNameOf } from '../../telling/person.ts'
import { button, form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { type DisclosureAnswers, disclosuresWaiting } from './disclosures.ts'

export const conversationDisclosing: DisclosureAnswers = {
  agree: 'AgreeToConversationDisclosure',
  takeBack: 'TakeBackConversationDisclosure',
}

/** A hard conversation waits for both of its two, from the day on which one of them asked for it; and who may read of it. */
export const conversationsWaiting = (view: View): Waiting[] =>
  [...view.rows(fold).values()].flatMap((row) => {
    const named = namedRecord(view, 'conversation', row.id)
    if (named === undefined || row.begun === undefined) return []
    return [
      ...holding(view, row, row.begun, named),
      ...disclosuresWaiting(view, row, row.begun, named, conversationDisclosing),
    ]
  })

function holding(
  view: View,
  { id, state }: ConversationRow,
  { from, to, stamp, asked }: ConversationBeginning,
  named: Named,
): Waiting[] {
  if (asked === undefined || state.is !== 'needed') return []
  // It takes both: with who has left nobody can talk any more.
  if (![from, to].every(hereIn(view))) return []
  const since = dayShown(stamp, view)
  const name = (person: string) => firstNameOf(view, person)
  const ask = (person: string, question: string) =>
    waiting(view, person, named, {
      id: stamp.event,
      kind: 'hold a hard conversation',
      question: [{ text: question }, linkTo(named), { text: '.' }],
      note: `Asked for ${dayInWords(since, view)}, needed by ${dayInWords(asked.neededBy, view)}`,
      due: asked.neededBy,
      since,
      actions: [
        button('We talked', 'HoldConversation', { id }),
        form('Say what came of it', 'HoldConversation', { id }),
      ],
    })
  return [
    ask(from, `You asked ${name(to)} to talk about `),
    ask(to, `${name(from)} asks to talk with you about `),
  ]
}

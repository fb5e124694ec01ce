import type { PersonId } from '@lockstep/domain'
import { type ConversationRow, conversations } from '../../folds/conversations.ts'
import { disclosingAt } from '../../records/disclosed.ts'
import { disclosureViews } from '../../subjects/disclosures/disclosures.ts'
import { dayInWords } from '../../telling/dates.ts'
import { listed } from '../../telling/in-words.ts'
import { firstName, peopleView } from '../../telling/person.ts'
import { button, linkTo } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import type { DisclosureAnswers } from '../for-you/disclosures.ts'
import type { Item, Part } from '../page/page.ts'

/** Who may read the words of a record of two, and what its two may do about the others among them. */
export function readersPart(
  view: View,
  row: ConversationRow,
  two: readonly PersonId[],
  answers: DisclosureAnswers,
): Part {
  const theirs = peopleView(view, two)
  const disclosing = disclosingAt(view, conversations, row)
  const shown = disclosureViews(view, disclosing.row, disclosing.day).filter(
    ({ open, waiting }) => open || waiting,
  )
  return {
    title: 'Who may read it',
    beside: true,
    items: [
      {
        id: 'two',
        what: [{ text: listed(theirs.map(({ name }) => name)) }],
        note: 'Everyone else, administrators too: not the words.',
      },
      ...shown.map((disclosure): Item => {
        const { offer, by, to, postmortem, until, waiting } = disclosure
        const readers = listed(to.map(({ name }) => name))
        const whom = waiting ? `${firstName(by)} would let ${readers} read it` : readers
        const lasts = `, until ${dayInWords(until, view)}`
        return {
          id: offer,
          what:
            postmortem === undefined
              ? [{ text: `${whom}${lasts}` }]
              : [{ text: `${whom}, for ` }, linkTo(postmortem), { text: lasts }],
          actions: two.includes(view.viewer.person)
            ? answersTo(view, row.id, disclosure, answers)
            : [],
        }
      }),
    ],
  }
}

function answersTo(
  { viewer }: View,
  id: string,
  { offer, by, waiting }: ReturnType<typeof disclosureViews>[number],
  { agree, takeBack }: DisclosureAnswers,
) {
  const mine = by.id === viewer.person
  const end = !waiting ? 'End it' : mine ? 'Take it back' : 'Rather not'
  return [
    ...(waiting && !mine ? [button('Agree', agree, { id, offer })] : []),
    button(end, takeBack, { id, offer }),
  ]
}

import { type HandoverRow, handovers } from '../../folds/handovers.ts'
import { namedRecord } from '../../records/named.ts'
import { wasErased } from '../../records/said-by.ts'
import { isOpenItem, unsettledBy } from '../../subjects/handovers/agreement.ts'
import { answeringOf, settlingOf } from '../../subjects/handovers/answering.ts'
import { type HandoverItem, itemsOf } from '../../subjects/handovers/items.ts'
import { stillToDo } from '../../subjects/handovers/still-to-do.ts'
import { inOneLine, whyAndTried } from '../../subjects/handovers/told.ts'
import { dayShown } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { inWords } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { leftOver } from './left-over.ts'

/** What is handed over, one at a time; what others make of it; what is still to be taken over; and what nobody took over. */
export const handoversWaiting = (view: View): Waiting[] =>
  [...view.rows(handovers).values()].flatMap((row) => {
    const named = namedRecord(view, 'handover', row.id)
    if (named === undefined || row.state.is === 'none') return []
    if (row.state.is === 'ended')
      return [...toFinish(view, row, named), ...toAskAnew(view, row, named)]
    const items = itemsOf(view, row)
    return [
      ...toAnswer(view, row, named, items),
      ...items.flatMap((item) => [
        ...toSettle(view, row, named, item),
        ...toTakeOver(view, row, named, item),
      ]),
    ]
  })

/** The next of them, so that the list doesn’t drown in the rest. */
function toAnswer(view: View, row: HandoverRow, named: Named, items: readonly HandoverItem[]) {
  const open = items.filter(isOpenItem)
  const [next] = open
  if (row.begun === undefined || next === undefined) return []
  const { from, to, stamp } = row.begun
  const whose = firstNameOf(view, from)
  const left = open.length === 1 ? 'the last of them' : `${inWords(open.length)} are left`
  return [
    waiting(view, to, named, {
      id: `${row.id} ${next.of.id} ${next.answer?.id ?? ''}`,
      kind: 'answer what is handed over',
      question: [
        { text: next.owed ? `Owed to ${whose}: ` : `From ${whose}: ` },
        linkTo(next.named),
        { text: next.owed ? '. Is it still wanted?' : '. Is it yours now?' },
      ],
      note: inOneLine([whyAndTried(view, next.of), left]),
      since: dayShown(stamp, view),
      actions: answeringOf(row, next),
    }),
  ]
}

function toSettle(
  view: View,
  row: HandoverRow,
  named: Named,
  { named: of, answer }: Pick<HandoverItem, 'named' | 'answer'>,
) {
  if (row.begun === undefined || answer === undefined) return []
  const { to } = row.begun
  const who = firstNameOf(view, to)
  const makes = answer.taken === 'dropped' ? 'drops' : 'would renegotiate'
  return unsettledBy(answer).map((person) =>
    waiting(view, person, named, {
      id: answer.id,
      kind: 'agree to what a successor makes of it',
      question: [{ text: `${who} ${makes} ` }, linkTo(of), { text: '. Do you agree?' }],
      note: wasErased(view, to) ? undefined : answer.reason,
      since: dayShown(answer.stamp, view),
      actions: settlingOf(row, answer, person),
    }),
  )
}

/** What was answered before it ended: all agree to it, or are still to say so. */
const toFinish = (view: View, row: HandoverRow, named: Named) =>
  row.answers.flatMap((answer) => {
    const { noun, id } = answer.of
    const of = namedRecord(view, noun, id)
    if (of === undefined) return []
    const item = { named: of, answer }
    return [...toSettle(view, row, named, item), ...toTakeOver(view, row, named, item)]
  })

function toAskAnew(view: View, row: HandoverRow, { ordinal }: Named) {
  const { id, begun, ended } = row
  if (begun === undefined || ended === undefined) return []
  const whose = firstNameOf(view, begun.from)
  return leftOver(view, row).flatMap(({ of, named, by, actions }) =>
    by.map((person) =>
      waiting(view, person, named, {
        id: `${id} ${of.id} left over`,
        kind: 'settle what was handed over',
        question: [{ text: `${whose} has left; nobody took over ` }, linkTo(named)],
        note: `${ordinal} ended without it`,
        since: dayShown(ended, view),
        actions,
      }),
    ),
  )
}

function toTakeOver(
  view: View,
  row: HandoverRow,
  named: Named,
  { named: of, answer }: Pick<HandoverItem, 'named' | 'answer'>,
) {
  const over = answer && stillToDo(view, row, answer)
  if (answer === undefined || over === undefined) return []
  return [
    waiting(view, over.by, named, {
      id: `${answer.id} ${over.what}`,
      kind: 'settle what was handed over',
      question: [linkTo(of), { text: ` ${over.what}` }],
      note: `Handed over in ${named.ordinal}`,
      since: dayShown(answer.stamp, view),
      actions: over.actions,
    }),
  ]
}

import { remarks } from '../folds/remarks.ts'
import { whoDid } from '../pages/told.ts'
import { dayInWords, dayShown } from '../queries/parts/dates.ts'
import { beginningOf } from '../queries/parts/in-words.ts'
import { besideWhat, isSaid, saidIn } from '../remarks/beside.ts'
import { isHidden, type View } from '../view.ts'
import { form, linkTo, type Waiting, waiting } from './waiting.ts'

/** A question waits for whom it was put to, until it is answered or taken back. */
export const remarksWaiting = (view: View): Waiting[] =>
  [...view.rows(remarks).values()].flatMap((row) => {
    const { id, state } = row
    if (state.is !== 'asked' || !isSaid(row)) return []
    const { said } = row
    const about = besideWhat(view, said)
    const since = dayShown(said.stamp, view)
    const text = saidIn(view, said)
    return [
      waiting(view, state.to, about, {
        id: said.stamp.event,
        kind: 'answer a question',
        question: [
          { text: `${whoDid(view, said.stamp)} asks about ` },
          linkTo(about),
          { text: isHidden(text) ? '.' : `: ${beginningOf(text)}` },
        ],
        note: `Asked ${dayInWords(since, view)}`,
        since,
        actions: [form('Answer', 'AnswerQuestion', { id })],
      }),
    ]
  })

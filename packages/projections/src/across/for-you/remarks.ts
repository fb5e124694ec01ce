import { remarks } from '../../folds/remarks.ts'
import { dayInWords, dayShown } from '../../telling/dates.ts'
import { form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import { beginningOf } from '../../view/beginning-of.ts'
import { isHidden, type View } from '../../view/view.ts'
import { besideWhat, isSaid, saidIn } from '../naming/beside.ts'
import { whoDid } from '../page/told.ts'

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

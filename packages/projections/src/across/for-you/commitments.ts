import { addDays } from '@lockstep/domain'
import { wasEarly } from '../../folds/commitment-timing.ts'
import {
  type CommitmentMaking,
  type CommitmentRow,
  commitments as fold,
} from '../../folds/commitments.ts'
import { namedRecord } from '../../records/named.ts'
import { dayInWords, dayShown, today } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { firstNameOf } from '../../telling/person.ts'
import { delegateOf } from '../../telling/stamp.ts'
import { button, comesDue, form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { called, whoDid } from '../page/told.ts'

/** What waits for whoever promised something. */
export const KEEP = 'keep a commitment'

/** Commitments that come due ask their makers; those whose day is over, or that are said to be done, whom they were made to. */
export const commitmentsWaiting = (view: View): Waiting[] =>
  [...view.rows(fold).values()].filter(mayAsk).flatMap((row) => {
    const named = namedRecord(view, 'commitment', row.id)
    const { made } = row
    if (named === undefined || made === undefined) return []
    return [...keep(view, row, made, named), ...wasItKept(view, row, made, named)]
  })

/** Whether anything of it may wait. The rest is not named: of a long record most is over. */
const mayAsk = ({ state }: CommitmentRow): boolean => state.is === 'made' || state.is === 'done'

function keep(view: View, row: CommitmentRow, made: CommitmentMaking, named: Named): Waiting[] {
  const { id, state, badNews } = row
  if (state.is !== 'made' || !comesDue(view, made.dueOn)) return []
  const since = dayShown(made.stamp, view)
  const ahead = made.dueOn >= today(view) && badNews.length === 0
  return [
    waiting(view, made.from, named, {
      id: `${made.stamp.event} maker`,
      kind: KEEP,
      question: [{ text: promised(view, made) }, linkTo(named), { text: '.' }],
      note: `Made ${dayInWords(since, view)}, due ${dayInWords(made.dueOn, view)}`,
      due: made.dueOn,
      since,
      actions: [
        button('Done', 'FinishCommitment', { id }),
        form(ahead ? 'It will be late' : 'Say more of it', 'TellBadNews', { id }),
      ],
    }),
  ]
}

function promised(view: View, { stamp, to }: CommitmentMaking): string {
  const [delegate, name] = [delegateOf(view, stamp), firstNameOf(view, to)]
  if (delegate === undefined) return `You promised ${name} `
  return `${called(view, delegate)} promised ${name} in your name: `
}

function wasItKept(view: View, row: CommitmentRow, made: CommitmentMaking, named: Named) {
  const { id, state, done } = row
  const over = made.dueOn < today(view)
  if (state.is === 'done' && done !== undefined) {
    const { on, stamp } = done
    return [
      waiting(view, made.to, named, {
        id: stamp.event,
        kind: 'say whether a commitment was kept',
        question: [
          { text: `${firstNameOf(view, made.from)} says that ` },
          linkTo(named),
          { text: ` was done on ${dayInWords(on, view)}. Was it kept?` },
        ],
        note: `Due ${dayInWords(made.dueOn, view)}`,
        since: dayShown(stamp, view),
        actions: [
          button('Kept', 'ConfirmCommitment', { id }),
          form('On another day', 'ConfirmCommitment', { id }),
          ...(over ? [form('Not kept', 'MissCommitment', { id })] : []),
        ],
      }),
    ]
  }
  if (state.is !== 'made' || !over) return []
  return [
    waiting(view, made.to, named, {
      id: made.stamp.event,
      kind: 'say whether a commitment was kept',
      question: [
        { text: `${whoDid(view, made.stamp)} promised you ` },
        linkTo(named),
        { text: '. Was it kept?' },
      ],
      note: `Due ${dayInWords(made.dueOn, view)}${toldIn(view, row, made)}`,
      due: made.dueOn,
      since: addDays(made.dueOn, 1),
      actions: [
        button('Kept in time', 'ConfirmCommitment', { id, on: made.dueOn }),
        form('Kept late', 'ConfirmCommitment', { id }),
        form('Not kept', 'MissCommitment', { id }),
      ],
    }),
  ]
}

function toldIn(view: View, { badNews }: CommitmentRow, made: CommitmentMaking): string {
  const first = badNews[0]
  if (first === undefined) return ''
  const expected = badNews.at(-1)?.expectedOn
  const when = wasEarly(view, made, first) ? 'told before it' : 'told after it'
  return `, ${when} that it would be late${expected === undefined ? '' : `, expected ${dayInWords(expected, view)}`}`
}

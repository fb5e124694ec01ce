import { type FeedbackKind, isToBeReadAnew, later } from '@lockstep/domain'
import { type FeedbackGiving, type FeedbackRow, feedback } from '../../folds/feedback.ts'
import { runningIn } from '../../records/feedback-standing.ts'
import { namedRecord } from '../../records/named.ts'
import { wasErased } from '../../records/said-by.ts'
import { dayInWords, dayShown, instantDay } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { capital } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { button, comesDue, form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'
import { whoDid } from '../page/told.ts'
import { disclosuresWaiting } from './disclosures.ts'

/** Follow-ups that ask their givers, and feedback that its receivers have not answered. */
export const feedbackWaiting = (view: View): Waiting[] =>
  [...view.rows(feedback).values()].filter(mayAsk).flatMap((row) => {
    const named = namedRecord(view, 'feedback', row.id)
    const { given } = row
    if (named === undefined || given === undefined || row.replacedBy !== undefined) return []
    // Once one of the two erased their words, nobody can read what was said.
    if ([given.from, given.to].some((person) => wasErased(view, person))) return []
    return [
      ...followUp(view, row, given, named),
      ...answer(view, row, given, named),
      ...readAnew(view, row, given, named),
      ...disclosuresWaiting(view, row, given, named, disclosing),
    ]
  })

/** Whether anything of it may wait. The rest is not named: of a long record most is over. */
const mayAsk = (row: FeedbackRow): boolean =>
  runningIn(row) !== undefined || row.disclosures.length > 0 || isToBeReadAnew(row.state)

const disclosing = { agree: 'AgreeToDisclosure', takeBack: 'TakeBackDisclosure' } as const

function followUp(view: View, row: FeedbackRow, given: FeedbackGiving, named: Named) {
  const running = runningIn(row)
  if (running === undefined || !comesDue(view, running.on)) return []
  const { id } = row
  const due = running.on
  const since = dayShown(given.stamp, view)
  const say = (difference: string) => ({ id, difference })
  return [
    waiting(view, given.from, named, {
      id: running.setBy,
      kind: 'answer a follow-up',
      question: [
        { text: `${firstNameOf(view, given.to)} changed after your feedback ` },
        linkTo(named),
        { text: '?' },
      ],
      note: `Given ${dayInWords(since, view)}, due ${dayInWords(due, view)}`,
      due,
      since: due,
      actions: [
        button('Difference seen', 'AnswerFollowUp', say('seen')),
        button('Partly', 'AnswerFollowUp', say('partly')),
        button('Not yet', 'AnswerFollowUp', say('not_yet')),
      ],
    }),
  ]
}

const calledIn: Readonly<Record<FeedbackKind, string>> = {
  direct: 'direct feedback',
  hard: 'hard feedback',
  appreciation: 'appreciation',
}

const answeredIn = ({ accepted, declinings }: FeedbackRow): string =>
  accepted !== undefined ? 'accepted' : declinings.length > 0 ? 'declined' : 'acknowledged'

/** What was corrected after it was answered, for who has read what it said before; once, until they say so. */
function readAnew(view: View, row: FeedbackRow, given: FeedbackGiving, named: Named) {
  const { id, state } = row
  if (!isToBeReadAnew(state)) return []
  const since = instantDay(state.saidSince, view)
  return [
    waiting(view, given.to, named, {
      id: `${given.stamp.event} ${state.saidSince}`,
      kind: 'read corrected feedback',
      question: [
        {
          text: `${firstNameOf(view, given.from)} corrected feedback that you had ${answeredIn(row)}: `,
        },
        linkTo(named),
      ],
      note: `Corrected ${dayInWords(since, view)}; what it said before stays in its history`,
      since,
      actions: [button('I have read it', 'ReadFeedbackAnew', { id })],
    }),
  ]
}

/** Dated back, it waits all the same only since it came. */
function answer(view: View, row: FeedbackRow, given: FeedbackGiving, named: Named) {
  const { id, state, reopenings } = row
  if (state.is !== 'given' && state.is !== 'acknowledged') return []
  const reopened = reopenings.at(-1)?.stamp
  const { recordedAt, ...stamp } = reopened ?? given.stamp
  const did = reopened === undefined ? 'given' : 'reopened'
  const happened = dayShown(stamp, view)
  const since = later(happened, instantDay(recordedAt, view))
  return [
    waiting(view, given.to, named, {
      id: state.followUpSetBy,
      kind: 'answer feedback',
      question: [
        { text: `${whoDid(view, given.stamp)} gave you ${calledIn[given.kind]}: ` },
        linkTo(named),
      ],
      note:
        since === happened
          ? `${capital(did)} ${dayInWords(since, view)}`
          : `Came ${dayInWords(since, view)}, as ${did} ${dayInWords(happened, view)}`,
      since,
      actions: [
        ...(state.is === 'given' ? [button('Acknowledge', 'AcknowledgeFeedback', { id })] : []),
        form('Accept', 'AcceptFeedback', { id }),
        form('Decline with reason', 'DeclineFeedback', { id }),
      ],
    }),
  ]
}

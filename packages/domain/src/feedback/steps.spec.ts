import { describe, it } from 'vitest'
import type { z } from 'zod'
import { of } from '../kernel/marks.ts'
import { given, id, member } from '../testing/spec.ts'
import {
  AcceptFeedback,
  AcknowledgeFeedback,
  AnswerFollowUp,
  CloseFeedback,
  DeclineFeedback,
  GiveFeedback,
  ReopenFeedback,
} from './commands.ts'
import type { About } from './events.ts'
import { feedback } from './feedback.ts'
import type { FeedbackState } from './state.ts'

const pair = [id('dana'), id('noor')]
const self = { id: id('this') }
const dana = { by: id('dana'), others: { 'person/noor': member } }
const noor = { by: id('noor') }
const words = { to: id('noor'), kind: 'hard' as const, title: 'Launch dates', text: 'Twice.' }

const gave = {
  type: 'FeedbackGiven.v2',
  data: {
    from: id('dana'),
    to: id('noor'),
    kind: 'hard',
    title: of(pair, words.title),
    text: of(pair, words.text),
    about: [] as z.output<typeof About>[],
    followUpOn: '2026-04-14',
  },
} as const
const acknowledged = { type: 'FeedbackAcknowledged', data: {} } as const
const accepted = { type: 'FeedbackAccepted', data: { answer: of(pair, 'Yes.') } } as const
const declined = { type: 'FeedbackDeclined', data: { reason: of(pair, 'No.') } } as const
const answered = { type: 'FollowUpAnswered', data: { difference: 'not_yet' } } as const
const closed = { type: 'FeedbackClosed', data: {} } as const
const reopened = { type: 'FeedbackReopened', data: { followUpOn: '2026-04-14' } } as const

const pasts = {
  none: [],
  given: [gave],
  acknowledged: [gave, acknowledged],
  accepted: [gave, accepted],
  declined: [gave, declined],
  closed: [gave, accepted, closed],
} as const

type Past = ReturnType<typeof given<typeof feedback.events, FeedbackState>>

/** The first follow-up's day. */
const DUE = '2026-04-14T09:00:00.000Z'

/** Every command that takes a step, what it records, and where it may be given. */
const steps = [
  [[gave], (past: Past) => past.when(GiveFeedback, { ...words, about: [] }, dana)],
  [[acknowledged], (past: Past) => past.when(AcknowledgeFeedback, self, noor)],
  [[accepted], (past: Past) => past.when(AcceptFeedback, { ...self, answer: 'Yes.' }, noor)],
  [[declined], (past: Past) => past.when(DeclineFeedback, { ...self, reason: 'No.' }, noor)],
  [
    [answered, reopened],
    (past: Past) =>
      past.when(
        AnswerFollowUp,
        { ...self, difference: 'not_yet', followUpOn: reopened.data.followUpOn },
        { ...dana, now: DUE },
      ),
  ],
  [[closed], (past: Past) => past.when(CloseFeedback, self, dana)],
  [[reopened], (past: Past) => past.when(ReopenFeedback, self, dana)],
] as const

const running = ['given', 'acknowledged', 'accepted']
const mayFollow: Record<(typeof steps)[number][0][0]['type'], readonly string[]> = {
  'FeedbackGiven.v2': ['none'],
  FeedbackAcknowledged: ['given'],
  FeedbackAccepted: ['given', 'acknowledged'],
  FeedbackDeclined: ['given', 'acknowledged'],
  FollowUpAnswered: running,
  FeedbackClosed: running,
  FeedbackReopened: ['declined', 'closed'],
}

const refusals: Record<FeedbackState['is'], string> = {
  none: 'FeedbackNotGiven',
  given: 'FeedbackStillOpen',
  acknowledged: 'FeedbackAlreadyAcknowledged',
  accepted: 'FeedbackAlreadyAccepted',
  declined: 'FeedbackAlreadyDeclined',
  closed: 'FeedbackAlreadyClosed',
}

const named = steps.map(([expected, attempt]) => ({ type: expected[0].type, expected, attempt }))

describe.each(Object.keys(pasts) as FeedbackState['is'][])('feedback: %s', (is) => {
  it.each(named)('$type', ({ type, expected, attempt }) => {
    const past = given(feedback, pasts[is])
    const still = type === 'FeedbackReopened' && running.includes(is)
    if (mayFollow[type].includes(is)) attempt(past).records(...expected)
    else attempt(past).refused(still ? refusals.given : refusals[is])
  })
})

import { disclosed } from '../disclosing.ts'
import { betweenTwo } from '../kernel/between-two.ts'
import type { Recorded } from '../kernel/event.ts'
import type { Noun } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { events } from './events.ts'
import type { FeedbackState } from './state.ts'

type Living = Exclude<FeedbackState, { is: 'none' }>
type Running = Exclude<Living, { was: unknown }>

function running(state: FeedbackState): Running {
  if (state.is === 'none') throw new Error('feedback lives only once given')
  if (!('was' in state)) return state
  const { was, ...given } = state
  return { ...given, is: was }
}

function over(state: FeedbackState, is: 'declined' | 'closed'): Living {
  const before = running(state)
  return { ...before, is, was: before.is }
}

const unanswered = ({ difference: _, ...state }: Running): Running => state

/** Its receiver has read it as it then was. */
const readBy = ({ metadata }: Pick<Recorded, 'metadata'>) => ({ readOn: metadata.recordedAt })

const closedAsSeen = (state: FeedbackState): boolean =>
  state.is === 'closed' && state.difference === 'seen'

export const feedback: Noun<typeof events, FeedbackState> = {
  name: 'feedback',
  numbered: { letter: 'F', digits: 2 },
  between: betweenTwo,
  whose: betweenTwo,
  events,
  initial: { is: 'none' },
  after: {
    'FeedbackGiven.v2': ['none'],
    FeedbackAcknowledged: ['given'],
    FeedbackAccepted: ['given', 'acknowledged'],
    FeedbackDeclined: ['given', 'acknowledged'],
    FollowUpAnswered: ['given', 'acknowledged', 'accepted'],
    FeedbackClosed: ['given', 'acknowledged', 'accepted'],
    FeedbackReopened: ['given', 'acknowledged', 'accepted', 'closed', 'declined'],
  },
  refusals: {
    none: ['FeedbackNotGiven', 'There is no such feedback.'],
    given: ['FeedbackStillOpen', 'This feedback is still open.'],
    acknowledged: ['FeedbackAlreadyAcknowledged', 'This feedback is already acknowledged.'],
    accepted: ['FeedbackAlreadyAccepted', 'This feedback is already accepted.'],
    declined: ['FeedbackAlreadyDeclined', 'This feedback was declined.'],
    closed: ['FeedbackAlreadyClosed', 'This feedback is closed.'],
  },
  checkMended: (before, after) => {
    require(!closedAsSeen(before) ||
      closedAsSeen(after) ||
      after.is !==
        'closed', 'ClosedAsSeen', 'It was closed as the difference was seen. Withdraw its closing first, or reopen it and answer anew.')
  },
  evolve: {
    'FeedbackGiven.v2': (
      _,
      { id, knownAt, data: { partnership, from, to, kind, followUpOn } },
    ) => ({
      is: 'given',
      ...(partnership === undefined ? {} : { partnership }),
      from,
      to,
      kind,
      followUpOn,
      followUpSetBy: id,
      saidSince: knownAt,
      disclosures: [],
    }),
    FeedbackAcknowledged: (state, event) => ({
      ...running(state),
      ...readBy(event),
      is: 'acknowledged',
    }),
    FeedbackAccepted: (state, event) => ({ ...running(state), ...readBy(event), is: 'accepted' }),
    FeedbackDeclined: (state, event) => ({ ...over(state, 'declined'), ...readBy(event) }),
    FeedbackReadAnew: (state, event) =>
      state.is === 'none' ? state : { ...state, ...readBy(event) },
    FollowUpCameDue: (state) => state,
    FollowUpAnswered: (state, { data: { difference } }) =>
      state.is === 'none' ? state : { ...state, difference },
    FeedbackClosed: (state) => over(state, 'closed'),
    FeedbackReopened: (state, { id, data }) => ({
      ...unanswered(running(state)),
      followUpOn: data.followUpOn,
      followUpSetBy: id,
    }),
    DisclosureOffered: disclosed.offered,
    FeedbackDisclosed: disclosed.agreed,
    DisclosureTakenBack: disclosed.takenBack,
    FeedbackReplaced: (state) => state,
  },
}

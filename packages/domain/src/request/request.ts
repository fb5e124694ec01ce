import type { StatedProblem } from '../decision/state.ts'
import { betweenTwo } from '../kernel/between-two.ts'
import type { RecordedOf } from '../kernel/event.ts'
import type { EventId } from '../kernel/ids.ts'
import type { Noun } from '../kernel/noun.ts'
import { events } from './events.ts'
import type { RequestState } from './state.ts'

/** What was asked, without what only the last answer says. */
function asked(state: RequestState) {
  if (state.is === 'none') throw new Error('a request lives only once made')
  const { partnership, from, to, goal, problem, problems, need, pushback, deliveredAt } = state
  return { partnership, from, to, goal, problem, problems, need, pushback, deliveredAt }
}

const pushedBack = (state: RequestState, pushback: EventId) => ({ ...asked(state), pushback })

/** A fact may lie before the asking. */
const beside = (state: RequestState, change: Partial<ReturnType<typeof asked>>): RequestState =>
  state.is === 'none' ? state : { ...state, ...change }

type Stating = Pick<RecordedOf<typeof events>, 'id' | 'at' | 'knownAt' | 'metadata'>

function statedIn({ id, at, knownAt, metadata }: Stating): StatedProblem {
  const { actor, onBehalfOf: by = actor } = metadata
  return { event: id, by, at, knownAt, acceptedBy: [] }
}

const problemsOf = ({ problems = [] }: RequestState): readonly StatedProblem[] => problems

const OPEN = ['asked', 'in research'] as const

export const request: Noun<typeof events, RequestState> = {
  name: 'request',
  numbered: { letter: 'R', digits: 2 },
  between: betweenTwo,
  events,
  initial: { is: 'none' },
  after: {
    RequestMade: ['none'],
    RequestTaken: OPEN,
    RequestAccepted: [...OPEN, 'countered', 'conditioned'],
    RequestCountered: [...OPEN, 'conditioned'],
    RequestConditioned: [...OPEN, 'countered'],
    // What was accepted may turn out not to be done after all.
    RequestDeclined: [...OPEN, 'countered', 'conditioned', 'accepted'],
    AnswerAgreed: ['countered', 'conditioned'],
    RequestRepeated: ['countered', 'conditioned', 'declined', 'withdrawn'],
    RequestWithdrawn: [...OPEN, 'countered', 'conditioned', 'accepted'],
    DeliveryMoved: ['accepted'],
    RequestDelivered: ['accepted'],
  },
  refusals: {
    none: ['UnknownRequest', 'There is no such request.'],
    asked: ['RequestNotAnswered', 'This request has not been answered yet.'],
    'in research': ['RequestNotAnswered', 'This request is still being looked into.'],
    countered: ['RequestCountered', 'A counter-proposal to this request stands.'],
    conditioned: ['RequestConditioned', 'This request is accepted on a condition.'],
    accepted: ['RequestAlreadyAccepted', 'This request is accepted.'],
    declined: ['RequestAlreadyDeclined', 'This request was declined.'],
    withdrawn: ['RequestAlreadyWithdrawn', 'This request was withdrawn.'],
    delivered: ['RequestAlreadyDelivered', 'What was requested is delivered.'],
  },
  evolve: {
    RequestMade: (state, event) => {
      const { partnership, from, to, goal, problem, need } = event.data
      const stated = problem === undefined ? [] : [statedIn(event)]
      return {
        is: 'asked',
        ...{ partnership, from, to, goal, problem, need },
        problems: [...problemsOf(state), ...stated],
        pushback: undefined,
        deliveredAt: undefined,
      }
    },
    RequestLinked: (state, { data }) => beside(state, data),
    RequestProblemStated: (state, event) => ({
      ...state,
      ...(state.is === 'none' ? {} : event.data),
      problems: [...problemsOf(state), statedIn(event)],
    }),
    RequestProblemAccepted: (state, { knownAt, data: { problem, person } }) => ({
      ...state,
      problems: problemsOf(state).map((each) =>
        each.event === problem && knownAt >= each.knownAt
          ? { ...each, acceptedBy: [...each.acceptedBy, person] }
          : each,
      ),
    }),
    RequestNeedNamed: (state, { data }) => beside(state, data),
    RequestTaken: (state, { data: { until } }) => ({ ...asked(state), is: 'in research', until }),
    RequestAccepted: (state) => ({ ...asked(state), is: 'accepted' }),
    RequestCountered: (state, { id }) => ({
      ...pushedBack(state, id),
      is: 'countered',
      answer: id,
    }),
    RequestConditioned: (state, { id }) => ({
      ...pushedBack(state, id),
      is: 'conditioned',
      answer: id,
    }),
    RequestDeclined: (state, { id }) => ({ ...pushedBack(state, id), is: 'declined' }),
    AnswerSupported: (state) => state,
    AnswerAgreed: (state) => ({ ...asked(state), is: 'accepted' }),
    RequestRepeated: (state) => ({ ...asked(state), is: 'asked' }),
    RequestWithdrawn: (state) => ({ ...asked(state), is: 'withdrawn' }),
    DeliveryMoved: (state) => state,
    RequestDelivered: (state, { at }) => ({ ...asked(state), is: 'delivered', deliveredAt: at }),
    RequestOutcomeTold: (state) => state,
  },
}

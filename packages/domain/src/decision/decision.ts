import type { Exposing } from '../exposure/state.ts'
import type { EventId, Id } from '../kernel/ids.ts'
import type { Noun } from '../kernel/noun.ts'
import { askedForBets, openedBets, withBet } from './bets.ts'
import { events } from './events.ts'
import type { DecisionState, Framing, LivingDecision, Made, Proposal } from './state.ts'
import { changed, type Plan } from './terms.ts'

const open = ['proposed', 'opened'] as const
const over = ['superseded', 'reversed', 'dropped', 'rejected'] as const

const living = (state: DecisionState): LivingDecision => {
  if (!('terms' in state)) throw new Error('a decision lives only once proposed')
  return state
}

/** The state with a part of its proposal changed. A fact that lies before the proposal changes nothing. */
const altered = (
  state: DecisionState,
  change: (proposal: LivingDecision) => Partial<Proposal>,
): DecisionState => ('terms' in state ? { ...state, ...change(state) } : state)

/** What stands beside it, from the first problem on. A fact that lies before that changes nothing. */
const framed = (
  state: DecisionState,
  change: (framing: Framing) => Partial<Framing>,
): DecisionState => (state.is === 'none' ? state : { ...state, ...change(state) })

const cited = (state: DecisionState, id: Id) =>
  framed(state, ({ cites }) => ({ cites: [...new Set([...cites, id])] }))

const madeOf = (state: DecisionState): Made | undefined =>
  'made' in state ? state.made : undefined

/** What every state of a proposed decision holds. */
function proposal(state: DecisionState): Proposal {
  const { is: _, round, made, by, ...rest } = { round: 0, made: 0, by: 0, ...living(state) }
  return rest
}

/** Who came to know of it when it was made. */
const exposedBy = (event: EventId, { participants, consulted, informed }: Plan): Exposing[] =>
  (
    [
      ['present', participants],
      ['asked', consulted],
      ['told', informed],
    ] as const
  )
    .filter(([, people]) => people.length > 0)
    .map(([how, people]) => ({ event, how, people }))

const spoke = (state: DecisionState, person: string) =>
  altered(state, ({ spoken, silent }) => ({
    spoken: [...new Set([...spoken, person])],
    silent: silent.filter((one) => one !== person),
  }))

export const decision: Noun<typeof events, DecisionState> = {
  name: 'decision',
  numbered: { letter: 'S', digits: 2 },
  events,
  initial: { is: 'none' },
  after: {
    DecisionProposed: ['none', 'framed'],
    // A supersession is dated by the other decision, so that later options may come to stand after it.
    OptionAdded: ['framed', ...open, 'decided', 'superseded'],
    PositionsCalled: open,
    PositionsOpened: ['asked'],
    DecisionMade: open,
    DecisionRevised: [...open, 'decided', ...over],
    BetsOpened: ['decided', 'superseded', 'reversed', 'dropped'],
    DecisionReversed: ['decided'],
    DecisionDropped: [...open, 'asked', 'decided'],
    DecisionRejected: open,
    DecisionOpened: [...open, 'asked', 'decided', ...over],
  },
  ended: 'dropped',
  refusals: {
    none: ['UnknownDecision', 'There is no such decision.'],
    framed: ['DecisionNotProposed', 'Only a problem has been stated; nothing is proposed yet.'],
    proposed: ['DecisionNotMade', 'This decision has been proposed and not made yet.'],
    asked: ['PositionsStillSealed', 'Positions are being taken; they are not open yet.'],
    opened: ['DecisionNotMade', 'The positions are open; the decision has not been made yet.'],
    decided: ['DecisionAlreadyMade', 'This decision has been made and is in force.'],
    superseded: ['DecisionAlreadySuperseded', 'Another decision has taken the place of this one.'],
    reversed: ['DecisionAlreadyReversed', 'This decision has been reversed.'],
    dropped: ['DecisionAlreadyDropped', 'This decision has been dropped.'],
    rejected: ['DecisionAlreadyRejected', 'This decision has been rejected.'],
  },
  evolve: {
    DecisionProposed: (state, { data, at, metadata }) => {
      const { initiator: _, supersedes, restricted, source, ...terms } = data
      return {
        is: 'proposed',
        terms,
        partnership: terms.partnership,
        since: at,
        supersedes,
        imported: source !== undefined,
        problem: state.is === 'framed' ? 'stated' : 'missing',
        problems: state.is === 'framed' ? state.problems : [],
        options: state.is === 'framed' ? state.options : [],
        assumptions: state.is === 'framed' ? state.assumptions : [],
        cites: state.is === 'framed' ? state.cites : [],
        stopLosses: [],
        exposes: [],
        spoken: [],
        silent: [],
        judged: false,
        ...(restricted === undefined
          ? {}
          : { restrictedTo: restricted.to, restrictedAt: metadata.recordedAt }),
      }
    },
    ProblemStated: (state, { id, at, knownAt, metadata: { actor, onBehalfOf: by = actor } }) => {
      const stated = { event: id, by, at, knownAt, acceptedBy: [] }
      const before = altered(state, () => ({ problem: 'stated' }))
      return before.is === 'none'
        ? { is: 'framed', since: at, problems: [stated], options: [], assumptions: [], cites: [] }
        : framed(before, ({ problems }) => ({ problems: [...problems, stated] }))
    },
    ProblemAccepted: (state, { knownAt, data: { problem, person } }) =>
      framed(state, ({ problems }) => ({
        problems: problems.map((each) =>
          each.event === problem && knownAt >= each.knownAt
            ? { ...each, acceptedBy: [...each.acceptedBy, person] }
            : each,
        ),
      })),
    ProblemWaived: (state) =>
      altered(state, ({ problem }) => ({ problem: problem === 'missing' ? 'waived' : problem })),
    OptionAdded: (state, { data: { option } }) =>
      framed(state, ({ options }) => ({ options: [...options, option] })),
    EvidenceAttached: (state) => state,
    AssumptionStated: (state, { id: event, at }) =>
      framed(state, ({ assumptions }) => ({ assumptions: [...assumptions, { event, at }] })),
    AssumptionBroken: (state, { at, data: { assumption } }) =>
      framed(state, ({ assumptions }) => ({
        assumptions: assumptions.map((each) =>
          each.event === assumption ? { ...each, brokeAt: at } : each,
        ),
      })),
    DecisionLinked: (state) => state,
    OutsideEventCited: (state, { data }) => cited(state, data.outside),
    PlayerCited: (state, { data }) => cited(state, data.player),
    BetsAsked: (state, { data: { asked } }) =>
      altered(state, () => ({ bets: askedForBets(asked) })),
    BetPlaced: (state, { id, data: { person } }) =>
      altered(state, ({ bets }) => (bets === undefined ? {} : { bets: withBet(bets, person, id) })),
    BetsOpened: (state, { data: { silent } }) =>
      altered(state, ({ bets }) => (bets === undefined ? {} : { bets: openedBets(bets, silent) })),
    PositionsCalled: (state, { id, at, data: { asked, closes } }) => {
      const before = proposal(state)
      return {
        ...before,
        is: 'asked',
        silent: before.silent.filter((person) => !asked.includes(person)),
        exposes: [...before.exposes, { event: id, how: 'asked', people: asked }],
        round: { id, calledAt: at, asked, closes, answers: {} },
      }
    },
    PositionTaken: (state, { id, data: { round, person } }) =>
      state.is === 'asked' && state.round.id === round
        ? { ...state, round: { ...state.round, answers: { ...state.round.answers, [person]: id } } }
        : state,
    PositionsOpened: (state, { at, data: { silent } }) => {
      const before = proposal(state)
      const answered = state.is === 'asked' ? Object.keys(state.round.answers) : []
      return {
        ...before,
        is: 'opened',
        spoken: [...new Set([...before.spoken, ...answered])],
        silent: [...new Set([...before.silent, ...silent])],
        openedAt: at,
      }
    },
    LatePositionGiven: (state, { data }) => spoke(state, data.person),
    PositionReported: (state, { data }) => spoke(state, data.person),
    PositionRestated: (state) => state,
    PositionAnswered: (state) => state,
    DecisionMade: (state, { id, at, data: { goals, supersedes, wordingOnly: _, ...plan } }) => {
      const before = proposal(state)
      const terms = { ...before.terms, goals }
      const exposes = [...before.exposes, ...exposedBy(id, plan)]
      return { ...before, is: 'decided', terms, supersedes, exposes, made: { event: id, at, plan } }
    },
    DecisionRevised: (state, { data: { changes } }) => {
      const before = living(state)
      const terms = changed(before.terms, changes, false)
      const revised = { ...before, terms, partnership: terms.partnership }
      if (!('made' in revised) || revised.made === undefined) return revised
      const made = { ...revised.made, plan: changed(revised.made.plan, changes, true) }
      const others = revised.exposes.filter(({ event }) => event !== made.event)
      return { ...revised, made, exposes: [...others, ...exposedBy(made.event, made.plan)] }
    },
    StopLossStated: (state, { id }) =>
      altered(state, ({ stopLosses }) => ({ stopLosses: [...stopLosses, id] })),
    StopLossReached: (state) => state,
    DecisionReviewed: (state, { data: { reviewOn } }) =>
      state.is === 'decided' && reviewOn !== undefined
        ? { ...state, made: { ...state.made, plan: { ...state.made.plan, reviewOn } } }
        : state,
    DecisionReconfirmed: (state) => state,
    VerdictGiven: (state) => altered(state, () => ({ judged: true })),
    DecisionCostReported: (state) => state,
    DecisionSuperseded: (state, { data: { by } }) =>
      state.is === 'decided' ? { ...state, is: 'superseded', by } : state,
    DecisionReversed: (state) => {
      const made = madeOf(state)
      return made === undefined ? state : { ...proposal(state), is: 'reversed', made }
    },
    DecisionDropped: (state) => {
      const made = madeOf(state)
      return { ...proposal(state), is: 'dropped', ...(made === undefined ? {} : { made }) }
    },
    DecisionRejected: (state) => ({ ...proposal(state), is: 'rejected' }),
    DecisionOpened: (state) => {
      const { restrictedTo: _, restrictedAt: __, ...opened } = living(state)
      return opened
    },
  },
}

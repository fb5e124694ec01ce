import { beganOn, nouns, type Recorded, type RecordedOf } from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { betHandlers } from './decision-bets.ts'
import { positionHandlers } from './decision-positions.ts'
import type { Cite, DecisionEnd, DecisionRow } from './decision-row.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { onceAccepted } from './stated-problem.ts'
import { withState } from './with-state.ts'

export type * from './decision-row.ts'
export type * from './position-row.ts'

type Events = typeof nouns.decision.events
type Event<T extends keyof Events> = Extract<RecordedOf<Events>, { type: T }>

/** The first horizon that was stated stays, whatever is said later. */
function horizonFirst<D>(
  row: DecisionRow,
  event: Recorded<string, D>,
  daysIn: (data: D) => number | undefined,
): DecisionRow {
  const days = daysIn(event.data)
  const earlier = event.earlier?.map(({ data, knownAt }) => ({ days: daysIn(data), knownAt })) ?? []
  if (row.horizon !== undefined) return row
  if ([days, ...earlier.map((each) => each.days)].every((each) => each === undefined)) return row
  const before = earlier.length === 0 ? {} : { earlier }
  return { ...row, horizon: { stamp: stampOf(event), days, ...before } }
}

function proposed(row: DecisionRow, event: Event<'DecisionProposed'>): DecisionRow {
  const { title, initiator, supersedes, restricted, source } = event.data
  return {
    ...row,
    proposed: {
      stamp: stampOf(event),
      title,
      initiator,
      supersedes,
      ...(restricted === undefined ? {} : { restricted }),
      ...(source === undefined ? {} : { source }),
    },
  }
}

function made(row: DecisionRow, event: Event<'DecisionMade'>): DecisionRow {
  const { goals, supersedes, wordingOnly, ...plan } = event.data
  const stamp = stampOf(event)
  const decided = { ...row, made: { stamp, plan, goals, supersedes, wordingOnly } }
  return horizonFirst(decided, event, (data) => data.expectedEffectDays)
}

function revised(row: DecisionRow, event: Event<'DecisionRevised'>): DecisionRow {
  const stamp = stampOf(event)
  const revisions = [...row.revisions, { ...event.data, stamp }]
  return horizonFirst({ ...row, revisions }, event, ({ changes }) => changes.expectedEffectDays?.to)
}

const ended = (row: DecisionRow, stamp: Stamp, end: Omit<DecisionEnd, 'stamp'>): DecisionRow => ({
  ...row,
  ended: { ...end, stamp },
})

const cited = (row: DecisionRow, { noun, of, note, stamp }: Cite): DecisionRow => ({
  ...row,
  cites: [...row.cites, { noun, of, note, stamp }],
})

/** Strategy decisions with all that was said of them. */
export const decisions: Fold<DecisionRow, Events> = {
  name: 'decisions',
  noun: 'decision',
  version: 9,
  initial: (id) => ({
    id,
    state: nouns.decision.initial,
    problems: [],
    options: [],
    evidence: [],
    assumptions: [],
    links: [],
    cites: [],
    rounds: [],
    statements: [],
    revisions: [],
    stopLosses: [],
    reviews: [],
    reconfirmations: [],
    verdicts: [],
    costs: [],
  }),
  reach: ({ id, state, proposed, problems }) => {
    const began = proposed?.stamp ?? problems[0]?.stamp
    return {
      record: id,
      ...('terms' in state && state.partnership !== undefined
        ? { partnership: state.partnership }
        : {}),
      ...('terms' in state && state.restrictedTo !== undefined
        ? { restrictedTo: state.restrictedTo, restrictedAt: state.restrictedAt }
        : {}),
      ...(began === undefined ? {} : { since: beganOn(began) }),
    }
  },
  on: withState<DecisionRow>()(nouns.decision, {
    ...positionHandlers,
    ...betHandlers,
    DecisionProposed: proposed,
    ProblemStated: (row, event) => ({
      ...row,
      problems: [...row.problems, { ...event.data, stamp: stampOf(event), accepted: [] }],
    }),
    ProblemAccepted: (row, event) => ({
      ...row,
      problems: onceAccepted(row.problems, event.data, stampOf(event)),
    }),
    ProblemWaived: (row, event) => ({ ...row, waived: { ...event.data, stamp: stampOf(event) } }),
    OptionAdded: (row, event) => ({
      ...row,
      options: [...row.options, { ...event.data, stamp: stampOf(event) }],
    }),
    EvidenceAttached: (row, event) => ({
      ...row,
      evidence: [...row.evidence, { ...event.data, stamp: stampOf(event) }],
    }),
    AssumptionStated: (row, event) => ({
      ...row,
      assumptions: [...row.assumptions, { ...event.data, stamp: stampOf(event) }],
    }),
    AssumptionBroken: (row, event) => {
      const { assumption, ...said } = event.data
      const broken = { ...said, stamp: stampOf(event) }
      return {
        ...row,
        assumptions: row.assumptions.map((each) =>
          each.stamp.event === assumption ? { ...each, broken } : each,
        ),
      }
    },
    DecisionLinked: (row, event) => ({
      ...row,
      links: [...row.links, { ...event.data, stamp: stampOf(event) }],
    }),
    OutsideEventCited: (row, event) =>
      cited(row, { ...event.data, noun: 'outside', of: event.data.outside, stamp: stampOf(event) }),
    PlayerCited: (row, event) =>
      cited(row, { ...event.data, noun: 'player', of: event.data.player, stamp: stampOf(event) }),
    DecisionMade: made,
    DecisionRevised: revised,
    StopLossStated: (row, event) => ({
      ...row,
      stopLosses: [...row.stopLosses, { ...event.data, stamp: stampOf(event), reached: [] }],
    }),
    StopLossReached: (row, event) => {
      const { stopLoss, ...said } = event.data
      const reached = { ...said, stamp: stampOf(event) }
      return {
        ...row,
        stopLosses: row.stopLosses.map((each) =>
          each.stamp.event === stopLoss ? { ...each, reached: [...each.reached, reached] } : each,
        ),
      }
    },
    DecisionReviewed: (row, event) => ({
      ...row,
      reviews: [...row.reviews, { ...event.data, stamp: stampOf(event) }],
    }),
    DecisionReconfirmed: (row, event) => ({
      ...row,
      reconfirmations: [...row.reconfirmations, { ...event.data, stamp: stampOf(event) }],
    }),
    VerdictGiven: (row, event) => ({
      ...row,
      verdicts: [...row.verdicts, { ...event.data, stamp: stampOf(event) }],
    }),
    DecisionCostReported: (row, event) => ({
      ...row,
      costs: [...row.costs, { ...event.data, stamp: stampOf(event) }],
    }),
    DecisionSuperseded: (row, event) => {
      const { by, reason } = event.data
      const first = row.ended === undefined && row.state.is === 'superseded'
      return first
        ? ended(row, stampOf(event), { how: 'superseded', by, reason, silently: false })
        : row
    },
    DecisionReversed: (row, event) =>
      ended(row, stampOf(event), { how: 'reversed', reason: event.data.reason, silently: false }),
    DecisionDropped: (row, event) => ended(row, stampOf(event), { how: 'dropped', ...event.data }),
    DecisionRejected: (row, event) =>
      ended(row, stampOf(event), { how: 'rejected', reason: event.data.reason, silently: false }),
    DecisionOpened: (row, event) => ({ ...row, openedToAll: stampOf(event) }),
  }),
}

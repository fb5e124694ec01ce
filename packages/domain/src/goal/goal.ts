import type { Recorded } from '../kernel/event.ts'
import type { Noun } from '../kernel/noun.ts'
import type { Instant } from '../kernel/time.ts'
import { events } from './events.ts'
import { type Goal, type GoalState, isOpenGoal, type LivingGoal, standing } from './state.ts'
import { changed, isMaterial } from './terms.ts'

const goalOf = (state: GoalState): LivingGoal => {
  if (state.is === 'none') throw new Error('a goal lives only once proposed')
  return state
}

const ended = (
  state: GoalState,
  is: LivingGoal['is'],
  { at: endedAt }: { readonly at: Instant },
): LivingGoal => ({ ...goalOf(state), is, endedAt })

function open(goal: Goal): LivingGoal {
  if (goal.endedAt === undefined) return { ...goal, is: standing(goal) }
  const { endedAt: _, ...again } = goal
  return open(again)
}

/** What an event worded, by whom, and when it was known. */
const wordingOf = ({ id, at, knownAt, metadata }: Recorded): Goal['wording'] => ({
  event: id,
  at,
  knownAt,
  by: metadata.onBehalfOf ?? metadata.actor,
})

/** A fact may lie before the proposal, where it says nothing to a decider; and it never ends or reopens a goal. */
const beside = (state: GoalState, add: (goal: LivingGoal) => Partial<Goal>): GoalState => {
  if (state.is === 'none') return state
  const goal = { ...state, ...add(state) }
  return isOpenGoal(state) ? open(goal) : goal
}

const both = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  before === after ? after : [...new Set([...before, ...after])]

function without<T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...others } = all
  return others
}

const also = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list : [...list, item]

const OPEN = ['proposed', 'agreed'] as const
const CLOSED = ['achieved', 'missed', 'abandoned', 'lapsed'] as const

export const goal: Noun<typeof events, GoalState> = {
  name: 'goal',
  numbered: { letter: 'G', digits: 1 },
  events,
  initial: { is: 'none' },
  after: {
    GoalProposed: ['none'],
    GoalLinked: [...OPEN, ...CLOSED],
    GoalUnlinked: [...OPEN, ...CLOSED],
    GoalChangeProposed: OPEN,
    GoalChangeConsented: OPEN,
    GoalChangeDeclined: OPEN,
    GoalRevised: OPEN,
    GoalAchieved: [...OPEN, 'lapsed'],
    GoalMissed: [...OPEN, 'lapsed'],
    GoalAbandoned: [...OPEN, 'lapsed'],
    GoalLapsed: OPEN,
    GoalReopened: CLOSED,
  },
  ended: 'abandoned',
  refusals: {
    none: ['GoalNotProposed', 'There is no such goal.'],
    proposed: ['GoalStillOpen', 'This goal is still open.'],
    agreed: ['GoalStillOpen', 'This goal is still open.'],
    achieved: ['GoalAlreadyAchieved', 'This goal is already achieved.'],
    missed: ['GoalAlreadyMissed', 'This goal was missed.'],
    abandoned: ['GoalAlreadyAbandoned', 'This goal was abandoned.'],
    lapsed: ['GoalHasLapsed', 'This goal was dropped.'],
  },
  evolve: {
    GoalProposed: (_, event) => {
      const { parents, need, problem, continues: __, source, action, ...terms } = event.data
      const wording = wordingOf(event)
      return {
        is: 'proposed',
        terms,
        partnership: terms.partnership,
        parents,
        imported: source !== undefined,
        ...(need === undefined ? {} : { need }),
        ...(problem === undefined ? {} : { problem }),
        ...(action === undefined ? {} : { takesOn: { action, by: wording.by } }),
        wording,
        agreedBy: [],
        proposed: {},
        declined: {},
        made: [],
        checks: [],
      }
    },
    GoalLinked: (state, { data }) => ({
      ...goalOf(state),
      parents: also(goalOf(state).parents, data.parent),
    }),
    GoalUnlinked: (state, { data }) => ({
      ...goalOf(state),
      parents: goalOf(state).parents.filter((parent) => parent !== data.parent),
    }),
    GoalAgreed: (state, { knownAt, data: { person, to } }) =>
      beside(state, ({ agreedBy, wording }) => {
        const toTheseWords =
          to === wording.event && (knownAt >= wording.knownAt || person === wording.by)
        return toTheseWords ? { agreedBy: also(agreedBy, person) } : {}
      }),
    ExpectationStated: (state) => state,
    NeedNamed: (state, { data: { need } }) => beside(state, () => ({ need })),
    GoalProblemStated: (state, { data: { problem } }) => beside(state, () => ({ problem })),
    GoalChangeProposed: (state, { id, data, metadata: { actor, onBehalfOf: by = actor } }) => {
      const goal = goalOf(state)
      return {
        ...goal,
        proposed: { ...goal.proposed, [id]: { ...data, by, consents: [] } },
        declined: Object.fromEntries(
          Object.entries(goal.declined).filter(([, whose]) => whose !== by),
        ),
      }
    },
    GoalChangeConsented: (state, { knownAt, data: { change, person } }) => {
      const goal = goalOf(state)
      const of = goal.proposed[change]
      if (of === undefined) return goal
      const consents = [...of.consents, { person, knownAt }]
      return { ...goal, proposed: { ...goal.proposed, [change]: { ...of, consents } } }
    },
    GoalChangeDeclined: (state, { data: { change, person } }) => {
      const goal = goalOf(state)
      const by = goal.proposed[change]?.by ?? person
      return {
        ...goal,
        proposed: without(goal.proposed, change),
        ...(by === person ? {} : { declined: { ...goal.declined, [change]: by } }),
      }
    },
    GoalRevised: (state, event) => {
      const { id, at } = event
      const { changes, proposed: carried, consented, editorial } = event.data
      const goal = goalOf(state)
      const terms = changed(goal.terms, changes)
      const owners = both(goal.terms.owners, terms.owners)
      const made = [...goal.made, { event: id, at, owners, consented, answers: {} }]
      const reworded = isMaterial(changes) && !editorial
      return open({
        ...goal,
        terms,
        partnership: terms.partnership,
        proposed: carried === undefined ? goal.proposed : without(goal.proposed, carried),
        made,
        ...(reworded ? { wording: wordingOf(event), agreedBy: consented } : {}),
      })
    },
    GoalChangeAnswered: (state, { data: { change, person, answer } }) =>
      beside(state, ({ made, declined, agreedBy, wording }) => {
        if (Object.hasOwn(declined, change)) return { declined: without(declined, change) }
        if (!made.some(({ event }) => event === change)) return {}
        const agrees = answer === 'consented' && wording.event === change
        return {
          made: made.map((of) =>
            of.event === change ? { ...of, answers: { ...of.answers, [person]: answer } } : of,
          ),
          ...(agrees ? { agreedBy: also(agreedBy, person) } : {}),
        }
      }),
    GoalRealityChecked: (state, { id: event, at, data: { person: by } }) =>
      beside(state, ({ checks }) => ({ checks: [...checks, { event, by, at, answers: {} }] })),
    RealityCheckAnswered: (state, { data: { check, person, answer } }) =>
      beside(state, ({ checks }) => ({
        checks: checks.map((of) =>
          of.event === check ? { ...of, answers: { ...of.answers, [person]: answer } } : of,
        ),
      })),
    ProgressReported: (state) => state,
    GoalAchieved: (state, event) => ended(state, 'achieved', event),
    GoalMissed: (state, event) => ended(state, 'missed', event),
    GoalAbandoned: (state, event) => ended(state, 'abandoned', event),
    GoalLapsed: (state, event) => ended(state, 'lapsed', event),
    GoalReopened: (state) => open(goalOf(state)),
  },
}

import type { Noun } from '../kernel/noun.ts'
import { answeredAs, answeredLateAs, openedAs, unanswered } from '../kernel/sealed-round.ts'
import { events } from './events.ts'
import { type AskedSide, type LeavingState, sidesOf } from './state.ts'

/** A fact may lie before the asking: then there is nothing yet that it could change. */
const sided = (
  state: LeavingState,
  change: (side: AskedSide) => Partial<AskedSide>,
): LeavingState =>
  state.is === 'none'
    ? state
    : { ...state, sides: state.sides.map((side) => ({ ...side, ...change(side) })) }

const ofOne =
  (person: string, change: (side: AskedSide) => Partial<AskedSide>) => (side: AskedSide) =>
    side.person === person ? change(side) : {}

const asked = (state: LeavingState, is: 'opened' | 'called off'): LeavingState => {
  if (state.is === 'none') throw new Error('a leaving lives only once it is asked about')
  return { ...state, is }
}

export const leaving: Noun<typeof events, LeavingState> = {
  name: 'leaving',
  alsoOutside: true,
  numbered: { letter: 'L', digits: 2 },
  whose: sidesOf,
  about: (state) => (state.is === 'none' ? [] : [state.person]),
  events,
  initial: { is: 'none' },
  after: {
    LeavingAsked: ['none'],
    LeavingReasonsOpened: ['telling'],
    LeavingCalledOff: ['telling', 'opened'],
  },
  refusals: {
    none: ['UnknownLeaving', 'Nobody was asked about such a departure.'],
    telling: ['LeavingReasonsSealed', 'The reasons are sealed until all have told theirs.'],
    opened: ['LeavingReasonsAlreadyOpened', 'The reasons are open, and stand as they are.'],
    'called off': ['LeavingCalledOff', 'This was called off.'],
  },
  evolve: {
    LeavingAsked: (_, { data: { partnership, person, by, sides, closes } }) => ({
      is: 'telling',
      ...(partnership === undefined ? {} : { partnership }),
      ...{ person, by, closes },
      sides: sides.map((each) => ({ person: each, ...unanswered })),
    }),
    LeavingReasonTold: (state, { id, data: { person } }) =>
      sided(
        state,
        ofOne(person, (side) => answeredAs(id, side)),
      ),
    LeavingReasonsOpened: (state, { data: { silent } }) =>
      sided(asked(state, 'opened'), ({ person }) =>
        openedAs(silent.find((each) => each.person === person)),
      ),
    LateLeavingReasonTold: (state, { id, data: { person, away } }) =>
      sided(
        state,
        ofOne(person, () => answeredLateAs(id, away)),
      ),
    LeavingCalledOff: (state) => asked(state, 'called off'),
  },
}

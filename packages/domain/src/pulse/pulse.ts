import type { Noun } from '../kernel/noun.ts'
import {
  answeredAs,
  answeredLateAs,
  callerIn,
  openedAs,
  unanswered,
} from '../kernel/sealed-round.ts'
import { type Pair, pairKey } from '../partnership/events.ts'
import { events } from './events.ts'
import { type AskedRating, askedIn, isRating, type PulseState, type Rated } from './state.ts'

const asked = ({ one, other }: Pair): AskedRating[] => [
  { from: one, to: other, ...unanswered },
  { from: other, to: one, ...unanswered },
]

/** A fact may lie before the call: then nobody is asked yet. */
function changed(
  state: PulseState,
  is: (rating: AskedRating) => boolean,
  change: (rating: AskedRating) => Partial<AskedRating>,
): PulseState {
  if (state.is === 'none' || state.is === 'called off') return state
  const ratings = state.ratings.map((rating) =>
    is(rating) ? { ...rating, ...change(rating) } : rating,
  )
  return { ...state, is: ratings.every(({ opened }) => opened) ? 'opened' : 'called', ratings }
}

const within = (pairs: readonly Pair[]) => {
  const keys = new Set(pairs.map(pairKey))
  return ({ from, to }: Rated) => keys.has(pairKey({ one: from, other: to }))
}

export const pulse: Noun<typeof events, PulseState> = {
  name: 'pulse',
  numbered: { letter: 'P', digits: 2 },
  whose: askedIn,
  about: (_, __, { data }) => ('to' in data ? [data.to] : []),
  events,
  initial: { is: 'none' },
  after: { PulseCalled: ['none'], PulseOpened: ['called'], PulseCalledOff: ['called'] },
  refusals: {
    none: ['UnknownPulse', 'There is no such trust pulse.'],
    called: ['PulseAlreadyCalled', 'This trust pulse has been called.'],
    opened: ['PulseAlreadyOpened', 'This trust pulse is over, and all of it is open.'],
    'called off': ['PulseCalledOff', 'This trust pulse was called off.'],
  },
  evolve: {
    PulseCalled: (_, { data: { partnership, pairs, closes }, metadata }) => ({
      is: 'called',
      partnership,
      calledBy: callerIn({ metadata }),
      pairs,
      closes,
      ratings: pairs.flatMap(asked),
    }),
    PulseAnswered: (state, { id, data }) =>
      changed(state, isRating(data), (rating) => answeredAs(id, rating)),
    PulseOpened: (state, { data: { pairs, silent } }) =>
      changed(state, within(pairs), (rating) => openedAs(silent.find(isRating(rating)))),
    PulseCalledOff: (state) => (state.is === 'none' ? state : { ...state, is: 'called off' }),
    LatePulseAnswered: (state, { id, data }) =>
      changed(state, isRating(data), () => answeredLateAs(id, data.away)),
  },
}

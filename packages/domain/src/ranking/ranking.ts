import type { PersonId } from '../kernel/ids.ts'
import type { Noun } from '../kernel/noun.ts'
import {
  type AskedAnswer,
  answeredAs,
  answeredLateAs,
  callerIn,
  openedAs,
  unanswered,
} from '../kernel/sealed-round.ts'
import { events } from './events.ts'
import { type AskedRanking, askedToRank, type RankingState } from './state.ts'

/** A fact may lie before the call: then nobody is asked yet. */
function changed(
  state: RankingState,
  person: PersonId,
  change: (ranking: AskedRanking) => Partial<AskedAnswer>,
): RankingState {
  if (state.is === 'none') return state
  const rankings = state.rankings.map((ranking) =>
    ranking.person === person ? { ...ranking, ...change(ranking) } : ranking,
  )
  return { ...state, rankings }
}

export const ranking: Noun<typeof events, RankingState> = {
  name: 'ranking',
  numbered: { letter: 'K', digits: 2 },
  whose: askedToRank,
  events,
  initial: { is: 'none' },
  after: { RankingCalled: ['none'], RankingOpened: ['called'], RankingCalledOff: ['called'] },
  refusals: {
    none: ['UnknownRanking', 'There is no such ranking of goals.'],
    called: ['RankingAlreadyCalled', 'This ranking has been asked for.'],
    opened: ['RankingAlreadyOpened', 'This ranking is over, and all of it is open.'],
    'called off': ['RankingCalledOff', 'This ranking was called off.'],
  },
  evolve: {
    RankingCalled: (_, { data: { partnership, goals, asked, closes }, metadata }) => ({
      is: 'called',
      partnership,
      calledBy: callerIn({ metadata }),
      goals,
      closes,
      rankings: asked.map((person) => ({ person, ...unanswered })),
    }),
    GoalsRanked: (state, { id, data: { person } }) =>
      changed(state, person, (ranking) => answeredAs(id, ranking)),
    RankingOpened: (state, { data: { silent } }) => {
      if (state.is === 'none') return state
      const rankings = state.rankings.map((ranking) => ({
        ...ranking,
        ...openedAs(silent.find(({ person }) => person === ranking.person)),
      }))
      return { ...state, is: 'opened', rankings }
    },
    RankingCalledOff: (state) => (state.is === 'none' ? state : { ...state, is: 'called off' }),
    GoalsRankedLate: (state, { id, data: { person, away } }) =>
      changed(state, person, () => answeredLateAs(id, away)),
  },
}

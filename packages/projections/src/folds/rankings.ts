import { beganOn, nouns, type RecordedOf } from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { calledOffBy } from './called-off.ts'
import { openedAnswer } from './opened-answer.ts'
import type { RankingRow } from './ranking-row.ts'
import { stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

export type * from './ranking-row.ts'

type Events = typeof nouns.ranking.events
type Event<T extends keyof Events> = Extract<RecordedOf<Events>, { type: T }>

function opened(row: RankingRow, event: Event<'RankingOpened'>): RankingRow {
  const { opens } = event.data
  const now = row.sealed.filter(({ stamp }) => opens.includes(stamp.event))
  return {
    ...row,
    sealed: [],
    rankings: [...row.rankings, ...now.map((each) => openedAnswer(each, 'in time', event))],
    opened: stampOf(event),
  }
}

function late(row: RankingRow, event: Event<'GoalsRankedLate'>): RankingRow {
  const { away, ...said } = event.data
  const ranking = { ...said, stamp: stampOf(event) }
  const kind = away ? ('away' as const) : ('late' as const)
  return { ...row, rankings: [...row.rankings, openedAnswer(ranking, kind, event)] }
}

/** Rounds in which each ranks the goals. What is answered stays sealed until all of it is opened. */
export const rankings: Fold<RankingRow, Events> = {
  name: 'rankings',
  noun: 'ranking',
  version: 3,
  initial: (id) => ({ id, state: nouns.ranking.initial, sealed: [], rankings: [] }),
  reach: ({ id, called }) => ({
    record: id,
    ...(called === undefined
      ? {}
      : { partnership: called.partnership, since: beganOn(called.stamp) }),
  }),
  on: withState<RankingRow>()(nouns.ranking, {
    RankingCalled: (row, event) => ({ ...row, called: { ...event.data, stamp: stampOf(event) } }),
    GoalsRanked: (row, event) => ({
      ...row,
      sealed: [
        ...row.sealed.filter(({ person }) => person !== event.data.person),
        { ...event.data, stamp: stampOf(event) },
      ],
    }),
    RankingOpened: opened,
    RankingCalledOff: (row, event) => ({ ...row, calledOff: calledOffBy(event) }),
    GoalsRankedLate: late,
  }),
}

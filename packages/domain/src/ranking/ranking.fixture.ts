import { of } from '../kernel/marks.ts'
import { id, member } from '../testing/spec.ts'
import type { RankingAnswer } from './answer.ts'

export const self = { id: id('this') }

const goals = ['growth', 'brand', 'price', 'office'].map(id)

export const others = {
  'partnership/team': {
    is: 'founded',
    team: true,
    members: [id('dana'), id('noor'), id('tom')],
    lastVersion: 0,
  },
  'person/dana': member,
  'person/noor': member,
  'person/tom': member,
  ...Object.fromEntries(
    ['growth', 'brand', 'price'].map((name) => [`goal/${name}`, { is: 'agreed' }]),
  ),
  'goal/office': { is: 'proposed' },
  'goal/over': { is: 'missed' },
}
export const by = (name: string, more: object = {}) => ({ by: id(name), others, ...more })

export const call = { partnership: id('team'), goals }

export const called = {
  type: 'RankingCalled' as const,
  data: {
    ...call,
    asked: [id('dana'), id('noor'), id('tom')],
    closes: '2026-04-07',
  },
}

export const calledOff = (reason?: string) => ({
  type: 'RankingCalledOff' as const,
  data: { reason },
})

export const said: RankingAnswer = {
  ranks: goals.map((goal, n) => ({ goal, rank: n + 1 })),
  points: [
    { goal: id('growth'), points: 60 },
    { goal: id('price'), points: 40 },
  ],
}

export const ranked = (person: string, answer = said) => ({
  type: 'GoalsRanked' as const,
  data: { person: id(person), answer: of(id(person), answer) },
})

export const rankedLate = (person: string, away = false) => ({
  type: 'GoalsRankedLate' as const,
  data: { ...ranked(person).data, ...(away ? { away: true as const } : {}) },
})

export const silentOne = (person: string, away = false) => ({
  person: id(person),
  ...(away ? { away: true as const } : {}),
})

export const opened = (opens: string[], silent: ReturnType<typeof silentOne>[] = []) => ({
  type: 'RankingOpened' as const,
  data: { opens: opens.map(id), silent },
})

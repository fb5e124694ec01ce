import type { GoalState, RankingState } from '@lockstep/domain'
import { type Doing, pick } from './doing.ts'

/** One of the partnerships, by one of its members, over all goals in force. */
function callRanking(doing: Doing): void {
  const { company, one, which } = doing
  const partnership = one('partnership')
  if (partnership === undefined) return
  const state = company.state('partnership', partnership) as { members?: readonly string[] }
  const by = pick(state.members ?? [], which) ?? doing.by
  const goals = company
    .all('goal')
    .filter((id) => ['proposed', 'agreed'].includes((company.state('goal', id) as GoalState).is))
    .slice(0, 6)
  if (goals.length > 1) company.attempt(by, 'CallRanking', { partnership, goals }, doing.when)
}

/** One of those who are asked, in an order of their own. */
function rankGoals(doing: Doing): void {
  const { company, one, which, flag } = doing
  const id = one('ranking')
  if (id === undefined) return
  const state = company.state('ranking', id) as RankingState
  const asked = state.is === 'none' ? undefined : pick(state.rankings, which)
  if (state.is === 'none' || asked === undefined) return
  const places = state.goals.map((_, n) => (n * which + n) % 4)
  const inOrder = [...new Set(places)].sort((one, other) => one - other)
  const ranks = state.goals.map((goal, n) => ({
    goal,
    rank: 1 + inOrder.indexOf(places[n] ?? 0),
  }))
  const points = flag ? state.goals.slice(0, 1).map((goal) => ({ goal, points: 100 })) : []
  const other = state.rankings.find(({ person }) => person !== asked.person)
  const guess = other === undefined || flag ? {} : { guess: { of: other.person, ranks } }
  company.attempt(asked.person, 'RankGoals', { id, ranks, points, ...guess })
}

/** By who asked. */
function callOffRanking({ company, one, flag }: Doing): void {
  const id = one('ranking')
  const state = id === undefined ? undefined : (company.state('ranking', id) as RankingState)
  if (state === undefined || state.is === 'none') return
  const why = flag ? { reason: 'The goals change' } : {}
  company.attempt(state.calledBy, 'CallOffRanking', { id, ...why })
}

export const rankings = { callRanking, rankGoals, callOffRanking }

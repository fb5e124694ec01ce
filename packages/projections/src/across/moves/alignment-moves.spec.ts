import { describe, expect, it } from 'vitest'
import { scoresMoved } from '../../queries/scores-moved.ts'
import { why } from '../../queries/why.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const on = (day: string) => `${day}T09:00:00.000Z`

/** Dana and Noor, too new for one figure of alignment. */
function two() {
  const some = calder()
  const { company, dana, noor } = some
  const partnership = some.on(on('2026-01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const goal = (title: string) =>
    some.on(on('2026-01-06'), dana, 'ProposeGoal', { title, owners: [dana, noor] })
  const goals = ['A', 'B', 'C', 'D'].map(goal)
  const moved = (noun: 'decision' | 'ranking' | 'partnership', id: string) =>
    ask(scoresMoved, viewFor(company, dana), { noun, id }).moves
  const steps = (measure: 'positions' | 'priorities' | 'points' | 'metrics') =>
    ask(why, viewFor(company, dana), { measure, from: dana, to: noor, partnership }).steps
  return { ...some, partnership, goals, moved, steps }
}

const of = (noun: string, id: string) => ({ noun, id })

describe('what was said leads up to the part of alignment that it moved', () => {
  it('by a decision, where there are too few parts for one figure', () => {
    const { on: give, dana, noor, moved, steps } = two()
    const decide = (day: string, theirs: string) => {
      const id = give(on(day), dana, 'ProposeDecision', { title: 'Brokers first' })
      give(on(day), dana, 'CallPositions', { id, asked: [dana, noor] })
      give(on(day), dana, 'TakePosition', { id, stance: 'support' })
      give(on(day), noor, 'TakePosition', { id, stance: theirs })
      return id
    }
    const [agreed, opposed] = [decide('2026-02-02', 'support'), decide('2026-02-09', 'oppose')]
    expect(moved('decision', agreed)).toMatchObject([
      { measure: 'positions', title: 'Positions of Dana and Noor', after: 100, points: 100 },
    ])
    expect(moved('decision', opposed)).toMatchObject([
      { measure: 'positions', before: 100, after: 50, points: -50 },
    ])
    expect(steps('positions').map(({ href }) => href)).toEqual([
      of('decision', agreed),
      of('decision', opposed),
    ])
  })

  it('by a round of ranking, to which the rows of priorities and points lead', () => {
    const { on: give, dana, noor, partnership, goals, moved, steps } = two()
    const round = give(on('2026-02-02'), dana, 'CallRanking', { partnership, goals })
    const rank = (by: string, order: number[], points: number[]) =>
      give(on('2026-02-03'), by, 'RankGoals', {
        id: round,
        ranks: order.map((n, place) => ({ goal: goals[n] ?? '', rank: place + 1 })),
        points: points.map((given, n) => ({ goal: goals[n] ?? '', points: given })),
      })
    rank(dana, [0, 1, 2, 3], [40, 30, 20, 10])
    expect(moved('ranking', round)).toEqual([])
    rank(noor, [1, 0, 2, 3], [30, 40, 20, 10])
    expect(moved('ranking', round)).toMatchObject([
      { measure: 'priorities', title: 'Priorities of Dana and Noor', points: 100 * (5 / 6) },
      { measure: 'points', after: 90, points: 90 },
    ])
    const rows = [...steps('priorities'), ...steps('points')]
    expect(rows.length).toBeGreaterThan(2)
    for (const { href } of rows) expect(href).toEqual(of('ranking', round))
  })

  it('by who said which metrics they would choose, in the partnership to which the rows lead', () => {
    const { company, on: give, dana, noor, partnership, moved, steps } = two()
    const metric = (title: string) => give(on('2026-02-02'), dana, 'DefineMetric', { title })
    const [one, other] = [metric('One'), metric('Other')]
    give(on('2026-02-03'), dana, 'FavourMetrics', { id: partnership, metrics: [one, other] })
    give(on('2026-02-04'), noor, 'FavourMetrics', { id: partnership, metrics: [one] })
    const both = [{ measure: 'metrics', after: 50, points: 50 }]
    expect(moved('partnership', partnership)).toMatchObject(both)
    const said = company.log.events.filter(({ type }) => type === 'MetricsFavoured')
    expect(said).toHaveLength(2)
    for (const { id: entry } of said) {
      const asked = { noun: 'partnership', id: partnership, entry } as const
      expect(ask(scoresMoved, viewFor(company, dana), asked).moves).toMatchObject(both)
    }
    expect(steps('metrics').map(({ href }) => href)).toEqual([
      of('partnership', partnership),
      of('partnership', partnership),
    ])
  })
})

/** Two pairs with Dana and one without; a sealed round of all three, opened as Dana spoke last and decided at that instant. */
function three() {
  const some = two()
  const { company, on: give, dana, noor, wei } = some
  for (const one of [dana, noor]) {
    give(on('2026-01-05'), dana, 'FoundPartnership', { members: [one, wei] })
  }
  const id = give(on('2026-02-01'), dana, 'ProposeDecision', { title: 'Brokers first' })
  give(on('2026-02-01'), dana, 'CallPositions', { id, asked: [dana, noor, wei] })
  give(on('2026-02-02'), noor, 'TakePosition', { id, stance: 'support' })
  give(on('2026-02-03'), wei, 'TakePosition', { id, stance: 'concern' })
  give(on('2026-02-04'), dana, 'TakePosition', { id, stance: 'support' })
  give(on('2026-02-04'), dana, 'Decide', { id, stopLoss: { text: 'Two brokers leave' } })
  const entry = (type: string, by = dana) =>
    viewFor(company, dana)
      .history('decision', id)
      .find((event) => event.type === type && event.metadata.actor === by)
  /** Whose positions an entry moved, by name. */
  const whose = (type: string, by = dana) =>
    ask(scoresMoved, viewFor(company, dana), {
      noun: 'decision',
      id,
      entry: entry(type, by)?.id,
    })
      .moves.map(({ measure, title, at }) => ({ measure, title, at }))
      .sort((x, y) => (x.title < y.title ? -1 : 1))
  return { ...some, entry, whose }
}

describe('one entry leads up to what it is counted in', () => {
  it('a sealed position to those of the pairs of who took it, from when it opened', () => {
    const { noor, wei, entry, whose } = three()
    const at = entry('PositionsOpened')?.at
    const [danaNoor, danaWei, noorWei] = ['Dana and Noor', 'Dana and Wei', 'Noor and Wei'].map(
      (names) => ({ measure: 'positions', title: `Positions of ${names}`, at }),
    )
    expect(whose('PositionTaken')).toEqual([danaNoor, danaWei])
    expect(whose('PositionTaken', noor)).toEqual([danaNoor, noorWei])
    expect(whose('PositionTaken', wei)).toEqual([danaWei, noorWei])
    expect(whose('PositionsOpened')).toEqual([danaNoor, danaWei, noorWei])
  })

  it('two positions that came late to the step that they made together', () => {
    const { company, on: give, dana, noor, moved } = two()
    const id = give(on('2026-02-01'), dana, 'ProposeDecision', { title: 'Brokers first' })
    give(on('2026-02-01'), dana, 'CallPositions', { id, asked: [dana, noor] })
    give(on('2026-02-09'), dana, 'OpenPositions', { id })
    give(on('2026-02-10'), dana, 'GiveLatePosition', { id, stance: 'support' })
    expect(moved('decision', id)).toEqual([])
    give(on('2026-02-12'), noor, 'GiveLatePosition', { id, stance: 'support' })
    const taken = company.log.events.filter(({ type }) => type === 'LatePositionGiven')
    expect(taken).toHaveLength(2)
    for (const { id: entry } of taken) {
      const asked = { noun: 'decision', id, entry } as const
      expect(ask(scoresMoved, viewFor(company, dana), asked).moves).toMatchObject([
        { measure: 'positions', at: expect.stringContaining('2026-02-12'), points: 100 },
      ])
    }
  })

  it('and what is not counted to none, though it lies at the same instant', () => {
    const { entry, whose } = three()
    for (const type of ['DecisionMade', 'StopLossStated']) {
      expect(entry(type)?.at).toBe(entry('PositionsOpened')?.at ?? 'opened')
      expect(whose(type)).toEqual([])
    }
  })

  it('a ranking likewise, of who ranked first and of who ranked last', () => {
    const { company, on: give, dana, noor, partnership, goals } = two()
    const id = give(on('2026-02-02'), dana, 'CallRanking', { partnership, goals })
    const ranks = goals.map((goal, n) => ({ goal, rank: n + 1 }))
    give(on('2026-02-03'), dana, 'RankGoals', { id, ranks })
    give(on('2026-02-05'), noor, 'RankGoals', { id, ranks })
    const ranked = company.log.events.filter(({ type }) => type === 'GoalsRanked')
    expect(ranked).toHaveLength(2)
    for (const { id: entry } of ranked) {
      const asked = { noun: 'ranking', id, entry } as const
      expect(ask(scoresMoved, viewFor(company, dana), asked).moves).toMatchObject([
        { measure: 'priorities', at: expect.stringContaining('2026-02-05'), points: 100 },
      ])
    }
  })
})

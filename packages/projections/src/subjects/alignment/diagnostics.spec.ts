import { describe, expect, it } from 'vitest'
import { why } from '../../queries/why.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import type { PartName } from '../model/part-names.ts'

const on = (day: string) => `${day}T09:00:00.000Z`

/** Dana and Noor, or with Wei a team, and their goals. */
function company(people: 'two' | 'three' = 'two') {
  const some = calder()
  const { dana, noor, wei } = some
  const members = people === 'two' ? [dana, noor] : [dana, noor, wei]
  const partnership = some.on(on('2026-01-05'), dana, 'FoundPartnership', { members, name: 'They' })
  const goals = ['A', 'B', 'C', 'D', 'E'].map((title) =>
    some.on(on('2026-01-05'), dana, 'ProposeGoal', {
      ...{ title, owners: [dana, noor], baseline: 10, startsOn: '2026-01-01' },
    }),
  )
  const call = (upTo: number) =>
    some.on(on('2026-02-01'), dana, 'CallRanking', { partnership, goals: goals.slice(0, upTo) })
  const rank = (id: string, by: string, order: readonly number[]) =>
    some.on(on('2026-02-02'), by, 'RankGoals', {
      id,
      ranks: order.map((n, place) => ({ goal: goals[n] ?? '', rank: place + 1 })),
    })
  const decide = (stances: Readonly<Record<string, string>>) => {
    const id = some.on(on('2026-02-03'), dana, 'ProposeDecision', { title: 'Brokers first' })
    some.on(on('2026-02-03'), dana, 'CallPositions', { id, asked: Object.keys(stances) })
    for (const [by, stance] of Object.entries(stances))
      some.on(on('2026-02-03'), by, 'TakePosition', { id, stance })
  }
  /** Each with its value, or why there is none. */
  const told = (measure: PartName) => {
    const asked = { measure, from: dana, to: noor, partnership }
    const { diagnostics = [] } = ask(why, viewFor(some.company, dana), asked)
    return Object.fromEntries(
      diagnostics.map(({ name, value, because }) => [name, value ?? because]),
    )
  }
  return { ...some, goals, call, rank, decide, told }
}

describe('beside a part stand its diagnostics', () => {
  it('of two orders tau-b, rho, and how often chance agrees as much', () => {
    const { call, rank, dana, noor, told } = company()
    const round = call(4)
    rank(round, dana, [0, 1, 2, 3])
    rank(round, noor, [1, 0, 2, 3])
    expect(told('priorities')).toEqual({
      'Kendall’s tau-b': expect.closeTo(4 / 6, 9),
      'Spearman’s rho': expect.closeTo(0.8, 9),
      // Of 24 orders, the same one and the three that are one swap away.
      'p of tau-b': expect.closeTo(4 / 24, 9),
    })
    expect(told('points')).toEqual({})
  })

  it('of lists that differ, the least overlap and what is open', () => {
    const { call, rank, dana, noor, told } = company()
    const round = call(5)
    rank(round, dana, [0, 1, 2, 3])
    rank(round, noor, [4, 0, 1, 2])
    const { 'Least overlap': least = 1, Residual: open = 0, ...more } = told('priorities')
    expect(more).toEqual({})
    expect(Number(least)).toBeGreaterThan(0)
    expect(Number(least) + Number(open)).toBeLessThan(1)
  })

  it('of a team the mean rho with alpha, never alone', () => {
    const { call, rank, dana, noor, wei, told } = company('three')
    const round = call(4)
    for (const by of [dana, noor]) rank(round, by, [0, 1, 2, 3])
    rank(round, wei, [3, 2, 1, 0])
    expect(told('priorities')).toEqual({
      'Mean of Spearman’s rho': expect.closeTo(-1 / 3, 9),
      'SCM alpha': expect.closeTo(Math.sqrt((1 - 2 / 3) / 3), 9),
    })
  })

  it('of positions kappa from ten decisions on, and never where it is not defined', () => {
    const { decide, dana, noor, told } = company()
    for (let n = 0; n < 9; n += 1) decide({ [dana]: 'support', [noor]: 'support' })
    expect(told('positions')).toEqual({
      'Gwet’s AC2': 1,
      'Linear kappa': 'not shown below ten decisions; both spoke on nine decisions',
    })
    decide({ [dana]: 'support', [noor]: 'support' })
    expect(told('positions')['Linear kappa']).toBe(
      'not defined: both always take the same position',
    )
    decide({ [dana]: 'oppose', [noor]: 'oppose' })
    expect(told('positions')['Linear kappa']).toBeCloseTo(1, 9)
  })

  it('of a team’s positions how far they stand apart, and alpha', () => {
    const { decide, dana, noor, wei, told } = company('three')
    decide({ [dana]: 'support', [noor]: 'support', [wei]: 'support' })
    expect(told('positions')).toEqual({
      'Average deviation': 0,
      'Krippendorff’s alpha': 'not defined: all positions are the same',
    })
    decide({ [dana]: 'oppose', [noor]: 'concern', [wei]: 'support' })
    expect(told('positions')['Average deviation']).toBeCloseTo(1 / 3, 9)
    expect(told('positions')['Krippendorff’s alpha']).toBeLessThan(1)
  })

  it('of expectations whether they see the same pace', () => {
    const { goals, dana, noor, on: give, told } = company()
    const expects = (by: string, target: number) =>
      give(on('2026-02-02'), by, 'StateExpectation', {
        ...{ id: goals[0] ?? '', target, horizon: '2026-12-31' },
      })
    expects(dana, 20)
    expects(noor, 30)
    expect(told('expectations')).toEqual({ 'Pace ratio': expect.closeTo(0.5, 9) })
  })

  it('of nothing that may not be read', () => {
    const { call, rank, dana, told } = company()
    rank(call(4), dana, [0, 1, 2, 3])
    expect(told('priorities')).toEqual({})
  })
})

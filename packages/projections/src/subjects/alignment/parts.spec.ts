import { describe, expect, it } from 'vitest'
import { why } from '../../queries/why.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'
import type { PartName } from '../model/part-names.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

/** Dana and Noor, Wei of their team, and six goals. */
function company(people: 'two' | 'three' = 'two') {
  const some = calder()
  const { dana, noor, wei, on } = some
  const members = people === 'two' ? [dana, noor] : [dana, noor, wei]
  const partnership = on(day('2026-01-05'), dana, 'FoundPartnership', { members, name: 'They' })
  const goals = ['A', 'B', 'C', 'D', 'E', 'F'].map((title) =>
    on(day('2026-01-05'), dana, 'ProposeGoal', {
      title,
      owners: [dana, noor],
      baseline: 10,
      startsOn: '2026-01-01',
    }),
  )
  const goalAt = (n: number) => goals[n] ?? ''
  const call = (date: string) => on(day(date), dana, 'CallRanking', { partnership, goals })
  const rank = (date: string, id: string, by: string, ranks: number[][], points: number[] = []) =>
    on(day(date), by, 'RankGoals', {
      id,
      ranks: ranks.flatMap((level, n) =>
        level.map((goal) => ({ goal: goalAt(goal), rank: n + 1 })),
      ),
      points: points.flatMap((given, n) => (given > 0 ? [{ goal: goalAt(n), points: given }] : [])),
    })
  const expects = (date: string, by: string, n: number, target: number, horizon: string) =>
    on(day(date), by, 'StateExpectation', { id: goalAt(n), target, horizon })
  const told = (measure: PartName | 'alignment', date = '2026-03-01', since?: string) =>
    ask(why, viewFor(some.company, dana, { moment: day(date) }), {
      ...{ measure, from: dana, to: noor, partnership },
      ...(since === undefined ? {} : { since }),
    })
  return { ...some, partnership, goals, goalAt, call, rank, expects, told }
}

const each = (order: number[]) => order.map((goal) => [goal])

/** Start and steps make the score, and the effects of a change its points. */
function expectSums(said: ReturnType<ReturnType<typeof company>['told']>) {
  const sum = said.steps.reduce((all, { points }) => all + points, said.start.value)
  expect(sum).toBeCloseTo(said.score?.value ?? Number.NaN, 9)
  const { change } = said
  if (change === undefined) return
  const effects = change.effects.reduce((all, { points }) => all + points, 0)
  expect(effects).toBeCloseTo(change.points, 9)
}

describe('priorities', () => {
  it('are the share of pairs of goals in the same order, each other pair named', () => {
    const { call, rank, dana, noor, told } = company()
    const id = call('2026-02-01')
    expect(told('priorities')).toMatchObject({ rated: false, steps: [] })
    rank('2026-02-02', id, dana, each([0, 2, 3, 1, 4]))
    rank('2026-02-03', id, noor, each([0, 1, 2, 3, 4]))
    const said = told('priorities')
    expect(said).toMatchObject({ score: { value: 80, n: 5 }, chance: 50 })
    expect(said.steps.map(({ label, told, points }) => [label, told, Math.round(points)])).toEqual([
      ['C or B', 'Dana the first, Noor the second', -10],
      ['D or B', 'Dana the first, Noor the second', -10],
    ])
    expectSums(said)
  })

  it('count half of a pair that is put level, and nothing below four goals', () => {
    const { call, rank, dana, noor, told } = company()
    const id = call('2026-02-01')
    rank('2026-02-02', id, dana, [[0], [1, 2], [3]])
    rank('2026-02-03', id, noor, each([0, 1, 2, 3]))
    expect(told('priorities').score?.value).toBeCloseTo((100 * 5.5) / 6, 9)
    expectSums(told('priorities'))
    const next = call('2026-02-10')
    rank('2026-02-11', next, dana, each([0, 1, 2]))
    rank('2026-02-11', next, noor, each([0, 1, 2]))
    expect(told('priorities').score).toBeUndefined()
  })

  it('are what lists share from the top where they are not of the same goals, and say so', () => {
    const { call, rank, dana, noor, told } = company()
    const id = call('2026-02-01')
    rank('2026-02-02', id, dana, each([0, 1, 2, 3]))
    rank('2026-02-03', id, noor, each([0, 1, 4, 5]))
    const said = told('priorities')
    expect(said.summary).toContain('as they are not of the same goals')
    expect(said).not.toHaveProperty('chance')
    expect(said.steps.map(({ told }) => told)).toContain('Dana in place 3, Noor not at all')
    expectSums(said)
  })

  it('of a team are Kendall’s W, with what each goal takes away', () => {
    const { call, rank, dana, noor, wei, told } = company('three')
    const id = call('2026-02-01')
    rank('2026-02-02', id, dana, each([0, 1, 2, 3, 4, 5]))
    rank('2026-02-02', id, noor, each([0, 1, 2, 3, 5, 4]))
    rank('2026-02-02', id, wei, each([5, 1, 2, 3, 4, 0]))
    const said = told('priorities')
    expect(said.chance).toBeCloseTo(100 / 3, 9)
    expect(said.steps.map(({ ref, told }) => [ref, told])).toEqual(
      expect.arrayContaining([
        ['G-1', 'in places 1, 1, 6'],
        ['G-6', 'in places 1, 5, 6'],
      ]),
    )
    expectSums(said)
  })

  it('change with a later round, and by what', () => {
    const { call, rank, dana, noor, told } = company()
    const id = call('2026-01-10')
    rank('2026-01-11', id, dana, each([0, 1, 2, 3]))
    rank('2026-01-11', id, noor, each([1, 0, 2, 3]))
    const next = call('2026-02-10')
    rank('2026-02-11', next, dana, each([0, 1, 2, 3]))
    rank('2026-02-11', next, noor, each([0, 1, 3, 2]))
    const said = told('priorities', '2026-03-01', '2026-02-01')
    expect(said.change?.effects.map(({ because }) => because).sort()).toEqual(['came', 'left'])
    expectSums(said)
  })
})

describe('points', () => {
  it('are the share that both give to the same goals', () => {
    const { call, rank, dana, noor, told } = company()
    const id = call('2026-02-01')
    rank('2026-02-02', id, dana, [], [50, 50])
    rank('2026-02-03', id, noor, [], [50, 20, 30])
    const said = told('points')
    expect(said.score?.value).toBeCloseTo(70, 9)
    expect(said.steps.map(({ ref, told }) => [ref, told])).toEqual([
      ['G-2', 'Dana 50, Noor 20'],
      ['G-3', 'Dana 0, Noor 30'],
    ])
    expectSums(said)
  })

  it('of a team are the mean of its pairs', () => {
    const { call, rank, dana, noor, wei, told } = company('three')
    const id = call('2026-02-01')
    for (const [by, points] of [
      [dana, [100]],
      [noor, [100]],
      [wei, [0, 100]],
    ] as const) {
      rank('2026-02-02', id, by, [], [...points])
    }
    expect(told('points').score?.value).toBeCloseTo(100 / 3, 9)
    expectSums(told('points'))
  })
})

describe('expectations', () => {
  it('are compared from the baseline and over time, of goals that are open', () => {
    const { dana, noor, on, goalAt, expects, told } = company()
    expects('2026-02-01', dana, 0, 20, '2026-12-31')
    expects('2026-02-01', noor, 0, 15, '2026-12-31')
    expects('2026-02-01', dana, 1, 30, '2026-07-01')
    expect(told('expectations').score?.value).toBeCloseTo(75, 9)
    expects('2026-02-02', noor, 1, 30, '2026-07-01')
    const said = told('expectations')
    expect(said.score?.value).toBeCloseTo(87.5, 9)
    expect(said.steps.map(({ ref, told }) => [ref, told])).toEqual([
      ['G-1', 'Dana 20 by 31 Dec, Noor 15 by 31 Dec'],
    ])
    expectSums(said)
    on(day('2026-02-20'), dana, 'AchieveGoal', { id: goalAt(0) })
    expect(told('expectations').score?.value).toBe(100)
    expect(told('expectations', '2026-02-19').score?.value).toBeCloseTo(87.5, 9)
  })
})

describe('alignment', () => {
  it('is no figure below four of six parts, and sums to it from there', () => {
    const { call, rank, expects, dana, noor, on, told } = company()
    const id = call('2026-02-01')
    rank('2026-02-02', id, dana, each([0, 2, 3, 1, 4]), [60, 40])
    rank('2026-02-03', id, noor, each([0, 1, 2, 3, 4]), [40, 60])
    expects('2026-02-01', dana, 0, 20, '2026-12-31')
    expects('2026-02-01', noor, 0, 15, '2026-12-31')
    expect(told('alignment')).toMatchObject({ rated: false, coverage: '3 of 6 parts' })
    const decision = on(day('2026-02-05'), dana, 'ProposeDecision', { title: 'Brokers first' })
    on(day('2026-02-05'), dana, 'CallPositions', { id: decision, asked: [dana, noor] })
    on(day('2026-02-06'), dana, 'TakePosition', { id: decision, stance: 'support' })
    on(day('2026-02-06'), noor, 'TakePosition', { id: decision, stance: 'concern' })
    const said = told('alignment')
    expect(said.score?.value).toBeCloseTo((80 + 80 + 75 + 50) / 4, 9)
    expect(said.summary).toContain('weakest: positions')
    expect(said).not.toHaveProperty('change')
    expect(said.parts?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['alignment', 'priorities', 'points', 'positions', 'expectations']),
    )
    expectSums(said)
  })

  it('says what changed it', () => {
    const { call, rank, expects, dana, noor, on, told } = company()
    const id = call('2026-01-10')
    rank('2026-01-11', id, dana, each([0, 1, 2, 3]), [60, 40])
    rank('2026-01-11', id, noor, each([0, 1, 2, 3]), [60, 40])
    expects('2026-01-12', dana, 0, 20, '2026-12-31')
    expects('2026-01-12', noor, 0, 20, '2026-12-31')
    const decide = (date: string, stance: string) => {
      const decision = on(day(date), dana, 'ProposeDecision', { title: 'Brokers first' })
      on(day(date), dana, 'CallPositions', { id: decision, asked: [dana, noor] })
      on(day(date), dana, 'TakePosition', { id: decision, stance: 'support' })
      on(day(date), noor, 'TakePosition', { id: decision, stance })
    }
    decide('2026-01-12', 'support')
    decide('2026-02-10', 'oppose')
    const said = told('alignment', '2026-03-01', '2026-02-01')
    expect(said.change).toMatchObject({ before: 100, after: 87.5 })
    expect(said.change?.effects.map(({ label, because }) => [label, because])).toEqual([
      ['Brokers first', 'came'],
    ])
    expectSums(said)
  })

  it('counts the things that no record holds, and leads to as many one by one', () => {
    const { company: of, partnership, call, rank, expects, dana, noor, on, told } = company()
    const id = call('2026-01-10')
    rank('2026-01-11', id, dana, each([0, 1, 2, 3]), [60, 40])
    rank('2026-01-11', id, noor, each([0, 1, 2, 3]), [60, 40])
    expects('2026-01-12', dana, 0, 20, '2026-12-31')
    expects('2026-01-12', noor, 0, 20, '2026-12-31')
    const metrics = ['One', 'Two', 'Three'].map((title) =>
      on(day('2026-01-12'), dana, 'DefineMetric', { title }),
    )
    const favour = (date: string, by: string, chosen: string[]) =>
      on(day(date), by, 'FavourMetrics', { id: partnership, metrics: chosen })
    favour('2026-01-13', dana, metrics)
    favour('2026-01-13', noor, metrics.slice(0, 1))
    favour('2026-02-10', noor, metrics)
    const [effect] = told('alignment', '2026-03-01', '2026-02-01').change?.effects ?? []
    expect(effect).toMatchObject({ label: 'Metrics: 2 things' })
    const href = effect?.href
    const params = href !== undefined && 'params' in href ? href.params : {}
    expect(params).toMatchObject({ measure: 'metrics', partnership })
    const view = viewFor(of, dana, { moment: day('2026-03-01') })
    expect(ask(why, view, why.params.parse(params)).change?.effects).toHaveLength(2)
  })
})

import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { forYou } from './for-you.ts'
import { list } from './list.ts'
import { ranking } from './ranking.ts'
import { why } from './why.ts'

const sealed = { sealed: true }
const on = (day: string) => `${day}T09:00:00.000Z`

/** Five goals of Dana and Noor, who are asked how they rank them. */
function called() {
  const some = calder()
  const { company, dana, noor } = some
  const partnership = some.on(on('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const goals = ['Revenue', 'Retention', 'Pipeline', 'Accounts', 'Price'].map((title) =>
    some.on(on('2026-03-01'), dana, 'ProposeGoal', { title, owners: [dana, noor] }),
  )
  const id = some.on(on('2026-03-02'), dana, 'CallRanking', { partnership, goals })
  /** Places and points by the numbers of the goals, from the first on. */
  const rank = (by: string, order: number[], more: object = {}, day = '2026-03-03') =>
    some.on(on(day), by, 'RankGoals', {
      id,
      ranks: order.map((n, at) => ({ goal: goals[n - 1], rank: at + 1 })),
      ...more,
    })
  const seen = (by: string) => ask(ranking, viewFor(company, by), { id })
  const saidBy = (viewer: string, person: string) =>
    seen(viewer).given.find((each) => each.person.id === person)
  const close = () => some.on(on('2026-03-10'), 'lockstep', 'CloseRanking', { id })
  return { ...some, partnership, goals, id, rank, seen, saidBy, close, owner: company.owner }
}

it('tells who audits the pair of the goals that are theirs to read, and of the others how many', () => {
  const { company, dana, noor, partnership, goals, id, rank, on: give } = called()
  const [revenue = '', retention = ''] = goals
  for (const goal of [revenue, retention])
    give(on('2026-03-02'), dana, 'ReviseGoal', { id: goal, partnership })
  rank(noor, [1, 2, 3, 4, 5], {
    points: [
      { goal: goals[0], points: 60 },
      { goal: goals[4], points: 40 },
    ],
  })
  rank(dana, [2, 1, 4, 3, 5])
  const appointed = (name: string, from: string) =>
    give(on('2026-03-04'), company.owner, 'AppointAuditor', {
      ...{ name, partnerships: [partnership], from, to: '2026-12-31', until: '2026-12-31' },
    })
  const seenBy = (who: string) => ask(ranking, viewFor(company, who), { id })

  const partly = seenBy(appointed('Ada', '2026-01-01'))
  expect(partly.goals.map(({ title }) => title)).toEqual(['Revenue', 'Retention'])
  expect(partly.unnamed).toBe('three goals that are not yours to read')
  expect(partly.given.find(({ person }) => person.id === noor)?.said).toMatchObject({
    points: [{ goal: revenue, points: 60 }],
    ranks: [
      { goal: revenue, rank: 1 },
      { goal: retention, rank: 2 },
    ],
  })
  expect(partly.comparisons).toMatchObject([{ opposite: 2, discordant: [[revenue, retention]] }])

  const none = seenBy(appointed('Bo', '2026-03-02'))
  expect(none).toMatchObject({ goals: [], unnamed: 'five goals that are not yours to read' })
  expect(none.comparisons).toMatchObject([{ priorities: 0.8, opposite: 2, discordant: [] }])
  const told = ask(why, viewFor(company, appointed('Cy', '2026-03-02')), {
    ...{ measure: 'priorities', from: dana, to: noor, partnership },
  })
  expect(told.summary).toContain('over five goals, none of which is yours to read')
})

describe('how somebody ranks the goals', () => {
  it('is read by nobody else until all have answered, and then by all', () => {
    const { dana, noor, wei, owner, rank, saidBy } = called()
    rank(noor, [1, 2, 3, 4, 5])
    expect(saidBy(noor, noor)).toMatchObject({ state: 'sealed', said: { points: [] } })
    for (const other of [dana, wei, owner]) {
      expect(saidBy(other, noor)).toMatchObject({ state: 'sealed', said: sealed })
    }
    rank(dana, [1, 3, 4, 2, 5])
    for (const other of [dana, wei, owner]) {
      expect(saidBy(other, noor)?.said).toMatchObject({ ranks: [{ rank: 1 }, {}, {}, {}, {}] })
    }
  })

  it('stays closed to who was silent, until a late one of their own', () => {
    const { dana, noor, wei, rank, saidBy, close } = called()
    rank(noor, [1, 2, 3, 4, 5])
    close()
    expect(saidBy(dana, noor)).toMatchObject({ state: 'in time', said: sealed })
    expect(saidBy(wei, noor)?.said).not.toEqual(sealed)
    expect(saidBy(wei, dana)).toEqual(expect.objectContaining({ state: 'silent' }))
    rank(dana, [1, 2, 3, 4, 5], {}, '2026-03-11')
    expect(saidBy(dana, noor)?.said).not.toEqual(sealed)
    expect(saidBy(noor, dana)).toMatchObject({ state: 'late' })
  })

  it('counts as silence once its giver is erased', () => {
    const { company, dana, noor, rank, saidBy, seen, ...some } = called()
    rank(noor, [1, 2, 3, 4, 5])
    rank(dana, [1, 2, 3, 4, 5])
    some.on(on('2026-03-04'), noor, 'ErasePerson', { id: noor })
    company.seals.erase(noor)
    expect(saidBy(dana, noor)).toMatchObject({ state: 'erased', said: sealed })
    expect(seen(dana).comparisons).toEqual([])
  })
})

describe('two orders', () => {
  it('name the pairs of goals that come first for one and second for the other', () => {
    const { dana, noor, goals, rank, seen } = called()
    rank(dana, [1, 3, 4, 2, 5], { points: [{ goal: goals[0], points: 100 }] })
    rank(noor, [1, 2, 3, 4, 5], {
      points: [
        { goal: goals[0], points: 60 },
        { goal: goals[1], points: 40 },
      ],
      guess: {
        of: dana,
        ranks: [1, 3, 4, 2].map((n, at) => ({ goal: goals[n - 1], rank: at })).slice(1),
      },
    })
    const [_, retention, pipeline, accounts] = goals
    expect(seen(noor).comparisons).toMatchObject([
      {
        pairs: 10,
        discordant: expect.toSatisfy((pairs: string[][]) =>
          [pipeline, accounts].every((goal) =>
            pairs.some((pair) => pair.includes(goal ?? '') && pair.includes(retention ?? '')),
          ),
        ),
        priorities: 0.8,
        points: 0.6,
        guessed: [{ by: { id: noor }, share: 1 }],
      },
    ])
  })

  it('have no figure below four goals that both ranked, only their pairs', () => {
    const { dana, noor, rank, seen } = called()
    rank(dana, [1, 2, 3])
    rank(noor, [3, 2, 1])
    const [two] = seen(dana).comparisons
    expect(two).toMatchObject({ goals: 3, pairs: 3, discordant: [{}, {}, {}] })
    expect(two).not.toHaveProperty('priorities')
  })
})

describe('what a round asks', () => {
  it('waits for each who has not answered, and is late for who was silent', () => {
    const { company, dana, noor, wei, rank, close, seen, ...some } = called()
    const waits = (by: string) =>
      ask(forYou, viewFor(company, by), {})
        .items.filter(({ kind }) => kind.startsWith('rank'))
        .map(({ kind, note }) => [kind, note?.includes('marked late')])
    expect([waits(dana), waits(wei)]).toEqual([[['rank the goals', false]], []])
    rank(dana, [1, 2, 3, 4, 5])
    expect([waits(dana), seen(dana).question]).toEqual([[], { state: 'sealed' }])
    some.on(on('2026-03-04'), noor, 'StartAbsence', { id: noor })
    close()
    expect(waits(noor)).toEqual([['rank the goals late', false]])
    expect(seen(noor).question).toEqual({ state: 'not there' })
    expect(seen(dana)).not.toHaveProperty('question')
  })
})

it('asked for by mistake is called off by who asked, and stays sealed', () => {
  const { company, dana, noor, wei, id, rank, seen, saidBy, close, ...some } = called()
  rank(noor, [1, 2, 3, 4, 5])
  const offered = [dana, noor, wei].map((by) => seen(by).actions.includes('CallOffRanking'))
  expect(offered).toEqual([true, false, false])
  some.on(on('2026-03-04'), dana, 'CallOffRanking', { id, reason: 'The goals change.' })
  close()
  expect(seen(dana)).toMatchObject({
    ranking: { state: 'called off', calledOff: { reason: 'The goals change.' } },
    comparisons: [],
    actions: [],
  })
  expect(seen(dana).question).toBeUndefined()
  expect(saidBy(dana, noor)).toMatchObject({ state: 'sealed', said: sealed })
  expect(ask(forYou, viewFor(company, dana), {}).items).toEqual([])
  const { records } = ask(list, viewFor(company, wei), { noun: 'ranking' })
  expect(records).toMatchObject([{ state: 'called off', note: 'by Dana: The goals change.' }])
})

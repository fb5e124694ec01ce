import type { CommandName } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { onePage } from './one-page.ts'

const on = (day: string) => `${day}T09:00:00.000Z`

/** Dana and Noor, before a one-to-one. */
function before() {
  const some = calder()
  const { company, dana, noor } = some
  const partnership = some.on(on('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const seen = (viewer: string) => ask(onePage, viewFor(company, viewer), { partnership })
  const give = (by: string, command: CommandName, input: object, day = '2026-03-02') =>
    some.on(on(day), by, command, input)
  return { ...some, partnership, seen, give }
}

const about = ({ open }: { open: readonly { about: { title: unknown } }[] }) =>
  open.map(({ about: { title } }) => title)

describe('one page for two', () => {
  it('tells what is open between them, and nothing that one has with a third', () => {
    const { dana, noor, wei, give, seen } = before()
    give(noor, 'MakeRequest', { to: dana, title: 'An analyst', kind: 'running' })
    give(wei, 'MakeRequest', { to: dana, title: 'A lawyer', kind: 'running' })
    for (const viewer of [dana, noor]) expect(about(seen(viewer))).toEqual(['An analyst'])
    expect(seen(noor).open).toMatchObject([{ what: 'answer a request', people: [{ id: dana }] }])
  })

  it('says on which day their partnership ended, and of no meeting after it', () => {
    const { dana, partnership, give, seen } = before()
    give(dana, 'PlanSession', { partnership, kind: 'one-to-one', on: '2199-03-02' })
    expect(seen(dana)).not.toHaveProperty('ended')
    expect(seen(dana)).toHaveProperty('meeting')
    give(dana, 'EndPartnership', { id: partnership, reason: 'Over.' }, '2026-03-20')
    expect(seen(dana)).toMatchObject({ ended: '2026-03-20' })
    expect(seen(dana)).not.toHaveProperty('meeting')
  })

  it('names beside a finding the record that it rests on', () => {
    const { dana, noor, partnership, give, seen } = before()
    const review = { partnership, month: '2026-02', data: [], anecdotes: ['A broker said so.'] }
    give(noor, 'HoldReview', review)
    for (const viewer of [dana, noor])
      expect(seen(viewer).open).toMatchObject([{ what: 'answer a finding', restsOn: 'D-01' }])
  })

  it('lists promises that come due later after what waits, the next due first', () => {
    const { dana, noor, wei, give, seen } = before()
    const promise = (to: string, title: string, dueOn: string) =>
      give(dana, 'MakeCommitment', { to, title, dueOn })
    promise(noor, 'Next quarter', '2026-06-30')
    promise(noor, 'Next month', '2026-04-10')
    promise(wei, 'To a third', '2026-04-10')
    promise(noor, 'This week', '2026-03-06')
    for (const viewer of [dana, noor])
      expect(about(seen(viewer))).toEqual(['This week', 'Next month', 'Next quarter'])
    expect(seen(noor).open[2]).toMatchObject({ what: 'keep a commitment', due: '2026-06-30' })
  })

  it('tells once what waits for both, and a topic only among what to talk about', () => {
    const { dana, noor, partnership, give, seen } = before()
    give(dana, 'RaiseTopic', { partnership, title: 'Launch dates', meetingOn: '2026-03-03' })
    give(noor, 'AskForConversation', { to: dana, topic: 'The board', neededBy: '2026-03-05' })
    give(noor, 'MakeRequest', { to: dana, title: 'An analyst', kind: 'running' })
    for (const viewer of [dana, noor]) {
      const { open, topics } = seen(viewer)
      const asked = open.map(({ about, people }) => [
        about.title,
        people.map(({ id }) => id).sort(),
      ])
      expect(asked).toEqual([
        ['The board', [dana, noor].sort()],
        ['An analyst', [dana]],
      ])
      expect(topics.map(({ about }) => about.title)).toEqual(['Launch dates'])
    }
  })

  it('holds only what both may read, whoever of them prints it', () => {
    const { dana, noor, give, seen } = before()
    const ask = (by: string, to: string[], title: string) => {
      const id = give(by, 'ProposeDecision', { title, restricted: { to } })
      give(by, 'CallPositions', { id, asked: to })
      return id
    }
    ask(dana, [dana], 'Sell Tide')
    ask(noor, [dana, noor], 'Buy Tide')
    for (const viewer of [dana, noor]) {
      expect(new Set(about(seen(viewer)))).toEqual(new Set(['Buy Tide']))
    }
  })

  it('shows to a third who prepares it no words of the two', () => {
    const { dana, noor, wei, partnership, give, seen } = before()
    give(dana, 'GiveFeedback', { to: noor, title: 'CANARY', text: 'CANARY', kind: 'hard' })
    give(dana, 'RaiseTopic', { partnership, words: 'CANARY' })
    expect(JSON.stringify(seen(dana))).toContain('CANARY')
    expect(JSON.stringify(seen(wei))).not.toContain('CANARY')
    expect(seen(wei).topics).toHaveLength(seen(dana).topics.length)
  })

  it('marks what is in confidence, since paper lies about', () => {
    const { dana, noor, partnership, give, seen } = before()
    give(dana, 'RaiseTopic', { partnership, words: 'The board seat' })
    give(dana, 'RaiseTopic', { partnership, title: 'Launch dates' })
    give(dana, 'GiveFeedback', { to: noor, title: 'Late again', text: 'Late', kind: 'hard' })
    give(noor, 'MakeRequest', { to: dana, title: 'An analyst', kind: 'running' })
    const bids = give(dana, 'ProposeDecision', {
      ...{ title: 'Buy Tide', restricted: { to: [dana, noor] } },
    })
    give(dana, 'CallPositions', { id: bids, asked: [noor] })
    const { open, topics } = seen(noor)
    const marks = [...open, ...topics].map(({ about, confided }) => [about.title, confided])
    expect(Object.fromEntries(marks)).toEqual({
      ...{ 'The board seat': true, 'Launch dates': false, 'Late again': true },
      ...{ 'An analyst': false, 'Buy Tide': true },
    })
  })

  it('names nobody “you”', () => {
    const { dana, noor, partnership, give, seen } = before()
    give(dana, 'MakeCommitment', { to: noor, title: 'Launch dates', dueOn: '2026-03-05' })
    give(dana, 'RaiseTopic', { partnership, title: 'Launch dates' }, '2026-03-09')
    for (const viewer of [dana, noor])
      expect(seen(viewer).facts[2]).toMatchObject({ kind: 'overdue', mine: false, days: 4 })
  })

  it('names the next meeting, and what is to be talked about', () => {
    const { dana, partnership, give, seen } = before()
    const plan = { partnership, kind: 'one-to-one', time: '10:00' }
    give(dana, 'PlanSession', { ...plan, on: '2199-03-09' })
    give(dana, 'PlanSession', { ...plan, on: '2199-03-02' })
    give(dana, 'RaiseTopic', { partnership, title: 'Launch dates' })
    expect(seen(dana)).toMatchObject({
      meeting: { kind: 'One-to-one', on: '2199-03-02', time: '10:00' },
      topics: [{ about: { title: 'Launch dates' }, by: 'Dana', since: '2026-03-02' }],
    })
  })

  it('tells only what they see differently, not what they agree in', () => {
    const { dana, noor, give, seen } = before()
    const decided = (title: string, positions: [string, string]) => {
      const id = give(dana, 'ProposeDecision', { title })
      give(dana, 'CallPositions', { id, asked: [dana, noor] })
      give(dana, 'TakePosition', { id, stance: positions[0], reason: 'Because' })
      give(noor, 'TakePosition', { id, stance: positions[1], reason: 'Because' })
    }
    decided('Switch', ['support', 'oppose'])
    decided('Price', ['support', 'support'])
    expect(seen(dana).differences.map(({ label }) => label)).toEqual(['Switch'])
  })

  it('says where they differ, what weighs most in each part first', () => {
    const { dana, noor, partnership, give, seen } = before()
    const goals = ['Revenue', 'Retention', 'Pipeline', 'Price'].map((title) =>
      give(dana, 'ProposeGoal', { title, owners: [dana, noor] }),
    )
    const id = give(dana, 'CallRanking', { partnership, goals })
    const ranked = (order: number[]) => ({
      id,
      ranks: order.map((n, at) => ({ goal: goals[n], rank: at + 1 })),
    })
    give(dana, 'RankGoals', ranked([0, 1, 2, 3]))
    give(noor, 'RankGoals', ranked([1, 0, 2, 3]))
    expect(seen(dana).differences).toMatchObject([
      {
        part: 'Priorities',
        label: 'Revenue or Retention',
        told: 'Dana the first, Noor the second',
      },
    ])
  })
})

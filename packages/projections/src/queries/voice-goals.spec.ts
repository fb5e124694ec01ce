import type { CommandName } from '@lockstep/domain'
import { describe, expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { voice } from './voice.ts'

const on = (day: string) => `${day}T09:00:00.000Z`

/** Dana proposes goals of her and Noor, who holds them against reality. */
function goals() {
  const some = calder()
  const { company, dana, noor } = some
  const give = (day: string, by: string, name: CommandName, input: object) =>
    some.on(on(day), by, name, input)
  const proposed = (day: string, by = dana) =>
    give(day, by, 'ProposeGoal', {
      ...{ title: 'Grow', owners: [dana, noor], target: 30, horizon: '2026-12-31' },
    })
  const checked = (day: string, id: string, more: object = {}) => {
    const said = { assumptions: [{ text: 'A third buys.' }], verdict: 'out_of_reach' }
    give(day, noor, 'CheckReality', { id, ...said, ...more })
    return some.lastEvent()
  }
  const declined = (day: string, id: string, target: number) => {
    give(day, dana, 'ProposeGoalChange', { id, target })
    const change = some.lastEvent()
    give(day, noor, 'DeclineGoalChange', { id, change, reason: 'Too much' })
  }
  const seen = (person = noor) =>
    ask(voice, viewFor(company, dana, { moment: on('2026-06-01') }), { person })
  const cases = () => seen().cases.map(({ said, changed }) => [said, changed])
  return { ...some, give, proposed, checked, declined, seen, cases }
}

describe('a check that finds a goal out of reach', () => {
  it('is heard where the goal was changed after it, or given up', () => {
    const { dana, give, proposed, checked, seen, cases } = goals()
    const [taken, moved, gone] = [
      proposed('2026-02-01'),
      proposed('2026-02-01'),
      proposed('2026-02-01'),
    ]
    checked('2026-02-02', taken, { verdict: 'stretch', counter: { target: 20 } })
    checked('2026-02-03', moved)
    checked('2026-02-04', gone)
    give('2026-02-05', dana, 'ReviseGoal', { id: taken, target: 20, reason: 'So be it' })
    give('2026-02-05', dana, 'ReviseGoal', { id: moved, target: 25, reason: 'Less' })
    give('2026-02-05', dana, 'AbandonGoal', { id: gone, reason: 'Out of reach' })
    expect(cases()).toEqual([
      ['reality check', 'given up'],
      ['reality check', 'target or date changed'],
      ['reality check', 'counter-proposal taken up'],
    ])
    expect(seen().pushback).toMatchObject({ count: 3, of: 3 })
    expect(seen(dana).cases).toEqual([])
  })

  it('is not heard where it is disputed, the goal ends as it was, or they alone changed it', () => {
    const { dana, noor, give, proposed, checked, cases } = goals()
    const [disputed, missed, own] = [
      proposed('2026-02-01'),
      proposed('2026-02-01'),
      proposed('2026-02-01'),
    ]
    const check = checked('2026-02-02', disputed)
    checked('2026-02-03', missed)
    checked('2026-02-04', own)
    give('2026-02-05', noor, 'ReviseGoal', { id: own, target: 10, reason: 'Mine' })
    expect(cases()).toEqual([])
    const answer = { id: disputed, check, answer: 'disputed', reason: 'It can be done' }
    give('2026-02-06', dana, 'AnswerRealityCheck', answer)
    give('2026-02-06', dana, 'MissGoal', { id: missed })
    give('2026-02-06', dana, 'MissGoal', { id: own })
    expect(cases()).toEqual([
      ['reality check', undefined],
      ['reality check', undefined],
      ['reality check', undefined],
    ])
  })

  it('is no pushback on what they had worded themselves, or where it finds it within reach', () => {
    const { dana, noor, give, proposed, checked, cases } = goals()
    const [own, reachable] = [proposed('2026-02-01', noor), proposed('2026-02-01')]
    checked('2026-02-02', own)
    checked('2026-02-02', reachable, { verdict: 'within_reach' })
    for (const id of [own, reachable]) give('2026-02-03', dana, 'AbandonGoal', { id, reason: 'So' })
    expect(cases()).toEqual([])
  })
})

describe('a no to a change of a goal', () => {
  it('is heard unless the change is made all the same', () => {
    const { dana, give, proposed, declined, cases } = goals()
    const [kept, made] = [proposed('2026-02-01'), proposed('2026-02-01')]
    declined('2026-02-02', kept, 40)
    declined('2026-02-03', made, 50)
    expect(cases()).toEqual([
      ['no to a change', 'change not made'],
      ['no to a change', 'change not made'],
    ])
    give('2026-02-04', dana, 'ReviseGoal', { id: made, target: 50, reason: 'It has to be' })
    expect(cases()).toEqual([
      ['no to a change', undefined],
      ['no to a change', 'change not made'],
    ])
  })

  it('counts once a goal, from the first', () => {
    const { dana, give, proposed, checked, declined, cases } = goals()
    const id = proposed('2026-02-01')
    checked('2026-02-02', id)
    declined('2026-02-03', id, 40)
    expect(cases()).toEqual([])
    give('2026-02-04', dana, 'AbandonGoal', { id, reason: 'So' })
    expect(cases()).toEqual([['reality check', 'given up']])
  })
})

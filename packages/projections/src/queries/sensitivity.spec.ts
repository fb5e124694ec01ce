import { describe, expect, it } from 'vitest'
import { goals } from '../folds/goals.ts'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { sensitivity } from './sensitivity.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`

/** Dana gives Noor feedback in two months; both times Dana sees a difference later. */
function twoExchanges() {
  const some = calder()
  const { company, dana, noor } = some
  some.on(on('01-05'), dana, 'FoundPartnership', { members: [dana, noor] })
  const exchange = (month: string, to = noor) => {
    const words = { kind: 'hard', title: 'Dates', text: 'They moved.' }
    const id = some.on(on(`${month}-02`), dana, 'GiveFeedback', { to, ...words })
    const given = some.lastEvent()
    some.on(on(`${month}-03`), to, 'AcceptFeedback', { id, commitment: 'Dates by name.' })
    some.on(on(`${month}-17`), dana, 'AnswerFollowUp', { id, difference: 'seen' })
    return given
  }
  const [first] = [exchange('02'), exchange('03')]
  const without = (id: string, viewer = dana) => ask(sensitivity, viewFor(company, viewer), { id })
  return { ...some, first, exchange, without }
}

describe('a score without one entry', () => {
  it('reads without its evidence, and without what could not have followed', () => {
    const { first, without } = twoExchanges()
    const { scores, depending } = without(first)
    const [moved] = scores.filter(({ id }) => id.startsWith('reliability'))
    expect(moved?.without).toBeLessThan(moved?.value ?? 0)
    expect(depending.map(({ did }) => did)).toContain('accepted feedback')
  })

  it('is told of whoever is named in it, whether or not they are partners', () => {
    const { exchange, without, dana, wei } = twoExchanges()
    const [moved] = without(exchange('04', wei)).scores
    expect(moved?.id).toBe(`reliability ${dana} ${wei}`)
    expect(moved?.without).toBeUndefined()
  })

  it('knows nothing of a record without its beginning, whatever was withdrawn of it', () => {
    const { company, dana, lastEvent, ...some } = twoExchanges()
    const id = some.on(on('04-01'), dana, 'ProposeGoal', { title: 'Win rate' })
    some.on(on('04-02'), dana, 'ReviseGoal', { id, title: 'Win rate of brokers' })
    company.mend(`goal-${id}`, lastEvent(), dana)
    const view = viewFor(company, dana)
    const [proposed] = view.stored('goal', id)
    expect(proposed && view.without(proposed).rows(goals).has(id)).toBe(false)
  })

  it('takes with a decision what was said of it as made, and nothing that lay before it', () => {
    const { dana, lastEvent, without, ...some } = twoExchanges()
    const id = some.on(on('04-10'), dana, 'ProposeDecision', { title: 'Brokers' })
    const evidence = { id, kind: 'data', title: 'Win rate' }
    some.on(on('04-10'), dana, 'AttachEvidence', evidence, on('03-01'))
    some.on(on('04-11'), dana, 'Decide', { id })
    const decided = lastEvent()
    some.on(on('05-11'), dana, 'ReviewDecision', { id, note: 'It goes on.' })
    some.on(on('05-12'), dana, 'ReportDecisionCost', { id, effortDays: 3 })
    expect(without(decided).depending.map(({ did }) => did)).toEqual([
      'reviewed a decision',
      'reported what a decision has cost',
    ])
  })

  it('is told only to who may read the score', () => {
    const { first, without, wei } = twoExchanges()
    expect(without(first, wei).scores.map(({ id }) => id.split(' ')[0])).not.toContain('stated')
  })
})

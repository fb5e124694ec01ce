import { expect, it } from 'vitest'
import { told, type Watched, watchedBy } from '../../testing/found.ts'

/** A decision for 100 days, and one in its place some days later. */
function replacedAfter(day: string, { older = {}, newer = {} }: Record<string, object> = {}) {
  const some = watchedBy('strategy_churn')
  const { dana, noor, give } = some
  const first = give('2026-01-01', noor, 'ProposeDecision', { title: 'Brokers first' })
  give('2026-01-01', noor, 'Decide', { id: first, expectedEffectDays: 100, ...older })
  const second = give(day, dana, 'ProposeDecision', { title: 'Shippers first', ...newer })
  give(day, dana, 'Decide', { id: second, supersedes: [first] })
  return { ...some, first, second }
}

const replacing = (some: Watched, day: string) => {
  const before = some.company.all('decision').at(-1)
  const id = some.give(day, some.dana, 'ProposeDecision', { title: 'Again' })
  some.give(day, some.dana, 'Decide', { id, supersedes: [before], expectedEffectDays: 90 })
}

it('finds a decision replaced before three quarters of its time, with nothing new known', () => {
  const { seen, dana, noor } = replacedAfter('2026-02-20')
  const { examined, findings } = seen('2026-02-21')
  expect(examined).toBe(1)
  expect(findings).toMatchObject([{ is: 'open', concerned: expect.arrayContaining([dana, noor]) }])
  expect(findings.map(told)).toEqual([
    'S-02 took the place of S-01 after 50 days of 100, and no data or research is attached that came in between.',
  ])
})

it('says of one that was replaced at once that it had its first day', () => {
  const { seen } = replacedAfter('2026-01-01')
  expect(seen('2026-01-02').findings.map(told)).toEqual([
    'S-02 took the place of S-01 on its first day of 100, and no data or research is attached that came in between.',
  ])
})

it('finds nothing where it had its time, or where data came in between and was there first', () => {
  expect(replacedAfter('2026-03-20').found('2026-03-21')).toEqual([])
  const research = [{ kind: 'research', title: 'Twelve interviews' }]
  expect(
    replacedAfter('2026-02-20', { newer: { evidence: research } }).found('2026-02-21'),
  ).toEqual([])
  const anecdote = [{ kind: 'anecdote', title: 'A customer said' }]
  expect(
    replacedAfter('2026-02-20', { newer: { evidence: anecdote } }).found('2026-02-21'),
  ).toHaveLength(1)
})

it('is not mistaken about an experiment, a stop-loss that was reached, or other words for the same', () => {
  const experiment = replacedAfter('2026-02-20', { older: { experiment: true } })
  expect(experiment.found('2026-02-21')).toEqual([])

  const some = watchedBy('strategy_churn')
  const { dana, noor, give } = some
  const first = give('2026-01-01', noor, 'ProposeDecision', { title: 'Brokers first' })
  const stopLoss = { text: 'No pilot by March' }
  give('2026-01-01', noor, 'Decide', { id: first, expectedEffectDays: 100, stopLoss })
  const stated = some.company
    .recorded(`decision-${first}`)
    .find(({ type }) => type === 'StopLossStated')
  give('2026-02-10', noor, 'ReportStopLossReached', { id: first, stopLoss: stated?.id })
  const second = give('2026-02-20', dana, 'ProposeDecision', { title: 'Shippers first' })
  give('2026-02-20', dana, 'Decide', { id: second, supersedes: [first] })
  expect(some.found('2026-02-21')).toEqual([])

  const words = watchedBy('strategy_churn')
  const one = words.give('2026-01-01', noor, 'ProposeDecision', { title: 'Brokers first' })
  words.give('2026-01-01', noor, 'Decide', { id: one, expectedEffectDays: 100 })
  const other = words.give('2026-02-20', dana, 'ProposeDecision', { title: 'First the brokers' })
  words.give('2026-02-20', dana, 'Decide', { id: other, supersedes: [one], wordingOnly: true })
  expect(words.found('2026-02-21')).toEqual([])
})

it('is not mistaken about what happened outside in between, where the newer one cites it in time', () => {
  /** Replaced on 20 February; an outside event of some day, cited on another. */
  const cited = (happened: string, citedOn: string) => {
    const some = watchedBy('strategy_churn')
    const { dana, noor, give, on } = some
    const first = give('2026-01-10', noor, 'ProposeDecision', { title: 'Brokers first' })
    give('2026-01-10', noor, 'Decide', { id: first, expectedEffectDays: 100 })
    const said = { title: 'A rival left', kind: 'competitor', source: 'The trade press' }
    const seen = '2026-02-11T09:00:00.000Z'
    const outside = on(seen, noor, 'RecordOutsideEvent', said, `${happened}T09:00:00.000Z`)
    const second = give('2026-02-12', dana, 'ProposeDecision', { title: 'Shippers first' })
    const cite = () => give(citedOn, dana, 'CiteOutsideEvent', { id: second, outside })
    if (citedOn < '2026-02-20') cite()
    give('2026-02-20', dana, 'Decide', { id: second, supersedes: [first] })
    if (citedOn > '2026-02-20') cite()
    return some.found('2026-03-01').map(({ is, explained }) => [is, explained?.how])
  }
  expect(cited('2026-02-10', '2026-02-13')).toEqual([])
  expect(cited('2026-01-05', '2026-02-13')).toEqual([['open', undefined]])
  const afterwards = 'an outside event was cited afterwards'
  expect(cited('2026-02-10', '2026-02-25')).toEqual([['explained', afterwards]])
})

it('says that there is too little to look at, where nothing that gave way had a horizon', () => {
  const some = replacedAfter('2026-02-20', { older: { expectedEffectDays: undefined } })
  expect(some.seen('2026-02-21')).toMatchObject({ examined: 0, findings: [] })
})

it('stays, as explained, once evidence is attached, and is one of two after the second', () => {
  const some = replacedAfter('2026-02-20')
  const { second, dana, give, found } = some
  const [before] = found('2026-02-21')
  give('2026-02-25', dana, 'AttachEvidence', { id: second, kind: 'data', title: 'Two lost offers' })
  expect(found('2026-02-26')).toMatchObject([{ id: before?.id, is: 'explained' }])
  give('2026-02-26', dana, 'ReviseDecision', { id: second, expectedEffectDays: 90 })
  replacing(some, '2026-03-20')
  expect(told(found('2026-03-21')[1] ?? { said: [] })).toContain('one of two such within 180 days')
})

import { expect, it } from 'vitest'
import { list } from '../../queries/list.ts'
import { page } from '../../queries/page.ts'
import { told, watchedBy } from '../../testing/found.ts'
import { ask, viewFor } from '../../testing/some-view.ts'

/** A decision for 100 days of January on, and a verdict on it. */
function judgedOn(day: string, verdict: object = {}, decided: object = {}) {
  const some = watchedBy('early_judgement')
  const { dana, noor, give } = some
  const id = give('2026-01-01', noor, 'ProposeDecision', { title: 'Brokers first' })
  give('2026-01-01', noor, 'Decide', { id, expectedEffectDays: 100, ...decided })
  give(day, dana, 'GiveVerdict', { id, verdict: 'failed', ...verdict })
  return { ...some, id }
}

it('finds a failure that was called before four fifths of its time, until that is over', () => {
  const { found, dana, noor } = judgedOn('2026-02-20')
  expect(found('2026-02-21').map(told)).toEqual([
    'S-01 was called a failure, as Dana said, after 50 of the 100 days in which its effect was expected.',
  ])
  expect(found('2026-02-21')).toMatchObject([{ is: 'open', concerned: [noor, dana] }])
  expect(found('2026-04-12')).toMatchObject([{ is: 'closed', closed: { how: 'its time is over' } }])
})

it('tells of what is found no more, as its verdict was withdrawn, that this closed it', () => {
  const { company, dana, id, found, lastEvent, noor } = judgedOn('2026-02-20')
  const [finding] = found('2026-02-21')
  const verdict = company.recorded(`decision-${id}`).find(({ type }) => type === 'VerdictGiven')
  company.now = '2026-02-25T09:00:00.000Z'
  company.mend(`decision-${id}`, verdict?.id ?? '', dana)
  const read = (by = noor, bounds: { known?: { at: string } } = {}) =>
    ask(page, viewFor(company, by, bounds), { noun: 'finding', id: finding?.id ?? '' })
  expect(found('2026-02-26')).toEqual([])
  expect(read().record).toMatchObject({
    state: 'closed',
    note: 'what it began with was withdrawn: “It was wrong.”',
    ended: { event: lastEvent(), by: { id: dana } },
  })
  expect(
    read()
      .parts[0]?.items[0]?.what.map(({ text }) => text)
      .join(''),
  ).toBe(
    'S-01 was called a failure, as Dana said, after 50 of the 100 days in which its effect was expected.',
  )
  const listed = ask(list, viewFor(company, noor), { noun: 'finding', state: 'closed' }).records
  expect(listed).toEqual([read().record])
  expect(read(noor, { known: { at: '2026-02-22T09:00:00.000Z' } }).record.state).toBe('open')
})

it('tells so also where its horizon was corrected beside the verdict', () => {
  const { company, dana, noor, id, found } = judgedOn('2026-02-20')
  const [finding] = found('2026-02-21')
  const stream = `decision-${id}`
  const entryOf = (of: string) => company.recorded(stream).find(({ type }) => type === of)?.id ?? ''
  company.now = '2026-02-25T09:00:00.000Z'
  company.mend(stream, entryOf('VerdictGiven'), dana)
  company.mend(stream, entryOf('DecisionMade'), noor, { says: { expectedEffectDays: 50 } })
  const { records } = ask(list, viewFor(company, noor), { noun: 'finding', state: 'closed' })
  expect(records).toMatchObject([
    { id: finding?.id, note: 'what it began with was withdrawn: “It was wrong.”' },
  ])
})

it('finds nothing in a late verdict, or in a good one', () => {
  expect(judgedOn('2026-03-25').seen('2026-03-26')).toMatchObject({ examined: 1, findings: [] })
  expect(judgedOn('2026-02-20', { verdict: 'worked' }).found('2026-02-21')).toEqual([])
})

it('is not mistaken about harm, or about a stop-loss that was stated first and reached', () => {
  expect(judgedOn('2026-02-20', { because: 'harm' }).found('2026-02-21')).toEqual([])
  const some = watchedBy('early_judgement')
  const { dana, noor, give } = some
  const id = give('2026-01-01', noor, 'ProposeDecision', { title: 'Brokers first' })
  const stopLoss = { text: 'No pilot by March' }
  give('2026-01-01', noor, 'Decide', { id, expectedEffectDays: 100, stopLoss })
  const stated = some.company
    .recorded(`decision-${id}`)
    .find(({ type }) => type === 'StopLossStated')
  give('2026-02-10', noor, 'ReportStopLossReached', { id, stopLoss: stated?.id })
  give('2026-02-20', dana, 'GiveVerdict', { id, verdict: 'stop' })
  expect(some.found('2026-02-21')).toEqual([])
})

it('has nothing to look at where nobody had said how long it needs', () => {
  const { seen } = judgedOn('2026-02-20', {}, { expectedEffectDays: undefined })
  expect(seen('2026-02-21')).toMatchObject({ examined: 0, findings: [] })
})

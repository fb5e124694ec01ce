import { expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { page } from '../../queries/page.ts'
import { told, watchedBy } from '../../testing/found.ts'
import { answerFormer, answerIt } from '../../testing/growing.ts'
import { ask, viewFor } from '../../testing/some-view.ts'
import { findingsIn } from './findings-in.ts'

/** A pair that chooses metrics together, by turns. */
function choosing(charter: object = {}) {
  const some = watchedBy('too_many_metrics')
  const { dana, noor, give } = some
  const pair = give('2026-01-05', dana, 'FoundPartnership', { members: [dana, noor] })
  if (Object.keys(charter).length > 0) {
    give('2026-01-05', dana, 'ProposeCharter', { id: pair, domains: [], ...charter })
    for (const by of [dana, noor]) give('2026-01-05', by, 'AcceptCharter', { id: pair, version: 1 })
  }
  const choose = (day: string, by: string, more: object = {}) => {
    const metric = give(day, by, 'DefineMetric', { title: `Metric of ${day}`, ...more })
    give(day, by, 'ProposeMetric', { id: pair, metric, reason: 'We look at it anyway' })
    const other = by === dana ? noor : dana
    give(day, other, 'AcceptMetric', { id: pair, metric })
    return metric
  }
  const chooseFive = () =>
    ['01', '02', '03', '04', '05'].map((month, n) =>
      choose(`2026-${month}-10`, n % 2 === 0 ? dana : noor),
    )
  return { ...some, pair, choose, chooseFive }
}

it('finds a sixth joint metric, until one is dropped', () => {
  const { chooseFive, choose, pair, dana, give, found, seen } = choosing()
  const [first] = chooseFive()
  expect(seen('2026-05-20')).toMatchObject({ examined: 5, findings: [] })
  choose('2026-06-10', dana)
  expect(found('2026-06-11').map(told)).toEqual([
    'Six metrics are steered by together; five are few.',
  ])
  give('2026-06-12', dana, 'DropMetric', { id: pair, metric: first, reason: 'Nobody looks at it' })
  expect(found('2026-06-12')).toMatchObject([{ is: 'closed' }])
  expect(found('2026-06-20').map(told)).toEqual([
    'Until 12 Jun six metrics were steered by together; five are few.',
  ])
})

it('closes on the day on which a charter comes to allow for more', () => {
  const { chooseFive, choose, pair, dana, noor, give, found } = choosing()
  chooseFive()
  choose('2026-06-10', dana)
  give('2026-06-12', dana, 'ProposeCharter', { id: pair, domains: [], metricCap: 8 })
  give('2026-06-12', noor, 'AcceptCharter', { id: pair, version: 1 })
  const how = 'metrics were dropped, or the charter allows for more'
  const at = expect.stringMatching('^2026-06-12')
  expect(found('2026-06-20')).toMatchObject([{ is: 'closed', closed: { at, how } }])
})

it('finds nothing in five that both chose by turns', () => {
  const { chooseFive, found } = choosing()
  chooseFive()
  expect(found('2026-09-01')).toEqual([])
})

it('finds three added by one within a month, more gently', () => {
  const { choose, dana, found } = choosing()
  for (const day of ['02', '03', '04']) choose(`2026-03-${day}`, dana)
  expect(found('2026-03-05')).toMatchObject([{ is: 'open', mild: true }])
  expect(found('2026-03-05').map(told)).toEqual([
    'Three joint metrics that Dana proposed were chosen within 30 days, and none was dropped.',
  ])
  expect(found('2026-04-10')).toMatchObject([{ is: 'closed' }])
})

/** A team of three with six joint metrics, which one more joins and one leaves. */
function growing() {
  const some = watchedBy('too_many_metrics')
  const { company, dana, noor, wei, give, found } = some
  const members = [dana, noor, wei]
  const team = give('2026-01-05', dana, 'FoundPartnership', { members, name: 'Leads' })
  for (const [n, by] of [dana, noor, wei, dana, noor, wei].entries()) {
    const day = `2026-0${n + 1}-10`
    const metric = give(day, by, 'DefineMetric', { title: `Metric of ${day}` })
    give(day, by, 'ProposeMetric', { id: team, metric, reason: 'We look at it anyway' })
    for (const each of members)
      if (each !== by) give(day, each, 'AcceptMetric', { id: team, metric })
  }
  const [first] = found('2026-06-11')
  const ines = give('2026-06-12', company.owner, 'AddMember', { name: 'Ines Roy', role: 'CRO' })
  const join = () => give('2026-06-12', dana, 'AddToPartnership', { id: team, person: ines })
  return { ...some, team, members, ines, join, first }
}

it('stays the same finding, with what was said of it, as members of a team come and go', () => {
  const some = growing()
  const { company, dana, noor, wei, ines, members, team, join, first, give, found } = some
  expect(first).toMatchObject({ is: 'open', concerned: members })
  if (first === undefined) return
  answerIt(some, '2026-06-11', noor, 'DisputeFinding', first)
  join()
  give('2026-06-13', dana, 'RemoveFromPartnership', { id: team, person: wei })
  const [grown] = found('2026-06-14')
  expect(grown).toMatchObject({ id: first.id, is: 'disputed', concerned: [...members, ines] })
  // A version before told it by all who had ever been members.
  answerFormer(some, '2026-06-15', dana, first, [...members, ines])
  expect(found('2026-06-16')).toMatchObject([{ id: first.id, answers: [{}, { person: dana }] }])
  expect(findingsIn(viewFor(company, noor)).size).toBe(1)
})

it('waits for who joins later, too, who answers it in words that all of them read', () => {
  const { company, noor, wei, ines, join, first, give } = growing()
  join()
  const at = (by: string) => viewFor(company, by, { moment: '2026-06-14T09:00:00.000Z' })
  const asks = (by: string) =>
    ask(forYou, at(by), {}).items.filter(({ kind }) => kind === 'answer a finding')
  expect([noor, ines].map((by) => asks(by).length)).toEqual([1, 1])
  const parts = (by: string) =>
    ask(page, at(by), { noun: 'finding', id: first?.id ?? '' }).parts.flatMap(({ items }) => items)
  const [explain] = parts(ines).flatMap(({ actions = [] }) => actions)
  expect(explain).toMatchObject({ command: 'ExplainFinding' })
  give('2026-06-14', ines, 'ExplainFinding', { ...explain?.input, words: 'I chose none' })
  expect([noor, ines].map((by) => asks(by).length)).toEqual([0, 0])
  for (const by of [noor, wei, ines])
    expect(parts(by)).toContainEqual(expect.objectContaining({ said: 'I chose none' }))
})

it('counts no answer of whom it does not concern', () => {
  const some = growing()
  const { company, members, ines, first, found } = some
  if (first === undefined) return
  answerFormer(some, '2026-06-13', ines, first, [...members, ines])
  expect(found('2026-06-14')).toMatchObject([{ id: first.id, is: 'open', answers: [] }])
  expect(findingsIn(viewFor(company, ines)).size).toBe(2)
})

it('is not mistaken about breakdowns of one metric, or about a charter that allows for more', () => {
  const parts = choosing()
  const [parent] = parts.chooseFive()
  parts.choose('2026-06-10', parts.dana, { parent })
  expect(parts.found('2026-06-11')).toEqual([])
  const three = choosing()
  const whole = three.choose('2026-03-02', three.dana)
  for (const day of ['03', '04']) three.choose(`2026-03-${day}`, three.dana, { parent: whole })
  expect(three.found('2026-03-05')).toEqual([])
  const wide = choosing({ metricCap: 8 })
  wide.chooseFive()
  wide.choose('2026-06-10', wide.dana)
  expect(wide.found('2026-06-11')).toEqual([])
})

it('has nothing to look at while nothing is chosen', () => {
  const { pair, dana, give, seen } = choosing()
  const metric = give('2026-03-02', dana, 'DefineMetric', { title: 'Pipeline' })
  give('2026-03-02', dana, 'ProposeMetric', { id: pair, metric })
  expect(seen('2026-03-03')).toMatchObject({ examined: 0, findings: [] })
})

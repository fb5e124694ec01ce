import { expect, it } from 'vitest'
import { calder, viewFor } from '../../testing/some-view.ts'
import { knowingMarks } from './knowing.ts'
import { marked, type Placed } from './placed.ts'
import { rhythmLane } from './rhythm.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

function together() {
  const some = calder()
  const { dana, noor, wei, on, company } = some
  const partnership = on(day('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const scope = { partnership, members: [dana, noor] }
  const lanes = (by = dana, moment = day('2026-03-31')) => {
    const view = viewFor(company, by, { moment })
    const told = (marks: readonly Placed[]) => marked(marks).map(({ label }) => label)
    return { people: told(knowingMarks(view, scope)), rhythm: told(rhythmLane(view, scope)) }
  }
  return { ...some, partnership, wei, lanes }
}

it('the lane of people says which of them was told of what, and nothing of what is closed to who looks', () => {
  const { dana, noor, wei, on, lanes } = together()
  const tell = (id: string, people: readonly string[], how: string) =>
    on(day('2026-03-05'), dana, 'RecordExposure', { of: { noun: 'decision', id }, people, how })
  const open = on(day('2026-03-02'), wei, 'ProposeDecision', { title: 'Brokers first' })
  const restricted = { to: [dana, noor] }
  const closed = on(day('2026-03-02'), dana, 'ProposeDecision', { title: 'CANARY', restricted })
  tell(open, [noor, wei], 'told')
  tell(closed, [noor], 'shown')
  const shown = lanes().people.find((label) => label.startsWith('Noor was shown'))
  expect(lanes().people).toEqual(expect.arrayContaining(['Noor was told of S-01', shown]))
  expect(lanes().people.join()).not.toContain('Wei')
  expect(lanes(wei).people.filter((label) => label.includes('was'))).toEqual([
    'Noor was told of S-01',
  ])
})

it('it tells by the account of whom it is about how it was, and that it was not so', () => {
  const { dana, noor, on, company } = together()
  const of = (id: string) => ({ noun: 'decision' as const, id })
  const [one, other] = ['Brokers first', 'Prices up'].map((title) =>
    on(day('2026-03-02'), dana, 'ProposeDecision', { title }),
  )
  const tell = (id = '') => {
    on(day('2026-03-05'), dana, 'RecordExposure', { of: of(id), people: [noor], how: 'told' })
    return company.log.events.at(-1)?.id
  }
  const [first, second] = [tell(one), tell(other)]
  const answer = { of: of(one ?? ''), statement: first, how: 'shown', on: '2026-03-04' }
  on(day('2026-03-06'), noor, 'CorrectExposure', answer)
  on(day('2026-03-06'), noor, 'DisputeExposure', { of: of(other ?? ''), statement: second })
  const view = viewFor(company, dana, { moment: day('2026-03-31') })
  const marks = marked(knowingMarks(view, { partnership: '', members: [noor] }))
  const told = marks.map(({ label, at, state }) => `${at.slice(0, 10)} ${label}: ${state}`)
  expect(told.sort()).toEqual([
    '2026-03-04 Noor was shown S-01, as Noor says: current',
    '2026-03-05 Noor was told of S-02, which Noor disputes: past',
  ])
})

it('the lane of their rhythm holds their insight notes', () => {
  const { dana, on, lanes, partnership } = together()
  on(day('2026-03-05'), dana, 'ShareInsight', { partnership, market: 'Brokers ask for prices.' })
  expect(lanes().rhythm).toEqual(['N-01 Brokers ask for prices.'])
})

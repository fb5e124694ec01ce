import { expect, it } from 'vitest'
import { calder, viewFor } from '../testing/some-view.ts'
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

it('the lane of their rhythm holds their insight notes', () => {
  const { dana, on, lanes, partnership } = together()
  on(day('2026-03-05'), dana, 'ShareInsight', { partnership, market: 'Brokers ask for prices.' })
  expect(lanes().rhythm).toEqual(['N-01 Brokers ask for prices.'])
})

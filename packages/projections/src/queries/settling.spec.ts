import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { settling } from './settling.ts'

const on = (day: string) => `${day}T09:00:00.000Z`

it('counts the days from raised to settled by the quarter of the raising, and the open ones as open', () => {
  const { company, dana, noor, wei, ...some } = calder()
  const members = [dana, noor]
  const partnership = some.on(on('2025-11-01'), dana, 'FoundPartnership', { members })
  const give = (day: string, to: string) =>
    some.on(on(day), dana, 'GiveFeedback', { to, kind: 'hard', title: 'Title', text: 'Text' })
  const close = (day: string, id: string) => {
    some.on(on(day), noor, 'AcceptFeedback', { id })
    some.on(on(day), dana, 'CloseFeedback', { id })
  }
  close('2025-11-21', give('2025-11-11', noor))
  give('2025-11-12', wei)
  give('2026-05-01', noor)
  const seen = ask(settling, viewFor(company, dana, { moment: on('2026-06-01') }), { partnership })
  expect(seen.quarters.map(({ called }) => called)).toEqual(['Q4 2025', 'Q1 2026', 'Q2 2026'])
  expect(seen.kinds).toMatchObject([
    {
      kind: 'feedback',
      cases: [
        { quarter: '2026-Q2', raised: '2026-05-01', days: 31, settled: false },
        { quarter: '2025-Q4', raised: '2025-11-11', days: 10, settled: true },
      ],
      cells: [
        { quarter: '2025-Q4', settled: 1, open: 0, median: 10 },
        { quarter: '2026-Q1', settled: 0, open: 0 },
        { quarter: '2026-Q2', settled: 0, open: 1 },
      ],
    },
  ])
})

it('counts by the quarters of the fiscal year, once it begins in another month', () => {
  const { company, dana, noor, ...some } = calder()
  const partnership = some.on(on('2025-11-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  some.on(on('2026-01-31'), dana, 'RaiseTopic', { partnership, words: 'Before it ends' })
  some.on(on('2026-02-01'), dana, 'RaiseTopic', { partnership, words: 'On its first day' })
  const { id, owner } = company
  some.on(on('2026-02-02'), owner, 'ChangeFiscalYear', { id, fiscalYearStart: 2 })
  const seen = ask(settling, viewFor(company, dana), { partnership })
  expect(seen.quarters).toEqual([
    { quarter: '2025-Q4', called: 'Q4 2025/26' },
    { quarter: '2026-Q1', called: 'Q1 2026/27' },
  ])
  expect(seen.yearBegins).toBe(2)
  expect(seen.kinds[0]?.cells.map(({ open }) => open)).toEqual([1, 1])
})

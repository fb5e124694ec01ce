import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { goal } from './goal.ts'
import { meanwhile } from './meanwhile.ts'

it('is what others did with a record since it was seen, the last first', () => {
  const { dana, noor, on, company } = calder()
  const id = on('2026-01-10T09:00:00.000Z', dana, 'ProposeGoal', { title: 'Win', owners: [noor] })
  const seen = ask(goal, viewFor(company, dana), { id }).revision
  const since = (revision: number) =>
    ask(meanwhile, viewFor(company, dana), { noun: 'goal', id, revision }).entries.map(
      ({ did, stamp: { by } }) => [by === 'lockstep' ? by : by.id, did],
    )
  expect(since(seen)).toEqual([])
  on('2026-01-12T09:00:00.000Z', noor, 'ReportProgress', { id, value: 1 })
  on('2026-01-13T09:00:00.000Z', noor, 'ReviseGoal', { id, title: 'Win more' })
  expect(since(seen)).toEqual([
    [noor, 'revised a goal'],
    [noor, 'reported progress'],
  ])
  expect(since(seen + 1)).toEqual([[noor, 'revised a goal']])
})

import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'

/** A goal that gained 0.4 in its best ninety days, and is then set to a target within ninety more. */
function targeted(target: number, more: object = {}, reports = [2, 2.2, 2.5, 2.9]) {
  const some = watchedBy('unrealistic_goal')
  const { dana, noor, give } = some
  const owners = [dana, noor]
  const id = give('2025-01-01', dana, 'ProposeGoal', { title: 'Share', owners, unit: '%', ...more })
  for (const [n, value] of reports.entries()) {
    const day = ['2025-01-02', '2025-04-02', '2025-07-01', '2025-09-29'][n] ?? ''
    give(day, dana, 'ReportProgress', { id, value })
  }
  const changed = { id, target, horizon: '2026-01-01', reason: 'The board' }
  give('2025-10-03', dana, 'ReviseGoal', changed)
  return { ...some, id, wording: some.lastEvent() }
}

it('finds a target of thirty within ninety days, until it is changed', () => {
  const { id, dana, noor, give, found } = targeted(30)
  expect(found('2025-10-04').map(told)).toEqual([
    'G-1 asks for 27.1 % more in 90 days; the most that was ever gained in as much time is 0.4 %.',
  ])
  expect(found('2025-10-04')).toMatchObject([{ is: 'open', concerned: [dana, noor] }])
  expect(found('2025-10-04')[0]?.cases?.()).toHaveLength(4)
  give('2025-10-06', dana, 'ReviseGoal', { id, target: 3.2, reason: 'We reckoned again' })
  expect(found('2025-10-07')).toMatchObject([
    { is: 'closed', closed: { how: 'the target or its date was changed' } },
  ])
})

it('finds nothing in one and a half times the best', () => {
  expect(targeted(3.5).seen('2025-10-04')).toMatchObject({ examined: 1, findings: [], tooFew: [] })
})

it('is not mistaken about a new product, or about what all take for a stretch', () => {
  const unlikePast = { because: 'new_product' }
  expect(targeted(30, { unlikePast }).found('2025-10-04')).toEqual([])
  expect(targeted(30, { takenAs: 'stretch' }).found('2025-10-04')).toEqual([])
})

it('has too little to look at where nothing was ever gained, and asks for a model', () => {
  expect(targeted(30, {}, [2.5, 2.4, 2.2, 2]).seen('2025-10-04')).toMatchObject({
    examined: 0,
    findings: [],
    tooFew: [{ examined: 0, needed: 1 }],
  })
})

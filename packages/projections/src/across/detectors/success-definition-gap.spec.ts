import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'

function shared(more: object = {}) {
  const some = watchedBy('success_definition_gap')
  const { dana, noor, give } = some
  const owners = [dana, noor]
  const id = give('2026-03-02', dana, 'ProposeGoal', { title: 'Signups', owners, ...more })
  return { ...some, id }
}

it('finds a shared goal that one had not agreed to two weeks later, until they do', () => {
  const { id, noor, give, found } = shared()
  expect(found('2026-03-16')).toEqual([])
  expect(found('2026-03-17').map(told)).toEqual([
    'Fourteen days after G-1 was worded so, Noor had not agreed to it.',
  ])
  give('2026-03-18', noor, 'AgreeToGoal', { id })
  expect(found('2026-03-19')).toMatchObject([
    { is: 'closed', closed: { how: 'all owners agreed' } },
  ])
})

it('rests on what its owners alone agreed to', () => {
  const { id, dana, wei, give, found } = shared()
  give('2026-03-03', wei, 'AgreeToGoal', { id })
  const [open] = found('2026-03-17')
  expect(open?.rests.map(({ stamp }) => stamp.by)).toEqual([dana])
})

it('finds a pair who would choose different metrics', () => {
  const { dana, noor, give, found } = watchedBy('success_definition_gap')
  const id = give('2026-03-02', dana, 'FoundPartnership', { members: [dana, noor] })
  const [one, two, three, four] = ['Visits', 'Pipeline', 'Revenue', 'Churn'].map((title) =>
    give('2026-03-02', dana, 'DefineMetric', { title }),
  )
  give('2026-03-03', dana, 'FavourMetrics', { id, metrics: [one, two] })
  give('2026-03-03', noor, 'FavourMetrics', { id, metrics: [two, three] })
  expect(found('2026-03-04').map(told)).toEqual([
    'Noor and Dana would steer by different metrics: 33 % of what either would choose is chosen by both.',
  ])
  const [apart] = found('2026-03-04')
  const words = 'She is new'
  give('2026-03-04', dana, 'ExplainFinding', { finding: apart?.id, of: apart?.subject, words })
  give('2026-03-05', noor, 'FavourMetrics', { id, metrics: [two, four] })
  expect(found('2026-03-06')).toMatchObject([{ id: apart?.id, is: 'explained' }])
  give('2026-03-07', noor, 'FavourMetrics', { id, metrics: [one, two] })
  expect(found('2026-03-08')).toMatchObject([
    { id: apart?.id, is: 'closed', closed: { how: 'they would choose more alike' } },
  ])
  expect(found('2026-03-08').map(told)).toEqual([
    'Until 7 Mar Noor and Dana would have steered by different metrics: 33 % of what either would choose was chosen by both.',
  ])
})

it('finds nothing where all agreed in time, and is not mistaken about drafts', () => {
  const { id, noor, give, seen } = shared()
  give('2026-03-05', noor, 'AgreeToGoal', { id })
  expect(seen('2026-04-01')).toMatchObject({ examined: 1, findings: [] })
  expect(shared({ draft: true }).seen('2026-04-01')).toMatchObject({ examined: 0, findings: [] })
})

it('has nothing to look at where one alone owns a goal', () => {
  const { dana, give, seen } = watchedBy('success_definition_gap')
  give('2026-03-02', dana, 'ProposeGoal', { title: 'Signups', owners: [dana] })
  expect(seen('2026-04-01')).toMatchObject({ examined: 0, findings: [] })
})

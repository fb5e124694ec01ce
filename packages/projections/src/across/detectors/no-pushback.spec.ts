import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'

/** So many requests of Dana’s that Noor accepts, the last ones leading to growth or not. */
function accepted(n: number, { trivial = true } = {}) {
  const some = watchedBy('no_pushback')
  const { dana, noor, give } = some
  const growth = give('2026-01-05', noor, 'ProposeGoal', { title: 'Revenue', growth: true })
  const ask = (goal?: string) =>
    give('2026-03-02', dana, 'MakeRequest', { to: noor, title: 'A page', kind: 'growth', goal })
  const ids: string[] = []
  for (let each = 0; each < n; each += 1) {
    const id = ask(trivial && each === 0 ? undefined : growth)
    give('2026-03-03', noor, 'AcceptRequest', { id })
    ids.push(id)
  }
  return { ...some, ids, ask, growth }
}

it('finds fifteen of fifteen accepted, one of them leading nowhere, until there is a no', () => {
  const { ask, noor, give, found } = accepted(15)
  expect(found('2026-03-04').map(told)).toEqual([
    'Noor pushed back on 0 of the 15 requests by Dana that were answered within 180 days; of those accepted, 1 led to no growth goal or failed.',
  ])
  const [all] = found('2026-03-04')
  expect(all?.rests.map(({ as }) => as)).toEqual(['accepted and leads to no growth goal'])
  expect(all?.cases?.()).toHaveLength(15)
  give('2026-03-05', noor, 'DeclineRequest', { id: ask(), reason: 'Not now' })
  expect(found('2026-03-06')).toMatchObject([{ is: 'closed' }])
})

it('finds nothing in fourteen, and says that there are too few', () => {
  expect(accepted(14).seen('2026-03-04')).toMatchObject({
    findings: [],
    tooFew: [{ whose: [{ text: 'Answers of Noor to Dana' }], examined: 14, needed: 15 }],
  })
})

it('finds nothing where one in four was answered with a no', () => {
  const { ask, noor, give, seen } = accepted(15)
  for (let each = 0; each < 5; each += 1)
    give('2026-03-03', noor, 'DeclineRequest', { id: ask(), reason: 'Not now' })
  expect(seen('2026-03-04')).toMatchObject({ examined: 20, findings: [] })
})

it('is not mistaken where the requests really are good', () => {
  expect(accepted(16, { trivial: false }).seen('2026-03-04')).toMatchObject({
    examined: 16,
    findings: [],
    tooFew: [],
  })
})

it('holds one for failed as long as who said so has not said otherwise', () => {
  const { ids, dana, noor, give, found } = accepted(15, { trivial: false })
  const [id = ''] = ids
  give('2026-03-04', noor, 'DeliverRequest', { id })
  give('2026-03-05', dana, 'TellRequestOutcome', { id, verdict: 'failed' })
  expect(found('2026-03-06')).toHaveLength(1)
  give('2026-03-07', dana, 'TellRequestOutcome', { id, verdict: 'worked' })
  expect(found('2026-03-08')).toMatchObject([{ is: 'closed' }])
})

import { expect, it } from 'vitest'
import { told, watchedBy } from '../testing/found.ts'

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
  expect(found('2026-04-10')).toMatchObject([{ is: 'closed' }])
})

it('is not mistaken about breakdowns of one metric, or about a charter that allows for more', () => {
  const parts = choosing()
  const [parent] = parts.chooseFive()
  parts.choose('2026-06-10', parts.dana, { parent })
  expect(parts.found('2026-06-11')).toEqual([])
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

import { expect, it } from 'vitest'
import { page } from '../../queries/page.ts'
import { told, watchedBy } from '../../testing/found.ts'
import { ask, viewFor } from '../../testing/some-view.ts'

const months = ['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12']
const against = [0.08, -0.05, 0.02, -0.1, 0.12, -0.01]

/** Six months of revenue against a plan of 100, and what Dana says of Noor in each, and Noor back. */
function saying(valences: readonly (number | undefined)[], more: object = {}, back = false) {
  const some = watchedBy('hero_blame')
  const { dana, noor, give } = some
  const id = give('2025-06-01', dana, 'DefineMetric', { title: 'Revenue', revenue: true })
  for (const [n, valence] of valences.entries()) {
    const [month = '', variance = 0] = [months[n], against[n]]
    const value = 100 + 100 * variance
    const kind = valence === undefined && variance > 0 ? 'appreciation' : 'hard'
    const said = { kind, title: 'You', text: 'And the month', valence, ...more }
    give(`${month}-15`, dana, 'GiveFeedback', { to: noor, ...said })
    if (back) give(`${month}-15`, noor, 'GiveFeedback', { to: dana, ...said })
    const of = { since: `${month}-01`, on: `${month}-28` }
    give(`${month}-28`, dana, 'ReportMetric', { id, value, plan: 100, ...of })
  }
  return some
}

it('finds praise and blame that follow revenue over six months, for the two alone', () => {
  const { found, dana, noor, wei } = saying([1, -1, 0, -1, 1, 0])
  expect(found('2026-01-05', dana).map(told)).toEqual([
    'Over six periods, what Dana said of Noor followed revenue: praise above plan, blame below.',
  ])
  expect(found('2026-01-05', noor)).toMatchObject([
    { is: 'open', concerned: [dana, noor], figures: [{ value: '0.89' }, { value: '0.011' }] },
  ])
  expect(found('2026-01-05', wei)).toEqual([])
})

it('tells of no blame where its giver left it open, and says what it counts by', () => {
  const open = undefined
  const { found, dana } = saying([open, open, open, open, open, open])
  expect(found('2026-01-05', dana).map(told)).toEqual([
    'Over six periods, what Dana said of Noor followed revenue: appreciation above plan, hard feedback below, counted by its kind where it was left open.',
  ])
})

it('tells apart what each said of the other', () => {
  const { found, dana } = saying([1, -1, 0, -1, 1, 0], {}, true)
  const all = found('2026-01-05', dana)
  expect(all).toHaveLength(2)
  expect(new Set(all.map(({ id }) => id)).size).toBe(2)
})

it('leads to the chart of it, on the page of their partnership', () => {
  const { company, found, dana, noor, give } = saying([1, -1, 0, -1, 1, 0])
  const pair = give('2026-01-04', dana, 'FoundPartnership', { members: [dana, noor] })
  const [finding] = found('2026-01-05', dana)
  const id = finding?.id ?? ''
  expect(ask(page, viewFor(company, dana), { noun: 'finding', id }).linked[0]).toMatchObject({
    how: 'Drawn beside revenue, in a chart of',
    href: { noun: 'partnership', id: pair },
  })
})

it('finds nothing where they do not move together', () => {
  expect(saying([1, 0, -1, 0, 1, -1]).seen('2026-01-05')).toMatchObject({
    examined: 6,
    findings: [],
    tooFew: [],
  })
})

it('is not mistaken about what was in their hands', () => {
  expect(saying([1, -1, 0, -1, 1, 0], { inTheirHands: true }).found('2026-01-05')).toEqual([])
})

it('says nothing of five months', () => {
  expect(saying([1, -1, 0, -1, 1]).seen('2026-01-05')).toMatchObject({
    findings: [],
    tooFew: [{ examined: 5, needed: 6 }],
  })
})

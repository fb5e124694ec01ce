import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'

function asking() {
  const some = watchedBy('trivial_request')
  const { dana, noor, give } = some
  const growth = give('2026-01-05', noor, 'ProposeGoal', { title: 'Revenue', growth: true })
  const under = give('2026-01-05', noor, 'ProposeGoal', { title: 'Signups' })
  give('2026-01-05', noor, 'LinkGoal', { id: under, parent: growth })
  const aside = give('2026-01-05', noor, 'ProposeGoal', { title: 'A new sign on the door' })
  const ask = (day: string, more: object = {}) =>
    give(day, dana, 'MakeRequest', { to: noor, title: 'Rebrand', kind: 'growth', ...more })
  return { ...some, growth, under, aside, ask }
}

it('finds a request that leads to no growth goal a week later, until it is linked to one', () => {
  const { ask, aside, under, dana, found, give } = asking()
  const id = ask('2026-03-02', { goal: aside })
  expect(found('2026-03-09')).toEqual([])
  expect(found('2026-03-10').map(told)).toEqual([
    'R-01, asked by Dana, serves G-3, which leads to no goal for growth.',
  ])
  give('2026-03-11', dana, 'LinkRequest', { id, goal: under })
  expect(found('2026-03-12')).toMatchObject([{ is: 'closed' }])
})

it('finds nothing where a way leads up to growth, whatever goal is named within the week', () => {
  const { ask, under, dana, seen, give } = asking()
  ask('2026-03-02', { goal: under })
  const id = ask('2026-03-02')
  give('2026-03-05', dana, 'LinkRequest', { id, goal: under })
  expect(seen('2026-04-01')).toMatchObject({ examined: 2, findings: [] })
})

it('is not mistaken about what keeps things running', () => {
  const { ask, seen } = asking()
  ask('2026-03-02', { kind: 'running' })
  expect(seen('2026-04-01')).toMatchObject({ examined: 0, findings: [] })
})

it('ends a pattern also where nothing changes but that too few are left within the time', () => {
  const { ask, found } = asking()
  for (const day of ['02', '03', '04', '05', '06']) ask(`2026-03-${day}`)
  const pattern = (day: string) => found(day).at(-1)
  expect(pattern('2026-03-20')).toMatchObject({ is: 'open' })
  const ended = pattern('2026-07-01')
  expect(ended && told(ended)).toContain('5 of 5 within 90 days')
  expect(ended).toMatchObject({ closed: { how: 'the share fell, or time has passed' } })
})

it('tells no share of fewer than five, and calls it a pattern from three in ten on', () => {
  const { ask, under, seen } = asking()
  for (const day of ['02', '03']) ask(`2026-03-${day}`)
  for (const day of ['04', '05']) ask(`2026-03-${day}`, { goal: under })
  expect(seen('2026-03-20')).toMatchObject({
    findings: [{}, {}],
    tooFew: [{ whose: [{ text: 'Dana’s requests to Noor' }], examined: 4, needed: 5 }],
  })
  ask('2026-03-21', { goal: under })
  const { findings, tooFew } = seen('2026-03-22')
  expect(tooFew).toEqual([])
  expect(findings.map(told).at(-1)).toBe(
    'Dana’s requests to Noor: 2 of 5 within 90 days lead to no goal for growth.',
  )
})

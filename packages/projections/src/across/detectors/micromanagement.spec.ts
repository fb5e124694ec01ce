import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'

type Seen = 'not_invited' | 'gate' | 'invited'

/** Decisions of Noor’s, and Dana acting beside some of them. */
function together() {
  const some = watchedBy('micromanagement')
  const { dana, noor, give } = some
  const decide = (day: string, more: object = {}) => {
    const id = give(day, noor, 'ProposeDecision', { title: 'The leaflet', ...more })
    give(day, noor, 'Decide', { id })
  }
  const act = (day: string, as: Seen = 'not_invited') => {
    const acted = { by: dana, owner: noor, kind: 'redo', title: 'The leaflet', as }
    const id = give(day, noor, 'RecordIntervention', acted)
    give(day, dana, 'ClassifyIntervention', { id, as })
  }
  return { ...some, decide, act }
}

it('finds three in a month, however many decisions there were, until time has passed', () => {
  const { act, found, dana, noor } = together()
  for (const day of ['02', '09']) act(`2026-03-${day}`)
  expect(found('2026-03-10')).toEqual([])
  act('2026-03-16')
  expect(found('2026-03-17').map(told)).toEqual([
    'Dana acted three times in Noor’s domain within 30 days; both say that it was not invited.',
  ])
  expect(found('2026-03-17')).toMatchObject([{ is: 'open', concerned: [dana, noor] }])
  expect(found('2026-04-20')).toMatchObject([{ is: 'closed' }])
})

it('closes by a charter with other domains, and by no other one', () => {
  const { act, found, give, dana, noor } = together()
  const id = give('2026-01-02', dana, 'FoundPartnership', { members: [dana, noor] })
  const charter = (day: string, version: number, more: object) => {
    give(day, dana, 'ProposeCharter', { id, ...more })
    give(day, noor, 'AcceptCharter', { id, version })
  }
  const brand = { domains: [{ name: 'Brand', owner: noor }] }
  charter('2026-01-03', 1, brand)
  for (const day of ['02', '09', '16']) act(`2026-03-${day}`)
  charter('2026-03-17', 2, { ...brand, notes: 'Said once more' })
  expect(found('2026-03-18')).toMatchObject([{ is: 'open' }])
  expect(found('2026-03-18')[0]?.figures).toContainEqual({ label: 'Charter', value: 'version 1' })
  charter('2026-03-19', 3, { domains: [{ name: 'Brand', owner: dana }] })
  expect(found('2026-03-20')).toMatchObject([{ is: 'closed' }])
})

it('finds nothing in two for eight decisions or three for twenty, but in three for eight', () => {
  const some = together()
  for (const day of [5, 6, 7, 8, 9, 10, 11, 12])
    some.decide(`2026-01-${String(day).padStart(2, '0')}`)
  for (const day of ['01-13', '02-16']) some.act(`2026-${day}`)
  expect(some.seen('2026-03-20')).toMatchObject({ examined: 8, findings: [], tooFew: [] })
  some.act('2026-03-21')
  expect(some.found('2026-03-21')).toMatchObject([{ is: 'open', examined: 8 }])
  for (let n = 0; n < 12; n += 1) some.decide('2026-03-22')
  expect(some.found('2026-03-22')).toMatchObject([{ is: 'closed' }])
})

it('counts no restricted decision, so that the two are told the same', () => {
  const { noor, wei, dana, decide, act, seen } = together()
  const restricted = { to: [noor, wei] }
  for (let n = 0; n < 7; n += 1) decide('2026-03-01')
  decide('2026-03-01', { restricted })
  for (const day of ['2026-03-02', '2026-03-02']) act(day)
  for (const by of [noor, dana])
    expect(seen('2026-03-04', by)).toMatchObject({ examined: 7, tooFew: [{ examined: 7 }] })
})

it('is not mistaken about help that was asked for, a gate, a crisis, or what the two see differently', () => {
  const some = together()
  const { company, dana, noor, give, act, found } = some
  for (const as of ['invited', 'gate'] as const)
    for (const day of ['02', '03', '04']) act(`2026-03-${day}`, as)
  for (const day of ['02', '03', '04']) {
    const acted = { by: dana, owner: noor, kind: 'redo', title: 'The leaflet' }
    const id = give(`2026-03-${day}`, noor, 'RecordIntervention', { ...acted, as: 'not_invited' })
    give(`2026-03-${day}`, dana, 'ClassifyIntervention', { id, as: 'gate' })
  }
  give('2026-03-05', dana, 'DeclareCrisis', { id: company.id, reason: 'The port is closed' })
  for (const day of ['06', '07', '08']) act(`2026-03-${day}`)
  expect(found('2026-03-10')).toEqual([])
})

it('tells no share of fewer than eight decisions', () => {
  const { act, decide, seen } = together()
  for (let n = 0; n < 6; n += 1) decide('2026-03-01')
  act('2026-03-02')
  act('2026-03-03')
  expect(seen('2026-03-04')).toMatchObject({
    findings: [],
    tooFew: [{ whose: [{ text: 'Decisions in Noor’s domain' }], examined: 6, needed: 8 }],
  })
})

import { expect, it } from 'vitest'
import { ask, calder, viewFor } from '../testing/some-view.ts'
import { difference } from './difference.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`

/** Brokers first, until a switch of 9 March that stood in the record on the 27th; Wei was told of it on the 16th. */
function aSwitch(restricted = false) {
  const some = calder()
  const { company, dana, noor, wei } = some
  const partnership = some.on(on('02-01'), dana, 'FoundPartnership', {
    ...{ members: [dana, noor, wei], name: 'Team' },
  })
  const brokers = { title: 'Brokers first', partnership }
  const before = some.on(on('02-03'), dana, 'ProposeDecision', brokers)
  some.on(on('02-04'), dana, 'Decide', { id: before })
  const hidden = restricted ? { restricted: { to: [dana] } } : {}
  const enterprise = { title: 'Enterprise', partnership, supersedes: [before], ...hidden }
  const id = some.on(on('03-02'), dana, 'ProposeDecision', enterprise)
  some.on(on('03-27'), dana, 'Decide', { id }, on('03-09'))
  if (!restricted) {
    some.on(on('03-27'), 'lockstep', 'MarkSuperseded', { id: before, by: id }, on('03-09'))
    const told = { of: { noun: 'decision', id }, people: [wei], how: 'told', by: dana }
    some.on(on('03-28'), dana, 'RecordExposure', told, on('03-16'))
  }
  const seen = (viewer = dana, day = '2026-03-20') =>
    ask(difference, viewFor(company, viewer), { on: day })
  return { ...some, seen }
}

const numbers = (all: readonly { ordinal?: string | undefined }[] = []) =>
  all.map(({ ordinal }) => ordinal)

it('tells what was in force on either clock', () => {
  const { inForce } = aSwitch().seen().clocks ?? {}
  expect([numbers(inForce?.known), numbers(inForce?.happened)]).toEqual([['S-01'], ['S-02']])
})

it('tells who knew of what the record did not, since when, and whom nobody asked', () => {
  const { dana, noor, wei, seen } = aSwitch()
  const { knew = [] } = seen().clocks ?? {}
  expect(knew).toMatchObject([{ of: { ordinal: 'S-02' }, who: { unaware: [{ id: noor }] } }])
  const [{ who, notAsked } = { who: { people: [] }, notAsked: [] }] = knew
  expect(who.people.map(({ person, since }) => [person.id, since])).toEqual([
    [wei, '2026-03-16'],
    [dana, '2026-03-02'],
  ])
  expect(notAsked.map(({ id }) => id)).toEqual([wei, noor])
  expect(seen(dana, '2026-03-28').clocks?.knew).toEqual([])
})

it('marks each decision that was made, hollow where it was recorded later', () => {
  const { decisions } = aSwitch().seen()
  expect(
    decisions.map(({ label, state, at, recordedAt }) => [label, state, at, recordedAt]),
  ).toEqual([
    ['S-01 Brokers first', 'past', on('02-04'), on('02-04')],
    ['S-02 Enterprise', 'current', on('03-09'), on('03-27')],
  ])
})

it('tells nobody of a decision that is restricted to others', () => {
  const { dana, noor, seen } = aSwitch(true)
  expect(numbers(seen(dana).clocks?.inForce.happened)).toEqual(['S-01', undefined])
  expect(seen(noor)).toMatchObject({
    ...{ unknown: [], clocks: { knew: [] } },
    sentence: [{ text: 'By 20 Mar the record knew of everything that had happened.' }],
  })
  expect(seen(noor).decisions.map(({ label }) => label)).toEqual(['S-01 Brokers first'])
})

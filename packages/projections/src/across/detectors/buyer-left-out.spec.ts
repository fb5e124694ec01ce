import { expect, it } from 'vitest'
import { told, watchedBy } from '../../testing/found.ts'

const need = {
  segment: 'Brokers',
  statement: 'They lose a day',
  evidence: [{ note: 'Twelve interviews' }],
}

/** So many requests to Noor in a quarter, each with a need or without. */
function asked(needs: readonly (object | undefined)[]) {
  const some = watchedBy('buyer_left_out')
  const { dana, noor, give } = some
  for (const each of needs)
    give('2026-02-02', dana, 'MakeRequest', {
      ...{ to: noor, title: 'A page', kind: 'running' },
      ...(each === undefined ? {} : { need: each }),
    })
  return some
}

const times = (n: number, each?: object) => Array.from({ length: n }, () => each)

it('finds a quarter in which two of fourteen name a buyer’s need', () => {
  const { found, dana } = asked([...times(12), ...times(2, need)])
  expect(found('2026-02-03').map(told)).toEqual([
    'In Q1 2026, 2 of 14 requests, decisions and goals of the house name a buyer’s need that is borne out.',
  ])
  expect(found('2026-02-03')).toMatchObject([{ is: 'open', concerned: [dana], examined: 14 }])
})

it('finds nothing where most do, and does not count a need without evidence', () => {
  expect(asked([...times(4), ...times(10, need)]).found('2026-02-03')).toEqual([])
  const claimed = { ...need, evidence: [] }
  expect(asked([...times(4, claimed), ...times(10, claimed)]).found('2026-02-03')).toHaveLength(1)
})

it('stays what was explained as needs are named, also on the record that it begins with', () => {
  const { dana, give, found } = asked(times(14))
  const [all] = found('2026-02-03')
  const words = 'A quarter of repairs'
  give('2026-02-03', dana, 'ExplainFinding', { finding: all?.id, of: all?.subject, words })
  give('2026-02-04', dana, 'NameRequestNeed', { id: all?.roots[0].ref.id, need })
  expect(found('2026-02-05')).toMatchObject([{ id: all?.id, is: 'explained' }])
})

it('waits for its answer as more comes on record, and is explained once most name a need', () => {
  const { dana, noor, wei, give, found } = asked(times(12))
  const ask = (day: string, more: object = {}) =>
    give(day, wei, 'MakeRequest', { to: noor, title: 'A page', kind: 'running', ...more })
  const [first] = found('2026-02-03')
  ask('2026-02-04')
  const [grown] = found('2026-02-05')
  expect(grown).toMatchObject({ id: first?.id, is: 'open', concerned: [dana, wei], examined: 13 })
  for (const { ref } of [...(grown?.roots ?? []), ...(grown?.rests ?? [])].slice(1, 9))
    give('2026-02-06', dana, 'NameRequestNeed', { id: ref.id, need })
  const [named] = found('2026-02-07')
  expect(named).toMatchObject({ id: first?.id, is: 'explained' })
  expect(named?.explained?.at).toMatch('2026-02-06')
  expect(named?.figures).toContainEqual({ label: 'Share', value: '0 %' })
})

it('stays the same finding as the record that it begins with is said to serve no buyer', () => {
  const { dana, give, found } = asked(times(12))
  const [first] = found('2026-02-03')
  const none = { none: 'The payroll system' }
  give('2026-02-04', dana, 'NameRequestNeed', { id: first?.roots[0].ref.id, need: none })
  expect(found('2026-02-05')).toMatchObject([{ id: first?.id, is: 'explained', examined: 12 }])
})

it('goes by the interval that it shows', () => {
  const [two] = asked([...times(10), ...times(2, need)]).found('2026-02-03')
  expect(two?.figures).toContainEqual({ label: 'Interval, 90 %', value: '3 % to 44 %' })
  expect(asked([...times(9), ...times(3, need)]).found('2026-02-03')).toEqual([])
})

it('is not mistaken about work within the house, where that says so with its reason', () => {
  const none = { none: 'The payroll system' }
  const { seen } = asked([...times(14, none), ...times(2)])
  expect(seen('2026-02-03')).toMatchObject({ examined: 2, findings: [] })
})

it('tells no share of fewer than twelve', () => {
  expect(asked(times(11)).seen('2026-02-03')).toMatchObject({
    findings: [],
    tooFew: [{ whose: [{ text: 'Records of the house in Q1 2026' }], examined: 11, needed: 12 }],
  })
})

it('is not mistaken about a quarter in which most has to be done, as its problem was waived', () => {
  const waived = { code: 'security', reason: 'After the breach' }
  const { dana, noor, give, seen } = asked(times(6))
  const make = (more: object) =>
    give('2026-02-02', dana, 'MakeRequest', {
      ...{ to: noor, title: 'A page', kind: 'running' },
      ...more,
    })
  for (let n = 0; n < 6; n += 1) make({ waived })
  expect(seen('2026-02-03').findings).toHaveLength(1)
  make({ waived })
  expect(seen('2026-02-03').findings).toEqual([])
})

it('counts by the quarters of the fiscal year', () => {
  const { company, give, found } = asked(times(12))
  give('2026-02-03', company.owner, 'ChangeFiscalYear', { id: company.id, fiscalYearStart: 2 })
  expect(found('2026-02-04').map(told)).toEqual([
    'In Q1 2026/27, 0 of 12 requests, decisions and goals of the house name a buyer’s need that is borne out.',
  ])
})

import { expect, it } from 'vitest'
import { partnership } from '../../queries/partnership.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const day = (date: string) => `${date}T09:00:00.000Z`

function together() {
  const some = calder()
  const { company, dana, noor, on } = some
  const pair = on(day('2026-03-01'), dana, 'FoundPartnership', { members: [dana, noor] })
  const plan = (date: string) =>
    on(day('2026-03-02'), dana, 'PlanSession', {
      ...{ partnership: pair, kind: 'one-to-one', on: date, time: '10:00', minutes: 45 },
    })
  const seen = (moment: string, by = noor) =>
    ask(partnership, viewFor(company, by, { moment: day(moment) }), { id: pair })
  return { ...some, pair, plan, seen }
}

it('tells of each thing that they meet for how it went, and when it comes next', () => {
  const { pair, plan, seen, on, dana, noor } = together()
  const every = { days: 7 }
  const agreed = { id: pair, kind: 'one-to-one', every, first: '2026-03-03', time: '10:00' }
  on(day('2026-03-02'), dana, 'AgreeCadence', agreed)
  const [kept, moved, missed, next] = ['03', '10', '17', '24'].map((at) => plan(`2026-03-${at}`))
  on(day('2026-03-03'), noor, 'HoldSession', { id: kept })
  on(day('2026-03-09'), noor, 'MoveSession', { id: moved, on: '2026-03-11' })
  on(day('2026-03-11'), noor, 'HoldSession', { id: moved })
  const { rhythm, actions } = seen('2026-03-20')
  expect(rhythm.kinds).toMatchObject([
    {
      name: 'One-to-one',
      agreed: 'One-to-one every 7 days at 10:00 led by Dana',
      ...{ kept: 1, moved: 1, missed: 1 },
      next: { id: next, on: '2026-03-24', time: '10:00', minutes: 45 },
    },
  ])
  expect(rhythm.open.map(({ id }) => id)).toEqual([missed, next])
  expect(actions).toEqual(expect.arrayContaining(['AgreeCadence', 'EndCadence']))
})

it('counts apart what was held and had not been on record before', () => {
  const { pair, seen, on, dana } = together()
  for (const date of ['2026-03-02', '2026-03-09'])
    on(day('2026-03-10'), dana, 'RecordSession', {
      ...{ partnership: pair, kind: 'one-to-one', on: date },
    })
  expect(seen('2026-03-11').rhythm.kinds).toMatchObject([
    { name: 'One-to-one', kept: 0, moved: 0, missed: 0, outside: 2 },
  ])
})

it('says of a rhythm that who was to lead it has left', () => {
  const { company, pair, seen, on, dana, noor } = together()
  const every = { days: 7 }
  const agreed = { id: pair, kind: 'staff meeting', every, first: '2026-03-03', host: noor }
  on(day('2026-03-02'), noor, 'AgreeCadence', agreed)
  on(day('2026-03-04'), company.owner, 'RecordLeaving', { id: noor })
  expect(seen('2026-03-05', dana).rhythm.kinds).toMatchObject([
    { agreed: 'Staff meeting every 7 days led by Noor, who has left' },
  ])
})

it('asks of a session that was not said to be held for two weeks', () => {
  const { plan, seen } = together()
  const id = plan('2026-03-03')
  expect(seen('2026-03-17').rhythm.open).toMatchObject([{ id, title: 'One-to-one, 3 Mar' }])
  expect(seen('2026-03-18').rhythm).toMatchObject({ open: [], kinds: [{ missed: 1 }] })
})

it('names the last insight note, and whose turn it is once a charter says how often', () => {
  const { pair, seen, on, dana, noor } = together()
  on(day('2026-03-02'), noor, 'ShareInsight', { partnership: pair, market: 'Brokers wait for May' })
  expect(seen('2026-03-03').rhythm.insight).toMatchObject({
    last: { note: { title: 'Brokers wait for May' }, by: { id: noor } },
  })
  expect(seen('2026-03-03').rhythm.insight.due).toBeUndefined()
  on(day('2026-03-03'), dana, 'ProposeCharter', { id: pair, insightCadenceDays: 14 })
  on(day('2026-03-03'), noor, 'AcceptCharter', { id: pair, version: 1 })
  expect(seen('2026-03-04').rhythm.insight).toMatchObject({
    everyDays: 14,
    due: { on: '2026-03-16', by: { id: noor } },
  })
})

import { expect, it } from 'vitest'
import { list } from '../../queries/list.ts'
import { told, watchedBy } from '../../testing/found.ts'
import { answerFormer, answerIt } from '../../testing/growing.ts'
import { ask, viewFor } from '../../testing/some-view.ts'

/** A pair that agreed to meet every two weeks, from Monday 5 January on. */
function meeting() {
  const some = watchedBy('missed_cadence')
  const { dana, noor, give } = some
  const pair = give('2026-01-02', dana, 'FoundPartnership', { members: [dana, noor] })
  const rhythm = { kind: 'one-to-one', every: { days: 14 }, first: '2026-01-05', host: dana }
  give('2026-01-02', dana, 'AgreeCadence', { id: pair, ...rhythm })
  const meet = (day: string) =>
    give(day, dana, 'RecordSession', {
      ...{ partnership: pair, kind: 'one-to-one', on: day, present: [dana, noor] },
    })
  /** The rhythm plans its next meeting on the day of each. */
  const comeRound = (...days: string[]) => days.forEach((day) => void some.seen(day))
  comeRound('2026-01-02', '2026-01-05')
  return { ...some, pair, meet, comeRound }
}

it('finds a pause of more than one and a half intervals, until they meet again', () => {
  const { company, meet, comeRound, found, dana, noor } = meeting()
  meet('2026-01-05')
  comeRound('2026-01-19')
  expect(found('2026-01-26')).toEqual([])
  expect(found('2026-01-27').map(told)).toEqual([
    'One-to-one: 22 days after 5 Jan, where one every 14 days was agreed on.',
  ])
  expect(found('2026-02-03')).toMatchObject([{ mild: false, concerned: [dana, noor] }])
  const moment = '2026-02-03T09:00:00.000Z'
  const { records } = ask(list, viewFor(company, dana, { moment }), { noun: 'finding' })
  expect(records.map(({ title }) => title)).toContain(
    'An agreed rhythm that was not kept: One-to-one of Dana and Noor',
  )
  meet('2026-02-04')
  expect(found('2026-02-05')).toMatchObject([{ is: 'closed', closed: { how: 'they met again' } }])
})

it('stays the same finding, with what was said of it, as members of a team come and go', () => {
  const some = watchedBy('missed_cadence')
  const { company, dana, noor, wei, give, found, seen } = some
  const members = [dana, noor, wei]
  const team = give('2026-01-02', dana, 'FoundPartnership', { members, name: 'Leads' })
  const rhythm = { kind: 'staff meeting', every: { days: 14 }, first: '2026-01-05', host: dana }
  give('2026-01-02', dana, 'AgreeCadence', { id: team, ...rhythm })
  const [first] = found('2026-01-27')
  expect(first).toMatchObject({ is: 'open', concerned: members })
  if (first === undefined) return
  answerIt(some, '2026-01-27', noor, 'DisputeFinding', first)
  const ines = give('2026-01-28', company.owner, 'AddMember', { name: 'Ines Roy', role: 'CRO' })
  give('2026-01-28', dana, 'AddToPartnership', { id: team, person: ines })
  give('2026-01-29', dana, 'RemoveFromPartnership', { id: team, person: dana })
  const [grown] = found('2026-01-30')
  const everybody = [...members, ines]
  expect(grown).toMatchObject({ id: first.id, is: 'disputed', concerned: everybody })
  if (grown === undefined) return
  answerFormer(some, '2026-01-30', noor, grown, [noor, wei, ines])
  answerIt(some, '2026-01-31', ines, 'ExplainFinding', grown)
  expect(found('2026-02-01')).toMatchObject([{ id: first.id, answers: [{}, {}, { person: ines }] }])
  expect(seen('2026-02-01').findings).toHaveLength(1)
})

it('counts the meetings that were missed, and not the one that ends the pause', () => {
  const { meet, comeRound, found } = meeting()
  meet('2026-01-05')
  comeRound('2026-01-19', '2026-02-02', '2026-02-16')
  meet('2026-02-16')
  const [pause] = found('2026-02-17')
  expect(pause && told(pause)).toBe(
    'One-to-one: 42 days after 5 Jan until 16 Feb, where one every 14 days was agreed on. Two in a row were missed.',
  )
  expect(pause?.figures).toContainEqual({ label: 'Missed', value: '2' })
  expect(pause?.rests.map(({ as }) => as)).toEqual([
    'met',
    'missed on 19 Jan',
    'missed on 2 Feb',
    'agreed on the rhythm',
  ])
})

it('closes as the rhythm is ended, or the partnership, and says until when it was not kept', () => {
  const ending = (name: 'EndCadence' | 'EndPartnership', more: object = {}) => {
    const { meet, pair, dana, give, found } = meeting()
    meet('2026-01-05')
    give('2026-02-03', dana, name, { id: pair, ...more })
    return found('2026-03-02').map((one) => [told(one), one.is, one.closed?.how])
  }
  const said = 'One-to-one: 29 days after 5 Jan until 3 Feb, where one every 14 days was agreed on.'
  expect(ending('EndCadence', { kind: 'one-to-one' })).toEqual([
    [said, 'closed', 'the rhythm was ended'],
  ])
  expect(ending('EndPartnership')).toEqual([[said, 'closed', 'their partnership was ended']])
})

it('finds nothing where the rhythm is kept', () => {
  const { meet, seen } = meeting()
  for (const day of ['2026-01-05', '2026-01-19', '2026-02-02']) meet(day)
  expect(seen('2026-02-16')).toMatchObject({ examined: 3, findings: [] })
})

it('is not mistaken about a holiday: a meeting that fell out for it gives one interval more', () => {
  const { company, meet, give, found } = meeting()
  const holiday = { id: company.id, date: '2026-01-19', name: 'Holiday' }
  give('2026-01-02', company.owner, 'DeclareHoliday', holiday)
  meet('2026-01-05')
  expect(found('2026-02-09')).toEqual([])
  expect(found('2026-02-10')).toHaveLength(1)
})

it('has nothing to look at where no rhythm was agreed on', () => {
  const some = watchedBy('missed_cadence')
  some.give('2026-01-02', some.dana, 'FoundPartnership', { members: [some.dana, some.noor] })
  expect(some.seen('2026-06-01')).toMatchObject({ examined: 0, findings: [] })
})

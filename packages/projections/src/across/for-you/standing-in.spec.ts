import { expect, it } from 'vitest'
import { forYou } from '../../queries/for-you.ts'
import { people } from '../../queries/people.ts'
import { person } from '../../queries/person.ts'
import { awayAt } from '../../records/away.ts'
import { ask, calder, viewFor } from '../../testing/some-view.ts'

const on = (day: string) => `2026-${day}T09:00:00.000Z`

/** On 28 Nov Noor says that she is away from 5 to 12 Dec, and that Wei stands in. */
function planned() {
  const some = calder()
  const { company, noor, wei } = some
  const days = { from: '2026-12-05', until: '2026-12-12' }
  some.on(on('11-28'), noor, 'StartAbsence', { id: noor, ...days, delegate: wei })
  const waits = (who: string, day: string) =>
    ask(forYou, viewFor(company, who, { moment: on(day) }), {}).items.map(({ question, note }) => [
      question.map(({ text }) => text).join(''),
      note,
    ])
  const page = (day: string) =>
    ask(person, viewFor(company, noor, { moment: on(day) }), { id: noor })
  return { ...some, waits, page }
}

it('tells who stands in from when until when, and that it is not to record in somebody’s name', () => {
  const { dana, wei, noor, waits } = planned()
  const note =
    'Who asks you about a decision meanwhile has asked Noor. You do not record in Noor’s name: only Noor can let you, on their page'
  const from = 'You stand in for Noor Haddad from 5 Dec until 12 Dec.'
  expect(waits(wei, '11-28')).toEqual([[from, note]])
  expect(waits(wei, '12-06')).toEqual([
    ['You stand in for Noor Haddad since 5 Dec, until 12 Dec.', note],
  ])
  expect(waits(wei, '12-13')).toEqual([])
  expect([...waits(dana, '12-06'), ...waits(noor, '12-06')]).toEqual([])
})

it('tells what they may and may not do who also record in somebody’s name', () => {
  const { noor, wei, waits, ...some } = planned()
  some.on(on('11-29'), noor, 'GrantDelegation', { id: noor, to: wei, until: '2026-12-08' })
  expect(waits(wei, '12-08')[0]?.[1]).toContain(
    'Forms let you record in Noor’s name, but no rating and no position',
  )
  expect(waits(wei, '12-09')[0]?.[1]).toContain('You do not record in Noor’s name')
})

it('is away on its days alone, which their page tells', () => {
  const { company, noor, page } = planned()
  const view = viewFor(company, noor, { moment: on('12-20') })
  const days = ['11-29', '12-04', '12-05', '12-12', '12-13']
  expect(days.map((day) => awayAt(view, noor, on(day)))).toEqual([false, false, true, true, false])
  const told = { from: '2026-12-05[Europe/Amsterdam]', until: '2026-12-12' }
  expect(page('11-30').absences).toMatchObject([{ ...told, stands: 'ahead' }])
  expect(page('12-06').absences).toMatchObject([{ ...told, stands: 'now' }])
  expect(page('12-13').absences).toMatchObject([{ ...told, stands: 'over' }])
})

it('offers to end what has begun, and beside it to record a further one', () => {
  const { company, noor, page } = planned()
  const offered = (day: string) => page(day).actions.filter((name) => name.endsWith('Absence'))
  expect(['11-30', '12-06', '12-13'].map(offered)).toEqual([
    ...[['StartAbsence'], ['EndAbsence', 'StartAbsence'], ['StartAbsence']],
  ])
  const absentIn = (day: string) =>
    ask(people, viewFor(company, noor, { moment: on(day) }), {}).people.find(
      ({ id }) => id === noor,
    )?.absent
  expect(['11-30', '12-06', '12-13'].map((day) => absentIn(day)?.ahead)).toEqual([
    ...[true, false, undefined],
  ])
})

it('tells of each of several absences, and of the next that is still ahead', () => {
  const { company, noor, dana, wei, waits, page, ...some } = planned()
  const january = { from: '2027-01-10', until: '2027-01-15', delegate: dana }
  some.on(on('11-29'), noor, 'StartAbsence', { id: noor, ...january })
  expect(waits(wei, '11-30')[0]?.[0]).toBe('You stand in for Noor Haddad from 5 Dec until 12 Dec.')
  expect(waits(dana, '11-30')[0]?.[0]).toContain('from 10 Jan 2027 until 15 Jan 2027')
  expect(page('11-30').person.absent).toMatchObject({ from: '2026-12-05', ahead: true })
  expect(page('12-06').person.absent).toMatchObject({ from: '2026-12-05', ahead: false })
  expect(page('12-20').person.absent).toMatchObject({ from: '2027-01-10', ahead: true })
  some.on(on('12-08'), noor, 'EndAbsence', { id: noor })
  expect(page('12-09').absences).toMatchObject([{ stands: 'over' }, { stands: 'ahead' }])
  expect([...waits(wei, '12-09'), ...waits(dana, '12-09')]).toHaveLength(1)
  const view = viewFor(company, noor, { moment: on('12-20') })
  expect(['12-07', '12-09'].map((day) => awayAt(view, noor, on(day)))).toEqual([true, false])
})

it('tells no more of who has erased themselves', () => {
  const { noor, wei, waits, ...some } = planned()
  some.on(on('11-29'), noor, 'ErasePerson', { id: noor })
  expect(waits(wei, '11-30')).toEqual([])
})

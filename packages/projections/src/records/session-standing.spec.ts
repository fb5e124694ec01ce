import { describe, expect, it } from 'vitest'
import { sessions } from '../folds/sessions.ts'
import { calder, viewFor } from '../testing/some-view.ts'
import { sessionStanding } from './session-standing.ts'

/** In the morning, where the organisation is. */
const day = (date: string) => `${date}T09:00:00.000Z`
const LATER = '2026-04-20'

/** Dana and Noor meet on Tuesday, 31 March. */
function planned(more: object = {}) {
  const some = calder()
  const { company, dana, noor, on } = some
  const partnership = on(day('2026-03-02'), dana, 'FoundPartnership', { members: [dana, noor] })
  const what = { partnership, kind: 'one-to-one', on: '2026-03-31', time: '10:00' }
  const id = on(day('2026-03-02'), noor, 'PlanSession', { ...what, ...more })
  const view = (when: string) => viewFor(company, dana, { moment: when })
  const stands = (when = day(LATER), of = id) => {
    const seen = view(when)
    const row = seen.row(sessions, of)
    return row && sessionStanding(seen, row)
  }
  return { ...some, partnership, what, id, stands, view }
}

describe('a session that took place', () => {
  it('is kept on the day on record, also where that was entered weeks later', () => {
    for (const entered of ['2026-03-31', '2026-04-17']) {
      const { id, noor, on, stands } = planned()
      on(day(entered), noor, 'HoldSession', { id })
      expect(stands()).toEqual({ is: 'kept' })
    }
  })

  it('is moved where another day was said before its day was over', () => {
    const { id, noor, on, stands } = planned()
    on('2026-03-31T21:59:59.000Z', noor, 'MoveSession', { id, on: '2026-04-02' })
    expect(stands(day('2026-04-02'))).toEqual({ is: 'planned' })
    on(day('2026-04-02'), noor, 'HoldSession', { id })
    expect(stands()).toEqual({ is: 'held on another day' })
  })

  it('is moved where it was held earlier, and said to be by the end of its day', () => {
    for (const [entered, is] of [
      ['2026-03-31', 'held on another day'],
      ['2026-04-01', 'held'],
    ] as const) {
      const { id, noor, on, stands } = planned()
      on(day(entered), noor, 'HoldSession', { id, on: '2026-03-27' })
      expect(stands()).toEqual({ is })
    }
  })

  it('is only held where its move, or its plan, was told after the day', () => {
    const { id, noor, on, stands, what } = planned()
    on(day('2026-04-01'), noor, 'MoveSession', { id, on: '2026-04-02' }, day('2026-03-30'))
    on(day('2026-04-02'), noor, 'HoldSession', { id })
    expect(stands()).toEqual({ is: 'held' })
    const plan = on(day('2026-04-03'), noor, 'PlanSession', what, day('2026-03-30'))
    on(day('2026-04-03'), noor, 'HoldSession', { id: plan })
    expect(stands(day(LATER), plan)).toEqual({ is: 'held' })
    const talk = { ...what, kind: 'budget talk' }
    expect(stands(day(LATER), on(day('2026-04-03'), noor, 'RecordSession', talk))).toEqual({
      is: 'held',
    })
  })

  it('is only held where it took place after its day, and nobody had moved it', () => {
    const { id, noor, on, stands } = planned()
    on(day('2026-04-02'), noor, 'HoldSession', { id, on: '2026-04-02' })
    expect(stands()).toEqual({ is: 'held' })
  })
})

describe('a session that did not take place', () => {
  const missed = { is: 'missed' }

  it('is missed once its day is over, moved or not', () => {
    const { id, noor, on, stands } = planned()
    expect(stands('2026-03-31T21:59:59.999Z')).toEqual({ is: 'planned' })
    expect(stands('2026-03-31T22:00:00.000Z')).toEqual(missed)
    on(day('2026-03-31'), noor, 'MoveSession', { id, on: '2026-04-02' })
    expect(stands(day('2026-04-02'))).toEqual({ is: 'planned' })
    expect(stands(day('2026-04-03'))).toEqual(missed)
  })

  it('is called off only where that was said by the end of its day', () => {
    for (const [said, stand] of [
      ['2026-03-31T21:59:59.000Z', { is: 'called off' }],
      ['2026-04-01T06:00:00.000Z', missed],
    ] as const) {
      const { id, noor, on, stands } = planned()
      on(said, noor, 'CallOffSession', { id }, day('2026-03-30'))
      expect(stands()).toEqual(stand)
    }
  })

  it('fell out on a holiday, but for what goes on over several days', () => {
    const fellOut = { is: 'fell out', because: 'holiday' }
    for (const [more, stand] of [
      [{}, fellOut],
      [{ until: '2026-04-01' }, missed],
    ] as const) {
      const { company, on, stands } = planned(more)
      const holiday = { id: company.id, date: '2026-03-31', name: 'Depot day' }
      on(day('2026-03-03'), company.owner, 'DeclareHoliday', holiday)
      expect(stands()).toEqual(stand)
    }
  })

  it('fell out where one of two was away when it would have begun, or had left', () => {
    const { on, noor, stands, company } = planned()
    on('2026-03-31T08:00:00.000Z', noor, 'StartAbsence', { id: noor, until: '2026-04-03' })
    const fellOut = { is: 'fell out', because: { away: [noor] } }
    expect(stands()).toEqual(fellOut)
    on(day('2026-04-01'), noor, 'EndAbsence', { id: noor })
    expect(stands()).toEqual(fellOut)
    const other = planned()
    other.on(day('2026-03-20'), noor, 'StartAbsence', { id: noor, until: '2026-03-30' })
    expect(other.stands()).toEqual(missed)
    other.on(day('2026-03-30'), company.owner, 'RecordLeaving', { id: noor })
    expect(other.stands()).toEqual(fellOut)
  })

  it('is missed by more than two unless who leads it was away', () => {
    const { dana, noor, wei, on, stands } = planned()
    const members = [dana, noor, wei]
    const team = on(day('2026-03-03'), dana, 'FoundPartnership', { members, name: 'Three' })
    const meeting = { partnership: team, kind: 'staff meeting', on: '2026-03-31' }
    const id = on(day('2026-03-03'), dana, 'PlanSession', meeting)
    on(day('2026-03-30'), wei, 'StartAbsence', { id: wei })
    expect(stands(day(LATER), id)).toEqual(missed)
    on(day('2026-03-30'), dana, 'StartAbsence', { id: dana })
    expect(stands(day(LATER), id)).toEqual({ is: 'fell out', because: { away: [dana] } })
  })

  it('fell out where the partnership had ended', () => {
    const { dana, on, stands, partnership } = planned()
    on(day('2026-03-30'), dana, 'EndPartnership', { id: partnership })
    expect(stands()).toEqual({ is: 'fell out', because: 'ended' })
  })

  it('is not excused by the day to which it was moved afterwards', () => {
    const { company, id, noor, on, stands } = planned()
    const holiday = { id: company.id, date: '2026-04-03', name: 'Good Friday' }
    on(day('2026-03-03'), company.owner, 'DeclareHoliday', holiday)
    on(day('2026-04-01'), noor, 'MoveSession', { id, on: '2026-04-03' }, day('2026-03-30'))
    expect(stands()).toEqual(missed)
  })
})

import { describe, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import { CallOffSessionInCadence, PlanSessionInCadence } from './commands.ts'
import { calledOff, founded, held, moved, planned as plannedByHand } from './session.fixture.ts'
import { session } from './session.ts'

const since = id('agreed')
const cadence = {
  kind: 'staff meeting',
  every: { months: 1 },
  first: '2026-01-16',
  time: '09:00',
  minutes: 60,
  host: id('dana'),
  since,
}
const input = {
  partnership: id('pair'),
  kind: 'staff meeting' as const,
  since,
  after: '2026-03-20',
}

const left = { is: 'left', erased: false }
const attempt = (
  more: object = {},
  state: object = {},
  holidays: readonly string[] = [],
  people: object = {},
) =>
  given(session).when(
    PlanSessionInCadence,
    { ...input, ...more },
    {
      by: 'lockstep',
      others: { 'partnership/pair': { ...founded, cadences: [cadence], ...state }, ...people },
      organisation: {
        ...{ is: 'founded', name: 'Calder Freight', zone: 'Europe/Amsterdam', owner: id('dana') },
        ...{ administrators: [], fiscalYearStart: 1, holidays },
      },
    },
  )

const planned = (on: string, due = on) => ({
  type: 'SessionPlanned',
  data: {
    ...{ partnership: id('pair'), kind: 'staff meeting', host: id('dana') },
    ...{ among: founded.members, on, time: '09:00', minutes: 60, cadence: { since, due } },
  },
  occurredAt: '2026-03-31T09:00:00.000Z',
})

describe('a session that an agreed rhythm brings', () => {
  it('is among those who are here, led by one of them, and waits while no two are', () => {
    const members = ['dana', 'noor', 'tom'].map(id)
    const among = members.slice(1)
    const some = planned('2026-04-17')
    attempt({}, { members }, [], { 'person/dana': left }).records({
      ...some,
      data: { ...some.data, host: id('noor'), among },
    })
    attempt({}, {}, [], { 'person/noor': left }).refused('NobodyToMeet')
  })

  it('is planned for the next day on which it comes round', () => {
    attempt().records(planned('2026-04-17'))
  })

  it('goes to the next day that is neither a holiday nor of a weekend', () => {
    const [friday, monday] = ['2026-04-17', '2026-04-20']
    attempt({}, {}, [friday]).records(planned(monday, friday))
    attempt({}, {}, [friday, monday]).records(planned('2026-04-21', friday))
  })

  it('leaves a turn to the session that is planned for it by hand, or was held', () => {
    const theirs = { partnership: id('pair'), kind: 'staff meeting', host: id('noor'), among: [] }
    const beside = (more: object, holidays: readonly string[] = []) =>
      attempt({}, {}, holidays, { 'session/theirs': { ...theirs, ...more } })
    const [friday, monday, next] = ['2026-04-17', '2026-04-20', planned('2026-05-15')]
    beside({ is: 'planned', when: { on: friday } }).records(next)
    beside({ is: 'planned', when: { on: '2026-04-16', until: '2026-04-18' } }).records(next)
    beside({ is: 'planned', when: { on: monday } }, [friday]).records(next)
    beside({ is: 'held', on: friday }).records(next)
    beside({ is: 'planned', when: { on: friday }, since: id('before') }).records(planned(friday))
    beside({ is: 'called off' }).records(planned(friday))
    beside({ is: 'planned', when: { on: monday } }).records(planned(friday))
    beside({ is: 'planned', kind: 'retreat', when: { on: friday } }).records(planned(friday))
  })

  it('stays on a weekend where that was meant', () => {
    const onSaturdays = { cadences: [{ ...cadence, first: '2026-01-17' }] }
    attempt({}, onSaturdays).records(planned('2026-04-18'))
  })

  it('leaves out what would have been while nobody counted the days', () => {
    attempt({ after: '2025-06-20' }).records(planned('2026-04-17'))
    const daily = { cadences: [{ ...cadence, every: { days: 1 }, first: '2026-03-02' }] }
    attempt({ after: '2026-03-02' }, daily).records(planned('2026-03-31'))
  })

  it('is not planned once something else was agreed, or the partnership is over', () => {
    attempt({ since: id('before') }).records()
    attempt({}, { cadences: [] }).records()
    attempt({}, { is: 'ended' }).records()
  })
})

describe('a session that a rhythm planned', () => {
  const setBy = id('event0')
  const brought = (on: string, more: object = {}) => ({
    ...plannedByHand,
    data: { ...plannedByHand.data, on, cadence: { since, due: on }, ...more },
  })
  const ends = (past: readonly object[], cadences: readonly object[], state: object = {}) =>
    given(session, past as never).when(
      CallOffSessionInCadence,
      { id: id('this'), partnership: id('pair'), since, setBy },
      { by: 'lockstep', others: { 'partnership/pair': { ...founded, cadences, ...state } } },
    )
  const off = (reason: string) => ({
    type: 'SessionCalledOff',
    data: { reason },
    occurredAt: '2026-03-31T09:00:00.000Z',
  })
  const theirs = { ...cadence, kind: 'one-to-one' }
  const anew = { ...theirs, since: id('anew') }
  const ahead = brought('2026-04-14')

  it('goes with the rhythm, and says whether another took its place', () => {
    ends([ahead], [anew]).records(off('The rhythm was agreed anew.'))
    ends([ahead], [{ ...anew, kind: 'staff meeting' }]).records(off('The rhythm was ended.'))
    ends([ahead], []).records(off('The rhythm was ended.'))
  })

  it('waits as long as the rhythm goes on', () => {
    ends([ahead], [theirs]).refused('CadenceGoesOn')
  })

  it('stays where it was moved, was held, was called off, or falls with its partnership', () => {
    for (const past of [moved, held, calledOff]) ends([ahead, past], []).records()
    ends([ahead], [], { is: 'ended' }).records()
  })

  it('stays once its time has come: the hour, or the end of the day where none was named', () => {
    const ended = off('The rhythm was ended.')
    const [now, soon] = ['11:00', '11:01']
    ends([brought('2026-03-30', { time: undefined })], []).records()
    ends([brought('2026-03-31', { time: now })], []).records()
    ends([brought('2026-03-31', { time: soon })], []).records(ended)
    ends([brought('2026-03-31', { time: undefined })], []).records(ended)
  })
})

import { describe, it } from 'vitest'
import { given, id } from '../testing/spec.ts'
import { HoldSession, MoveSession, PlanSession, RecordSession } from './commands.ts'
import {
  calledOff,
  held,
  moved,
  noor,
  others,
  plan,
  planned,
  recorded,
  self,
  told,
} from './session.fixture.ts'
import { session } from './session.ts'

const before = (
  events: Parameters<typeof given<typeof session.events, object & { is: string }>>[1],
) => ({
  by: id('noor'),
  others: { ...others, 'session/before': given(session, events as never).life.state },
})

describe('a session of one kind on one day', () => {
  const record = (more: object, who: object) =>
    given(session).when(RecordSession, { ...plan, ...told, ...more }, who)

  it('is on record once, whether it was planned or not', () => {
    record({}, before([recorded])).refused('SessionOnRecord', 'on')
    record({}, before([planned, held])).refused('SessionOnRecord', 'on')
    given(session, [planned])
      .when(HoldSession, { ...self, ...told }, before([recorded]))
      .refused('SessionOnRecord', 'on')
  })

  it('is on record beside another kind, another day, and what was not held', () => {
    for (const past of [[planned], [planned, calledOff]]) record({}, before(past)).records(recorded)
    const talk = { kind: 'budget talk' as const }
    record(talk, before([recorded])).records({ ...recorded, data: { ...recorded.data, ...talk } })
    given(session, [planned])
      .when(HoldSession, { ...self, ...told }, noor)
      .records(held)
  })

  it('is planned once, and none beside one that was held', () => {
    const again = (more: object, who: object) =>
      given(session).when(PlanSession, { ...plan, ...more }, who)
    again({ time: '15:00' }, before([planned])).refused('SessionPlannedAlready')
    again({}, before([recorded])).refused('SessionOnRecord', 'on')
    again({}, before([planned, calledOff])).records(planned)
    const later = { on: '2026-04-01' }
    again(later, before([planned])).records({ ...planned, data: { ...planned.data, ...later } })
    const talk = { kind: 'budget talk' as const }
    again(talk, before([planned])).records({ ...planned, data: { ...planned.data, ...talk } })
    again({}, { ...before([planned]), source: 'import' }).records(planned)
  })

  it('is moved to no day for which another is planned', () => {
    const move = (who: object) =>
      given(session, [planned]).when(MoveSession, { ...self, ...moved.data }, who)
    move(before([planned, moved])).refused('SessionPlannedAlready')
    move(before([planned])).records(moved)
  })
})

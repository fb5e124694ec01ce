import { describe, expect, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import { AgreeCadence, EndCadence } from './commands.ts'
import { partnership } from './partnership.ts'
import type { Partnership } from './state.ts'

const others = { 'person/dana': member, 'person/noor': member }
const self = { id: id('this') }
const dana = { by: id('dana'), others }

const founded = {
  type: 'PartnershipFounded' as const,
  data: { members: [id('dana'), id('noor')] },
}
const ended = { type: 'PartnershipEnded' as const, data: {} }
const terms = {
  kind: 'one-to-one' as const,
  every: { days: 14 },
  first: '2026-04-07',
  time: '10:00',
}
const agreed = { type: 'CadenceAgreed' as const, data: { ...terms, host: id('dana') } }
const over = { type: 'CadenceEnded' as const, data: { kind: terms.kind } }

const cadencesAfter = (
  ...events: Parameters<typeof given<typeof partnership.events, never>>[1][]
) => (given(partnership, events.flat() as never).life.state as Partnership).cadences

describe('a rhythm', () => {
  const attempt = (more: object = {}) =>
    given(partnership, [founded]).when(AgreeCadence, { ...self, ...terms, ...more }, dana)

  it('is agreed from a day to come on, and led by a member', () => {
    attempt().records(agreed)
    attempt({ host: id('noor') }).records({ ...agreed, data: { ...terms, host: id('noor') } })
    attempt({ host: id('wei') }).refused('HostNotAMember', 'host')
    attempt({ first: '2026-03-30' }).refused('DayHasPassed', 'first')
  })

  it('stays as it is where the same is agreed on again, on whatever day', () => {
    const again = (more: object = {}, past: object[] = [agreed]) =>
      given(partnership, [founded, ...past] as never).when(
        AgreeCadence,
        { ...self, ...terms, ...more },
        dana,
      )
    again().records()
    const begun = { ...agreed, data: { ...agreed.data, first: '2026-03-24' } }
    again({ first: '2026-03-24' }, [begun]).records()
    again({}, [agreed, over]).records(agreed)
    for (const changed of [{ every: { days: 7 } }, { time: '11:00' }, { minutes: 30 }])
      again(changed).records({ ...agreed, data: { ...agreed.data, ...changed } })
  })

  it('is one for each thing to meet for: another takes its place, and an end leaves none', () => {
    const monthly = {
      ...agreed,
      data: { ...agreed.data, every: { months: 1 }, kind: 'data review' as const },
    }
    const other = { ...agreed, data: { ...agreed.data, every: { days: 7 } } }
    const { kind, every, first, time, host } = agreed.data
    const cadence = { kind, every, first, time, host, since: id('event1') }
    expect(cadencesAfter([founded, agreed] as never)).toEqual([cadence])
    expect(
      cadencesAfter([founded, agreed, monthly, other] as never).map(({ kind, since }) => [
        kind,
        since,
      ]),
    ).toEqual([
      ['data review', id('event2')],
      ['one-to-one', id('event3')],
    ])
    expect(cadencesAfter([founded, agreed, over] as never)).toEqual([])
  })

  it('ends only where there is one', () => {
    const end = (events: readonly (typeof founded | typeof agreed | typeof over)[]) =>
      given(partnership, events).when(EndCadence, { ...self, kind: terms.kind }, dana)
    end([founded, agreed]).records(over)
    end([founded]).refused('CadenceNotAgreed', 'kind')
    end([founded, agreed, over]).refused('CadenceNotAgreed', 'kind')
  })

  it('is nothing to agree on before a partnership, or after it', () => {
    given(partnership)
      .when(AgreeCadence, { ...self, ...terms }, dana)
      .refused('PartnershipNotFounded')
    for (const [command, input] of [
      [AgreeCadence, terms],
      [EndCadence, { kind: terms.kind }],
    ] as const) {
      given(partnership, [founded, ended])
        .when(command as typeof AgreeCadence, { ...self, ...input } as never, dana)
        .refused('PartnershipHasEnded')
    }
  })
})

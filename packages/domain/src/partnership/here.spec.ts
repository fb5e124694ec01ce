import { describe, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import {
  AcceptCharter,
  AcceptMetric,
  AgreeCadence,
  DefineSuccess,
  ProposeCharter,
  ProposeMetric,
  SettleCharter,
  SettleMetric,
} from './commands.ts'
import { partnership } from './partnership.ts'

const self = { id: id('this') }
const left = { is: 'left', erased: false }
const team = {
  type: 'PartnershipFounded' as const,
  data: { members: ['dana', 'noor', 'tom'].map(id), name: 'The three' },
}
const noor = (toms: object) => ({
  by: id('noor'),
  others: { 'person/dana': member, 'person/noor': member, 'person/tom': toms },
})

describe('a member who has left and was not taken out', () => {
  it('is not waited for to agree on a charter', () => {
    const accepted = (name: string) => ({
      type: 'CharterAccepted' as const,
      data: { version: 1, person: id(name) },
    })
    const asked = [
      team,
      { type: 'CharterProposed' as const, data: { version: 1, domains: [], trustOpen: true } },
      accepted('dana'),
    ]
    const past = given(partnership, asked)
    const accept = { ...self, version: 1 }
    past.when(AcceptCharter, accept, noor(member)).records(accepted('noor'))
    past
      .when(AcceptCharter, accept, noor(left))
      .records(accepted('noor'), { type: 'CharterAgreed', data: { version: 1 } })
    const settle = { ...self, version: 1 }
    const clock = (toms: object) => ({ ...noor(toms), by: 'lockstep' })
    past.when(SettleCharter, settle, clock(left)).refused('CharterWaits')
    const both = given(partnership, [...asked, accepted('noor')])
    both.when(SettleCharter, settle, clock(member)).refused('CharterWaits')
    both
      .when(SettleCharter, settle, clock(left))
      .records({ type: 'CharterAgreed', data: { version: 1 } })
    both.when(SettleCharter, { ...self, version: 2 }, clock(left)).records()
  })

  it('leaves one alone, who cannot agree with nobody', () => {
    const people = { ...noor(left).others, 'person/noor': left }
    given(partnership, [
      team,
      { type: 'CharterProposed', data: { version: 1, domains: [], trustOpen: true } },
      { type: 'CharterAccepted', data: { version: 1, person: id('dana') } },
    ])
      .when(SettleCharter, { ...self, version: 1 }, { by: 'lockstep', others: people })
      .refused('CharterWaits')
  })

  it('is not waited for to choose a joint metric', () => {
    const metric = id('pipe')
    const accepted = (name: string) => ({
      type: 'MetricAccepted' as const,
      data: { metric, person: id(name) },
    })
    const asked = [team, { type: 'MetricProposed' as const, data: { metric } }, accepted('dana')]
    const past = given(partnership, asked)
    const accept = { ...self, metric }
    past.when(AcceptMetric, accept, noor(member)).records(accepted('noor'))
    past
      .when(AcceptMetric, accept, noor(left))
      .records(accepted('noor'), { type: 'MetricChosen', data: { metric } })
    const clock = (toms: object) => ({ ...noor(toms), by: 'lockstep' })
    const both = given(partnership, [...asked, accepted('noor')])
    both.when(SettleMetric, accept, clock(member)).refused('MetricWaits')
    both.when(SettleMetric, accept, clock(left)).records({ type: 'MetricChosen', data: { metric } })
    given(partnership, [team]).when(SettleMetric, accept, clock(left)).records()
  })
})

describe('who is alone here', () => {
  const pair = { ...team, data: { members: ['dana', 'noor'].map(id) } }
  const attempts = [
    [AgreeCadence, { kind: 'one-to-one', every: { days: 7 }, first: '2026-04-01' }],
    [ProposeCharter, { notes: 'We meet on Mondays.' }],
    [DefineSuccess, { elements: [{ text: 'Margins hold' }] }],
    [ProposeMetric, { metric: id('pipe') }],
  ] as const
  it.each(attempts)('agrees on nothing with who has left', (command, input) => {
    const gone = { ...left, leftAt: '2026-01-01T00:00:00.000Z' }
    const danas = (is: object) => ({ ...noor(member).others, 'person/dana': is })
    given(partnership, [pair])
      .when(command as never, { ...self, ...input } as never, {
        by: id('noor'),
        others: danas(gone),
      })
      .refused('NobodyToAgreeWith', 'id')
  })
})

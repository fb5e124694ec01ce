import { describe, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import { AcceptCharter, AcceptMetric } from './commands.ts'
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
    const past = given(partnership, [
      team,
      { type: 'CharterProposed', data: { version: 1, domains: [], trustOpen: true } },
      accepted('dana'),
    ])
    const accept = { ...self, version: 1 }
    past.when(AcceptCharter, accept, noor(member)).records(accepted('noor'))
    past
      .when(AcceptCharter, accept, noor(left))
      .records(accepted('noor'), { type: 'CharterAgreed', data: { version: 1 } })
  })

  it('is not waited for to choose a joint metric', () => {
    const metric = id('pipe')
    const accepted = (name: string) => ({
      type: 'MetricAccepted' as const,
      data: { metric, person: id(name) },
    })
    const past = given(partnership, [
      team,
      { type: 'MetricProposed', data: { metric } },
      accepted('dana'),
    ])
    const accept = { ...self, metric }
    past.when(AcceptMetric, accept, noor(member)).records(accepted('noor'))
    past
      .when(AcceptMetric, accept, noor(left))
      .records(accepted('noor'), { type: 'MetricChosen', data: { metric } })
  })
})

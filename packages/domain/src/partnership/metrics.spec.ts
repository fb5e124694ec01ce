import { describe, it } from 'vitest'
import { given, id, member } from '../testing/spec.ts'
import { AcceptMetric, DropMetric, FavourMetrics, ProposeMetric } from './commands.ts'
import { partnership } from './partnership.ts'

const names = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6']
const others = {
  'person/dana': member,
  'person/noor': member,
  ...Object.fromEntries(names.map((name) => [`metric/${name}`, { is: 'defined' }])),
  'metric/part': { is: 'defined', parent: id('m1') },
}
const self = { id: id('this') }
const dana = { by: id('dana'), others }
const noor = { by: id('noor'), others }

const pair = { type: 'PartnershipFounded' as const, data: { members: [id('dana'), id('noor')] } }
const proposed = (name: string) => ({
  type: 'MetricProposed' as const,
  data: { metric: id(name), reason: undefined },
})
const accepted = (name: string, by: string) => ({
  type: 'MetricAccepted' as const,
  data: { metric: id(name), person: id(by) },
})
const chosen = (name: string) => ({ type: 'MetricChosen' as const, data: { metric: id(name) } })
const joint = (name: string) => [
  proposed(name),
  accepted(name, 'dana'),
  accepted(name, 'noor'),
  chosen(name),
]
const dropped = (name: string) => ({
  type: 'MetricDropped' as const,
  data: { metric: id(name), reason: 'Nobody looks at it.' },
})
type Past = Parameters<typeof given<typeof partnership.events, never>>[1]
const stands = (...past: readonly object[]) =>
  given(partnership, [pair, ...past] as unknown as Past & [])
const about = (name: string) => ({ ...self, metric: id(name) })

describe('the metrics that each would choose', () => {
  it('are open at once, and said anew as often as they change', () => {
    const said = { metrics: [id('m1'), id('m2')] }
    const favoured = { type: 'MetricsFavoured' as const, data: { ...said, person: id('noor') } }
    stands()
      .when(FavourMetrics, { ...self, ...said }, noor)
      .records(favoured)
    stands(favoured)
      .when(FavourMetrics, { ...self, ...said }, noor)
      .records(favoured)
    stands()
      .when(FavourMetrics, { ...self, metrics: [id('nothing')] }, noor)
      .refused('UnknownMetric', 'metrics')
  })
})

describe('a joint metric', () => {
  it('is proposed by one, and chosen once the last member agrees', () => {
    stands().when(ProposeMetric, about('m1'), dana).records(proposed('m1'), accepted('m1', 'dana'))
    const past = [proposed('m1'), accepted('m1', 'dana')]
    stands(...past)
      .when(AcceptMetric, about('m1'), noor)
      .records(accepted('m1', 'noor'), chosen('m1'))
    stands(...past)
      .when(AcceptMetric, about('m1'), dana)
      .records()
  })

  it('is written down by a delegate, and agreed to in person', () => {
    stands()
      .when(ProposeMetric, about('m1'), { ...noor, onBehalfOf: id('dana') })
      .records(proposed('m1'))
  })

  it('is not proposed twice, nor of what is not there, nor agreed to unproposed', () => {
    stands(proposed('m1'))
      .when(ProposeMetric, about('m1'), noor)
      .refused('MetricAlreadyProposed', 'metric')
    stands(...joint('m1'))
      .when(ProposeMetric, about('m1'), noor)
      .refused('MetricAlreadyJoint', 'metric')
    stands().when(ProposeMetric, about('nothing'), noor).refused('UnknownMetric', 'metric')
    stands().when(AcceptMetric, about('m1'), noor).refused('MetricNotProposed', 'metric')
    stands(...joint('m1'))
      .when(AcceptMetric, about('m1'), noor)
      .records()
  })

  it('is dropped with a reason, and may be proposed again', () => {
    const drop = { ...about('m1'), reason: 'Nobody looks at it.' }
    stands(...joint('m1'))
      .when(DropMetric, drop, noor)
      .records(dropped('m1'))
    stands(proposed('m1')).when(DropMetric, drop, noor).records(dropped('m1'))
    stands().when(DropMetric, drop, noor).refused('MetricNotProposed', 'metric')
    stands(...joint('m1'), dropped('m1'))
      .when(ProposeMetric, about('m1'), noor)
      .records(proposed('m1'), accepted('m1', 'noor'))
  })

  it('falls as a proposal when the members change, and stays when it was chosen', () => {
    const wei = { type: 'MemberAdded' as const, data: { person: id('wei') } }
    const past = stands(...joint('m1'), proposed('m2'), wei)
    past.when(AcceptMetric, about('m2'), noor).refused('MetricNotProposed', 'metric')
    past.when(AcceptMetric, about('m1'), { by: id('wei'), others }).records(accepted('m1', 'wei'))
  })

  it('is nothing of a partnership that has not begun or is over', () => {
    const over = stands({ type: 'PartnershipEnded', data: {} })
    over.when(ProposeMetric, about('m1'), dana).refused('PartnershipHasEnded')
    over.when(AcceptMetric, about('m1'), dana).refused('PartnershipHasEnded')
    over.when(DropMetric, { ...about('m1'), reason: 'Over.' }, dana).refused('PartnershipHasEnded')
    over.when(FavourMetrics, { ...self, metrics: [] }, dana).refused('PartnershipHasEnded')
    given(partnership).when(ProposeMetric, about('m1'), dana).refused('PartnershipNotFounded')
  })
})

describe('the few', () => {
  const five = names.slice(0, 5)
  const why = { ...about('m6'), reason: 'The board asks for it.' }

  it('are five, proposals among them: one more needs a reason', () => {
    const past = stands(...five.slice(0, 4).flatMap(joint), proposed('m5'))
    past.when(ProposeMetric, about('m6'), dana).refused('MoreThanAFew', 'reason')
    past
      .when(ProposeMetric, why, dana)
      .records(
        { type: 'MetricProposed', data: { metric: id('m6'), reason: why.reason } },
        accepted('m6', 'dana'),
      )
    stands(...five.flatMap(joint), dropped('m1'))
      .when(ProposeMetric, about('m6'), dana)
      .records(proposed('m6'), accepted('m6', 'dana'))
  })

  it('count a metric and its breakdowns once', () => {
    stands(...five.flatMap(joint))
      .when(ProposeMetric, about('part'), dana)
      .records(proposed('part'), accepted('part', 'dana'))
  })

  it('are as many as the charter says', () => {
    const terms = { version: 1, domains: [], trustOpen: false, metricCap: 1 }
    const agreed = [
      { type: 'CharterProposed', data: terms },
      { type: 'CharterAgreed', data: { version: 1 } },
    ]
    stands(...agreed, ...joint('m1'))
      .when(ProposeMetric, about('m2'), dana)
      .refused('MoreThanAFew', 'reason')
  })
})

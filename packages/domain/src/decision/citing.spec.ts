import { describe, it } from 'vitest'
import { given, id, NOW } from '../testing/spec.ts'
import { AttachEvidence } from './commands.ts'
import { decision } from './decision.ts'

const value = (name: string, on: string, value: number) => ({
  event: id(name),
  at: '2026-03-20T09:00:00.000Z',
  on,
  value,
})
const others = {
  'metric/pipeline': {
    is: 'defined',
    title: 'Qualified pipeline',
    values: [
      value('january', '2026-01-31', 3.9),
      value('february', '2026-02-28', 4.2),
      { ...value('typed late', '2026-03-15', 9), at: NOW },
    ],
  },
  'metric/churn': { is: 'defined', title: 'Churn', values: [] },
}
const proposed = {
  type: 'DecisionProposed' as const,
  data: {
    title: 'Brokers first',
    owner: id('dana'),
    goals: [],
    initiator: id('dana'),
    supersedes: [],
  },
}
const cite = (metric: object, more: object = {}, when: object = {}) =>
  given(decision, [proposed]).when(
    AttachEvidence,
    {
      id: id('this'),
      kind: 'data',
      title: 'It grew',
      metric: { metric: id('pipeline'), ...metric },
      ...more,
    },
    { by: id('dana'), others, ...when },
  )
const attached = (reported: string, on: string, value: number) => ({
  type: 'EvidenceAttached',
  data: {
    kind: 'data',
    title: 'It grew',
    stood: {
      metric: id('pipeline'),
      title: 'Qualified pipeline',
      reported: id(reported),
      on,
      value,
    },
  },
})

describe('a metric that is cited as evidence', () => {
  it('keeps the value that stood when it was cited, whatever was reported by today', () => {
    const before = { occurredAt: '2026-03-21T09:00:00.000Z' }
    cite({}, {}, before).records(attached('february', '2026-02-28', 4.2))
    cite({}).records(attached('typed late', '2026-03-15', 9))
  })

  it('may be cited as of an earlier day', () => {
    cite({ on: '2026-02-15' }).records(attached('january', '2026-01-31', 3.9))
  })

  it('is data, is there, and had been reported by then', () => {
    cite({}, { kind: 'anecdote' }).refused('MetricIsData', 'kind')
    cite({ metric: id('nothing') }).refused('UnknownMetric', 'metric')
    cite({ metric: id('churn') }).refused('NothingReported', 'metric')
    cite({ on: '2026-01-01' }).refused('NothingReported', 'metric')
    cite({ on: '2026-04-30' }).refused('DayToCome', 'metric')
  })
})

import { describe, it } from 'vitest'
import { given, id, member, NOW } from '../testing/spec.ts'
import {
  AgreeOnImprovement,
  DefineMetric,
  EndImprovement,
  ReportMetric,
  ReportMetricValues,
} from './commands.ts'
import { metric } from './metric.ts'

const whole = { title: 'Qualified pipeline', direction: 'up' as const, revenue: false }
const defined = { type: 'MetricDefined' as const, data: whole }
const source = { kind: 'hand' as const }
const august = { on: '2025-08-31', since: '2025-08-01', value: 4.2, plan: 5 }
const value = (said: { on: string; value: number }) => ({
  type: 'MetricReported' as const,
  data: { ...said, source },
})
const agreed = {
  type: 'ImprovementAgreed' as const,
  data: { action: 'Call each broker', owner: id('noor'), dueOn: '2026-04-30' },
}
const ended = (improvement: string) => ({
  type: 'ImprovementEnded' as const,
  data: { improvement, how: 'done' as const, note: undefined },
})

const others = {
  'person/noor': member,
  'person/dana': member,
  'metric/pipeline': { is: 'defined' },
  'metric/part': { is: 'defined', parent: id('pipeline') },
  'partnership/pair': { is: 'founded', members: [id('dana'), id('noor')] },
  'review/held': { is: 'held' },
}
const dana = { by: id('dana'), others }
const noor = { by: id('noor'), others }
const self = { id: id('this') }

describe('a metric', () => {
  it('is defined once, by any member, on its own or as a breakdown of another', () => {
    given(metric).when(DefineMetric, whole, dana).records(defined)
    const part = { ...whole, parent: id('pipeline'), partnership: id('pair') }
    given(metric).when(DefineMetric, part, dana).records({ type: 'MetricDefined', data: part })
    given(metric, [defined]).when(DefineMetric, whole, dana).refused('MetricAlreadyDefined')
  })

  it('is no breakdown of nothing, nor of a breakdown', () => {
    const asked = (more: object) => given(metric).when(DefineMetric, { ...whole, ...more }, dana)
    asked({ parent: id('nothing') }).refused('UnknownMetric', 'parent')
    asked({ parent: id('part') }).refused('BreakdownOfBreakdown', 'parent')
    asked({ partnership: id('nothing') }).refused('PartnershipNotFounded', 'partnership')
  })

  it('is unknown until it is defined', () => {
    for (const [command, input] of [
      [ReportMetric, { ...self, ...august, source }],
      [ReportMetricValues, { ...self, values: [august], source }],
      [AgreeOnImprovement, { ...self, ...agreed.data }],
      [EndImprovement, { ...self, improvement: id('event1'), how: 'done' }],
    ] as const)
      given(metric)
        .when(command as typeof ReportMetric, input as never, dana)
        .refused('UnknownMetric')
  })
})

describe('a value of a metric', () => {
  it('is of a day or a period, with its plan and its source', () => {
    given(metric, [defined])
      .when(ReportMetric, { ...self, ...august, source }, dana)
      .records({ type: 'MetricReported', data: { ...august, source } })
  })

  it('is of no day to come, ends after it begins, and is reported after the metric was defined', () => {
    const report = (said: object, when: object = {}) =>
      given(metric, [defined]).when(
        ReportMetric,
        { ...self, ...august, ...said, source },
        { ...dana, ...when },
      )
    report({ on: '2026-04-01' }).refused('DayToCome', 'on')
    report({ since: '2025-09-01' }).refused('EndsBeforeItBegins', 'since')
    report({}, { occurredAt: '2026-02-01T09:00:00.000Z' }).refused('BeforeMetric', 'occurredAt')
  })

  it('stands until it is corrected: no second one of the same time', () => {
    const past = given(metric, [defined, { type: 'MetricReported', data: { ...august, source } }])
    past
      .when(ReportMetric, { ...self, ...august, value: 5, source }, dana)
      .refused('ValueStands', 'on')
    const day = { on: august.on, value: 5 }
    past.when(ReportMetric, { ...self, ...day, source }, dana).records(value(day))
  })
})

describe('several values at once', () => {
  const csv = { kind: 'csv' as const, note: 'pipeline.csv' }
  const table = [august, { on: '2025-09-30', since: '2025-09-01', value: 4.6 }]

  it('are reported all of them', () => {
    given(metric, [defined])
      .when(ReportMetricValues, { ...self, values: table, source: csv }, dana)
      .records(...table.map((data) => ({ type: 'MetricReported', data: { ...data, source: csv } })))
  })

  it('are refused all of them, with the line that is at fault', () => {
    const paste = (values: readonly object[]) =>
      given(metric, [defined, value({ on: '2025-07-31', value: 4 })]).when(
        ReportMetricValues,
        { ...self, values: values as typeof table, source: csv },
        dana,
      )
    paste([...table, { on: '2099-01-01', value: 1 }]).refused('DayToCome', 'values.2.on')
    paste([...table, august]).refused('ValueTwice', 'values.2.on')
    paste([...table, { on: '2025-07-31', value: 3 }]).refused('ValueStands', 'values.2.on')
    paste([{ ...august, since: '2025-09-02' }]).refused('EndsBeforeItBegins', 'values.0.since')
  })
})

describe('an action to improve it', () => {
  const on = (more: object = {}) =>
    given(metric, [defined]).when(AgreeOnImprovement, { ...self, ...agreed.data, ...more }, dana)

  it('is agreed on with its owner, and the data review in which that was', () => {
    on().records(agreed)
    const whole = { ...agreed.data, review: id('held') }
    on(whole).records({ type: 'ImprovementAgreed', data: whole })
  })

  it('is a member’s, of a day to come, and of a review that was held', () => {
    on({ owner: id('stranger') }).refused('NotAMember', 'owner')
    on({ dueOn: '2026-03-30' }).refused('DayHasPassed', 'dueOn')
    on({ review: id('nothing') }).refused('UnknownReview', 'review')
    given(metric, [defined])
      .when(
        AgreeOnImprovement,
        { ...self, ...agreed.data },
        { ...dana, occurredAt: '2026-02-01T09:00:00.000Z' },
      )
      .refused('BeforeMetric', 'occurredAt')
  })

  it('is done or given up once', () => {
    const end = { ...self, improvement: id('event1'), how: 'done' as const }
    const past = given(metric, [defined, agreed])
    past.when(EndImprovement, end, noor).records({ ...ended(id('event1')) })
    past
      .when(EndImprovement, { ...end, improvement: id('event0') }, noor)
      .refused('UnknownImprovement', 'improvement')
    given(metric, [defined, { ...agreed, at: NOW }])
      .when(EndImprovement, end, { ...noor, occurredAt: '2026-03-30T09:00:00.000Z' })
      .refused('BeforeImprovement', 'occurredAt')
    given(metric, [defined, agreed, ended(id('event1'))])
      .when(EndImprovement, end, noor)
      .refused('ImprovementHasEnded', 'improvement')
  })
})

import { z } from 'zod'
import { ProgressSource } from '../goal/events.ts'
import { directions } from '../goal/terms.ts'
import { daysOf } from '../kernel/days.ts'
import { EventId, MemberId, MetricId, PartnershipId, ReviewId } from '../kernel/ids.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { Quantity } from '../kernel/quantity.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Line, Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { partnershipNamed, requirePartnership } from '../partnership/checks.ts'
import { requireMember } from '../person/membership.ts'
import { metricsNamed } from './checks.ts'
import { metric } from './metric.ts'
import { requireReported } from './metric-days.ts'
import { improvementEnds, type Metric, type MetricState } from './state.ts'

const command = commandsOf(metric)
const id = MetricId

function defined(state: MetricState): Metric {
  if (state.is === 'none') throw new Refusal(...metric.refusals.none)
  return state
}

export const DefineMetric = command({
  title: 'Define a metric',
  input: z.strictObject({
    title: Line.meta({
      title: 'Metric',
      description: 'Qualified pipeline, churn, revenue, …',
      names: 'metric',
    }),
    unit: Line.optional().meta({ title: 'Unit', description: 'EUR, %, signups', place: 'first' }),
    direction: z
      .enum(directions)
      .default('up')
      .meta({ title: 'Direction', description: 'Which way is better.' }),
    definition: Text.optional().meta({ title: 'How it is counted' }),
    revenue: z.boolean().default(false).meta({
      title: 'It counts revenue',
      description: 'Its values are shown against what was planned.',
    }),
    parent: MetricId.optional().meta({
      title: 'Breakdown of',
      description: 'The two count once among the few that are joint.',
    }),
    partnership: PartnershipId.optional(),
  }),
  creates: true,
  giver: 'member',
  needs: ({ parent, partnership }) => [...metricsNamed([parent]), ...partnershipNamed(partnership)],
  records: ['MetricDefined'],
  decide: (input, _, situation) => {
    requirePartnership(situation, input.partnership)
    if (input.parent !== undefined) {
      const whole = situation.other<MetricState>('metric', input.parent)
      require(whole.is !== 'none', 'UnknownMetric', 'There is no such metric.', 'parent')
      const broken = whole.parent === undefined
      require(broken, 'BreakdownOfBreakdown', 'That metric is a breakdown itself.', 'parent')
    }
    return [{ type: 'MetricDefined', data: input }]
  },
})

const reported = {
  on: LocalDate.meta({ title: 'Day', description: 'Of a month or a quarter its last day.' }),
  value: Quantity.meta({ title: 'Value' }),
  plan: Quantity.optional().meta({ title: 'Planned' }),
  since: LocalDate.optional().meta({
    title: 'First day',
    description: 'Where it counts a period: a month, a quarter.',
  }),
}
const Reported = z.strictObject(reported)

const source = ProgressSource.default({ kind: 'hand' }).meta({ title: 'Source' })

/** @throws Refusal `BeforeMetric`, `DayToCome`, `EndsBeforeItBegins` or `ValueStands` naming the field within `path`. */
function requireReportable(
  { since: begun, values }: Metric,
  { on, since }: z.output<typeof Reported>,
  situation: Situation,
  path = '',
): void {
  require(situation.at >=
    begun, 'BeforeMetric', 'The metric had not been defined then.', 'occurredAt')
  requireReported({ on, since }, daysOf(situation), path)
  const stands = values.some((value) => value.on === on && value.since === since)
  require(!stands, 'ValueStands', 'A value of this time stands: correct that entry.', `${path}on`)
}

export const ReportMetric = command({
  title: 'Report a value of a metric',
  input: z.strictObject({ id, ...reported, source }),
  giver: 'member',
  figures: true,
  records: ['MetricReported'],
  decide: ({ id: _, ...value }, state, situation) => {
    requireReportable(defined(state), value, situation)
    return [{ type: 'MetricReported', data: value }]
  },
})

/** Several values at once, as a table holds them: all of them or none. */
export const ReportMetricValues = command({
  title: 'Report several values of a metric',
  input: z.strictObject({
    id,
    values: z.array(Reported).min(1).max(500).meta({ title: 'Values' }),
    source,
  }),
  giver: 'member',
  figures: true,
  ownPage: true,
  records: ['MetricReported'],
  decide: ({ values, source }, state, situation) => {
    const before = defined(state)
    values.forEach((value, n) => {
      requireReportable(before, value, situation, `values.${n}.`)
      const twice = values
        .slice(0, n)
        .some(({ on, since }) => on === value.on && since === value.since)
      require(!twice, 'ValueTwice', 'A line above is of the same time.', `values.${n}.on`)
    })
    return values.map((value) => ({ type: 'MetricReported', data: { ...value, source } }))
  },
})

export const AgreeOnImprovement = command({
  title: 'Agree on an action to improve a metric',
  input: z.strictObject({
    id,
    action: Line.meta({ title: 'What is to be done' }),
    owner: MemberId.meta({ title: 'By whom' }),
    dueOn: LocalDate.meta({ title: 'By when' }),
    review: ReviewId.optional().meta({ title: 'Agreed in' }),
  }),
  giver: 'member',
  needs: ({ owner, review }) => [
    { noun: 'person', id: owner },
    ...(review === undefined ? [] : [{ noun: 'review' as const, id: review }]),
  ],
  records: ['ImprovementAgreed'],
  decide: ({ id: _, ...improvement }, state, situation) => {
    const begun = situation.at >= defined(state).since
    require(begun, 'BeforeMetric', 'The metric had not been defined then.', 'occurredAt')
    requireMember(situation, improvement.owner, 'owner')
    if (improvement.review !== undefined) {
      const { is } = situation.other<{ is: string }>('review', improvement.review)
      require(is !== 'none', 'UnknownReview', 'There is no such data review.', 'review')
    }
    return [{ type: 'ImprovementAgreed', data: improvement }]
  },
})

export const EndImprovement = command({
  title: 'Say what became of an action',
  input: z.strictObject({
    id,
    improvement: EventId,
    how: z.enum(improvementEnds).meta({ title: 'What became of it' }),
    note: Text.optional().meta({ title: 'Note' }),
  }),
  giver: 'named',
  named: (state, { improvement }) =>
    state.is === 'none'
      ? []
      : (state.improvements.find(({ event }) => event === improvement)?.between ?? []),
  records: ['ImprovementEnded'],
  decide: ({ id: _, ...end }, state, { at }) => {
    const { improvements } = defined(state)
    const agreed = improvements.find(({ event }) => event === end.improvement)
    if (agreed === undefined) {
      throw new Refusal('UnknownImprovement', 'There is no such action.', 'improvement')
    }
    require(!agreed.ended, 'ImprovementHasEnded', 'What became of it is on record.', 'improvement')
    require(at >= agreed.at, 'BeforeImprovement', 'It had not been agreed on then.', 'occurredAt')
    return [{ type: 'ImprovementEnded', data: end }]
  },
})

import { z } from 'zod'
import { ProgressSource } from '../goal/events.ts'
import { directions } from '../goal/terms.ts'
import { requireAhead } from '../kernel/days.ts'
import { fact, step } from '../kernel/event.ts'
import { EventId, MetricId, PartnershipId, PersonId, ReviewId } from '../kernel/ids.ts'
import { Quantity } from '../kernel/quantity.ts'
import { Line, Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { requireReported } from './metric-days.ts'
import { improvementEnds } from './state.ts'

const lane = 'goals'

export const events = {
  MetricDefined: step(
    'defined a metric',
    z.strictObject({
      title: Line,
      /** What its numbers count: EUR, %, signups. */
      unit: Line.optional(),
      /** How it is counted. */
      definition: Text.optional(),
      direction: z.enum(directions),
      /** It counts revenue: its values stand against what was planned. */
      revenue: z.boolean(),
      /** The metric of which it is a breakdown: the two count once where metrics are few. */
      parent: MetricId.optional(),
      partnership: PartnershipId.optional(),
    }),
    { lane },
  ),
  /** A value of the day `on`, or of the days from `since` to it, whenever it was reported. */
  MetricReported: fact(
    'reported a metric',
    z.strictObject({
      on: LocalDate,
      since: LocalDate.optional(),
      value: Quantity,
      /** What was planned for it. */
      plan: Quantity.optional(),
      source: ProgressSource,
    }),
    { lane, weight: 'low', holds: (said, days) => requireReported(said, days) },
  ),
  /** Something that somebody is to do so that it gets better, agreed on in a data review or beside one. */
  ImprovementAgreed: fact(
    'agreed on an improvement',
    z.strictObject({
      action: Line,
      owner: PersonId,
      dueOn: LocalDate,
      review: ReviewId.optional(),
    }),
    { lane, due: ['dueOn'], holds: ({ dueOn }, days) => requireAhead(dueOn, days, 'dueOn') },
  ),
  ImprovementEnded: fact(
    'ended an improvement',
    z.strictObject({
      improvement: EventId,
      how: z.enum(improvementEnds),
      note: Text.optional(),
    }),
    { lane, weight: 'low' },
  ),
} as const

/** What an event of a metric holds. */
export type MetricData<T extends keyof typeof events> = z.output<(typeof events)[T]['data']>

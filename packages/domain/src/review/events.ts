import { z } from 'zod'
import { fact, step } from '../kernel/event.ts'
import { distinct, MetricId, PartnershipId, PersonId } from '../kernel/ids.ts'
import { require } from '../kernel/refusal.ts'
import { Line, Link, Text } from '../kernel/text.ts'
import { Month } from '../kernel/time.ts'
import { MetricSnapshot } from '../metric/snapshot.ts'

const lane = 'conversations'

/** What a data review looked at: a metric as it stood, other data, or an anecdote. */
export const ReviewItem = z.discriminatedUnion('kind', [
  /** Without a snapshot where nothing of it had been reported. */
  z.strictObject({
    kind: z.literal('metric'),
    metric: MetricId,
    stood: MetricSnapshot.optional(),
  }),
  z.strictObject({ kind: z.literal('data'), text: Line, link: Link.optional() }),
  z.strictObject({ kind: z.literal('anecdote'), text: Line, link: Link.optional() }),
])
export type ReviewItem = z.output<typeof ReviewItem>

export const events = {
  ReviewHeld: step(
    'held a data review',
    z.strictObject({
      partnership: PartnershipId,
      /** The month that was looked at. */
      month: Month,
      present: distinct(PersonId).min(1),
      /** A short meeting in a crisis: nobody expects data of it. */
      short: z.boolean(),
      items: z.array(ReviewItem),
      note: Text.optional(),
    }),
    {
      lane,
      holds: ({ month }, { happened }) =>
        require(month <=
          happened.slice(0, 7), 'MonthToCome', 'This month is still to come.', 'month'),
    },
  ),
  /** Brought afterwards, or forgotten when it was written down. */
  ReviewItemAdded: fact('added to a data review', z.strictObject({ item: ReviewItem }), {
    lane,
    weight: 'low',
  }),
} as const

/** What an event of a data review holds. */
export type ReviewData<T extends keyof typeof events> = z.output<(typeof events)[T]['data']>

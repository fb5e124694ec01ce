import { z } from 'zod'
import { distinct, EverMemberId, MetricId, OwnPartnershipId, ReviewId } from '../kernel/ids.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Line, Link, Text } from '../kernel/text.ts'
import { Month, monthInWords } from '../kernel/time.ts'
import { metricsNamed } from '../metric/checks.ts'
import { snapshotOf } from '../metric/snapshot.ts'
import { partnershipNamed, requireTogether } from '../partnership/checks.ts'
import { membersNamed } from '../partnership/here.ts'
import type { Partnership } from '../partnership/state.ts'
import { hadLeft, requireNotGone } from '../person/membership.ts'
import type { ReviewItem } from './events.ts'
import { review } from './review.ts'
import type { ReviewState } from './state.ts'

const command = commandsOf(review)

/** The metric as it stood at the review: what it says is taken from the record, never typed. */
function lookedAt(situation: Situation, metric: MetricId, field: string): ReviewItem {
  const stood = snapshotOf(situation, { metric }, field)
  return { kind: 'metric', metric, ...(stood === undefined ? {} : { stood }) }
}

/** @throws Refusal `MonthReviewed` */
function requireFirst(situation: Situation, month: Month): void {
  const held = situation
    .siblings<ReviewState>()
    .some((other) => other.is === 'held' && other.month === month)
  const says = `Their data review of ${monthInWords(month)} is on record: add to that one.`
  require(!held, 'MonthReviewed', says, 'month')
}

export const HoldReview = command({
  title: 'Record a data review',
  input: z.strictObject({
    partnership: OwnPartnershipId,
    month: Month.meta({ title: 'Month', description: 'The month that you looked at.' }),
    metrics: distinct(MetricId).max(50).default([]).meta({
      title: 'Metrics',
      description: 'Each is kept as it stands at that moment.',
      place: 'first',
    }),
    data: z.array(Line).max(50).default([]).meta({
      title: 'Other data',
      description: 'Research with a method counts, too.',
      place: 'first',
    }),
    anecdotes: z.array(Line).max(50).default([]).meta({
      title: 'Anecdotes',
      description: 'Told, heard, felt: what no figure shows.',
      place: 'first',
    }),
    present: distinct(EverMemberId).min(1).optional().meta({
      title: 'Present',
      description: 'All members who had not left, if you leave it open.',
    }),
    short: z.boolean().default(false).meta({ title: 'A short meeting in a crisis' }),
    note: Text.optional().meta({ title: 'Note' }),
  }),
  creates: true,
  giver: 'member',
  needs: ({ partnership, metrics: ids }) => [
    ...partnershipNamed(partnership),
    ...metricsNamed(ids),
  ],
  needsThen: membersNamed,
  unique: ({ partnership, month }) => ({ partnership, as: [month] }),
  records: ['ReviewHeld'],
  decide: ({ metrics, data, anecdotes, ...input }, _, situation) => {
    const { speaker } = situation
    requireTogether(situation, input.partnership, [speaker])
    const ours = situation.other<Partnership>('partnership', input.partnership)
    const present = input.present ?? ours.members.filter((each) => !hadLeft(situation, each))
    requireTogether(situation, input.partnership, present)
    for (const person of present) requireNotGone(situation, person, 'present')
    requireFirst(situation, input.month)
    const items: ReviewItem[] = [
      ...metrics.map((metric) => lookedAt(situation, metric, 'metrics')),
      ...data.map((text) => ({ kind: 'data' as const, text })),
      ...anecdotes.map((text) => ({ kind: 'anecdote' as const, text })),
    ]
    require(items.length > 0, 'NothingLookedAt', 'Say what you looked at.', 'metrics')
    return [{ type: 'ReviewHeld', data: { ...input, present, items } }]
  },
})

export const AddToReview = command({
  title: 'Add to a data review',
  input: z.strictObject({
    id: ReviewId,
    item: z
      .union([
        z.strictObject({ metric: MetricId.meta({ title: 'Metric' }) }),
        z.strictObject({
          kind: z.enum(['data', 'anecdote']).meta({ title: 'Kind' }),
          text: Line.meta({ title: 'What it is' }),
          link: Link.optional().meta({ title: 'Link' }),
        }),
      ])
      .meta({ title: 'What' }),
  }),
  giver: 'named',
  named: (state) => (state.is === 'none' ? [] : state.present),
  needs: ({ item }) => ('metric' in item ? metricsNamed([item.metric]) : []),
  records: ['ReviewItemAdded'],
  decide: ({ item }, state, situation) => {
    if (state.is === 'none') throw new Refusal(...review.refusals.none)
    const after = situation.at >= state.at
    require(after, 'BeforeReview', 'The review had not been held then.', 'occurredAt')
    const added = 'metric' in item ? lookedAt(situation, item.metric, 'item') : item
    return [{ type: 'ReviewItemAdded', data: { item: added } }]
  },
})

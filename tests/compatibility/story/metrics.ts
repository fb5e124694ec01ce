import type { PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** A metric that becomes a joint one and is dropped, a data review of it, and a decision that cites it. */
export async function metrics(
  teller: Teller,
  { ana, ben }: Cast,
  partnership: PartnershipId,
): Promise<void> {
  const { id: whole } = await teller.give(ana, 'DefineMetric', { title: 'Sales', revenue: true })
  const { id } = await teller.give(ana, 'DefineMetric', {
    title: 'Sales of Tide',
    unit: 'EUR k',
    definition: 'By the day of the invoice.',
    direction: 'up',
    revenue: true,
    parent: whole,
    partnership,
  })
  await teller.give(ben, 'ReportMetric', {
    id,
    since: '2026-04-01',
    on: '2026-04-30',
    value: 31.5,
    plan: 30,
    source: { kind: 'csv', note: 'sales.csv', link: 'https://example.org/sales' },
  })
  await teller.give(ana, 'FavourMetrics', { id: partnership, metrics: [id, whole] })
  const joint = { id: partnership, metric: id }
  await teller.give(ana, 'ProposeMetric', { ...joint, reason: 'One more, for the summer.' })
  await teller.give(ben, 'AcceptMetric', joint)
  const { id: review } = await teller.give(ben, 'HoldReview', {
    partnership,
    month: '2026-04',
    metrics: [id, whole],
    data: ['Visits'],
    anecdotes: ['A yard rang twice'],
    present: [ana, ben],
    short: true,
    note: 'Ten minutes.',
  })
  await teller.give(ben, 'AddToReview', {
    id: review,
    item: { kind: 'data', text: 'Calls', link: 'https://example.org/calls' },
  })
  const improvement = await teller.give(ana, 'AgreeOnImprovement', {
    id,
    action: 'Ring each yard',
    owner: ben,
    dueOn: '2026-06-20',
    review,
  })
  await teller.give(ben, 'EndImprovement', {
    id,
    improvement: improvement.event,
    how: 'done',
    note: 'All nine.',
  })
  await teller.give(ben, 'DropMetric', { ...joint, reason: 'The summer is over.' })
}

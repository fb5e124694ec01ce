import type { DecisionId, GoalId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

const problem = {
  statement: 'Two products are sold as one.',
  evidence: [{ note: 'Lost offers', link: 'https://example.org/lost' }],
}

/** A decision with all that can stand beside it, one that takes its place, and how others end. */
export async function decisions(teller: Teller, cast: Cast, goal: GoalId): Promise<void> {
  const split = await made(teller, cast, goal)
  await followed(teller, cast, split)
  await ended(teller, cast)
}

async function made(teller: Teller, { ana, ben, caro, dev, eve }: Cast, goal: GoalId) {
  const { id } = await teller.give(ana, 'ProposeDecision', {
    title: 'Sell Tide by itself',
    goals: [goal],
    domain: 'Pricing',
    need: { none: 'A matter of our own house.' },
    context: { market: 'Iberia', segment: 'Small yards' },
    problem,
    options: [
      { text: 'Together' },
      { option: 'apart', text: 'By itself', link: 'https://example.org/apart' },
    ],
    evidence: [
      {
        kind: 'precedent',
        title: 'A rival did so',
        note: 'And grew.',
        context: { year: 2024, market: 'France' },
        on: '2026-02-01',
      },
    ],
  })
  const { event: assumption } = await teller.give(ben, 'StateAssumption', {
    id,
    text: 'Yards buy without a visit.',
  })
  await teller.give(ana, 'StateStopLoss', {
    id,
    text: 'Fewer than ten yards by May',
    threshold: { metric: 'Yards', when: 'below', value: 10, unit: 'yards' },
  })
  await teller.give(ana, 'ReportPosition', {
    id,
    person: eve,
    stance: 'concern',
    reason: 'Not my field.',
  })
  await teller.give(ana, 'CallPositions', { id, asked: [ben, caro], closes: '2026-03-15' })
  await teller.give(ben, 'TakePosition', {
    id,
    stance: 'support',
    reason: 'It is what they ask for.',
    drives: 'The fair in May',
  })
  await teller.until('2026-03-17')
  await teller.give(caro, 'GiveLatePosition', {
    id,
    stance: 'oppose',
    reason: 'The margin is thin.',
  })
  await teller.give(ben, 'RestatePosition', { id, stance: 'oppose', reason: 'So it is.' })
  await teller.give(ana, 'Decide', {
    id,
    option: 'apart',
    rationale: 'Nobody lost an offer to its price.',
    expectedEffectDays: 90,
    reviewOn: '2026-06-01',
    participants: [ana, ben],
    adopted: [ana],
    consulted: [caro],
    informed: [dev],
    cost: { amount: 12_500.5, currency: 'EUR' },
    effortDays: 20,
  })
  await teller.give(caro, 'ReportAssumptionBroken', {
    id,
    assumption,
    note: 'Three yards asked for one.',
    link: 'https://example.org/visits',
  })
  await teller.give(ana, 'ReconfirmDecision', { id, note: 'Three of forty.' })
  await teller.give(ana, 'AnswerPosition', { id, of: ben, answer: 'Offers outlast the fair.' })
  return id
}

async function followed(teller: Teller, { ana, ben, caro }: Cast, split: DecisionId) {
  const id = split
  const limit = { id, text: 'More than three complaints a week' }
  const { event: stopLoss } = await teller.give(ana, 'StateStopLoss', limit)
  await teller.give(ana, 'ReviseDecision', { id, rationale: 'Nobody lost an offer to our price.' })
  await teller.give(caro, 'ReportStopLossReached', { id, stopLoss, value: 4 })
  await teller.give(ana, 'ReviewDecision', {
    id,
    note: 'Too early to say.',
    reviewOn: '2026-07-01',
  })
  await teller.give(caro, 'GiveVerdict', { id, verdict: 'failed', because: 'harm' })
  await teller.until('2026-03-20')
  const { id: bundle } = await teller.give(ana, 'ProposeDecision', {
    title: 'Bundle again',
    waived: { code: 'contract', reason: 'The reseller may insist.' },
    supersedes: [split],
  })
  await teller.give(ben, 'LinkDecision', { id: bundle, to: split, relation: 'amends' })
  await teller.give(ana, 'Decide', { id: bundle })
  await teller.until('2026-03-21')
  await teller.give(caro, 'ReverseDecision', { id: bundle, reason: 'The reseller does not.' })
}

async function ended(teller: Teller, { ana, ben, caro }: Cast): Promise<void> {
  const { id: framed, event } = await teller.give(ben, 'StateProblem', { problem })
  await teller.give(ana, 'AcceptProblem', { id: framed, problem: event })
  await teller.give(ben, 'AddOption', { id: framed, text: 'Wait' })
  await teller.give(ben, 'FrameDecision', { id: framed, title: 'Wait for the fair' })
  const exhibit = { kind: 'data', title: 'Offers of March', hash: '0f'.repeat(32) } as const
  await teller.give(caro, 'AttachEvidence', { id: framed, ...exhibit })
  await teller.give(ben, 'RejectDecision', { id: framed, reason: 'It would be too late.' })
  const { id: dropped } = await teller.give(ben, 'ProposeDecision', {
    title: 'Rent a stand',
    problem,
  })
  await teller.give(ben, 'DropDecision', { id: dropped, silently: true })
  await teller.give(ana, 'ProposeDecision', {
    title: 'Close the second yard',
    problem,
    restricted: { to: [ana, caro], until: '2026-03-25' },
  })
  await teller.until('2026-03-27')
}

import type { GoalId, PartnershipId } from '@lockstep/domain'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** A request that goes through every answer to its outcome, and how others end. */
export async function requests(
  teller: Teller,
  { ana, ben, caro }: Cast,
  goal: GoalId,
  partnership: PartnershipId,
): Promise<void> {
  const { id } = await teller.give(ana, 'MakeRequest', {
    to: ben,
    partnership,
    title: 'A page for yards',
    text: 'One page, with the price on it.',
    kind: 'growth',
    waived: { code: 'other', reason: 'It is plain.' },
    interest: 'Fewer calls about the price.',
    need: { none: 'It is for our own people.' },
    effortDays: 3.5,
    cost: { amount: 900, currency: 'EUR' },
    wantedBy: '2026-06-15',
  })
  await teller.give(ben, 'LinkRequest', { id, goal })
  const { event: problem } = await teller.give(ana, 'StateRequestProblem', {
    id,
    problem: { statement: 'Half of the calls ask for the price.', evidence: [{ note: 'A tally' }] },
  })
  await teller.give(ben, 'AcceptRequestProblem', { id, problem })
  await teller.give(ben, 'NameRequestNeed', {
    id,
    need: { segment: 'Small yards', statement: 'They compare at night.', evidence: [] },
  })
  await teller.give(ben, 'TakeRequest', { id, until: '2026-06-10', note: 'How many would look.' })
  const research = {
    kind: 'research',
    title: 'Visits of a year',
    link: 'https://example.org/visits',
    note: 'Forty a day.',
    hash: '1e'.repeat(32),
    context: { year: 2025, market: 'Iberia', segment: 'Small yards' },
  } as const
  const pushback = { reason: 'Few would look.', evidence: [research] }
  await teller.give(ben, 'DeclineRequest', { id, ...pushback })
  await teller.give(ana, 'RepeatRequest', { id, reason: 'Those few buy.' })
  await teller.give(ben, 'CounterRequest', { id, counter: 'A line in the catalogue', ...pushback })
  await teller.give(ben, 'ConditionRequest', {
    id,
    condition: 'Once the catalogue is out',
    reason: 'One after the other.',
    ground: 'capacity',
  })
  await teller.give(ben, 'SupportAnswer', { id, evidence: [research] })
  await teller.give(ana, 'AgreeToAnswer', { id, note: 'As you say.' })
  await teller.give(ben, 'DeliverRequest', {
    id,
    note: 'A day early.',
    link: 'https://example.org/price',
  })
  await teller.give(ana, 'TellRequestOutcome', {
    id,
    verdict: 'partly',
    note: 'A third fewer calls.',
    effortDays: 6,
    cost: { amount: 1_250.5, currency: 'EUR' },
  })
  await withdrawn(teller, caro, ben)
}

async function withdrawn(teller: Teller, from: string, to: string): Promise<void> {
  const asks = { to, title: 'The figures a day earlier', kind: 'running' } as const
  const { id } = await teller.give(from, 'MakeRequest', asks)
  await teller.give(to, 'AcceptRequest', { id, by: '2026-06-30', note: 'From June on.' })
  await teller.give(to, 'MoveDelivery', { id, by: '2026-07-31', reason: 'The audit takes June.' })
  await teller.give(from, 'WithdrawRequest', { id, reason: 'The board moved its day.' })
}

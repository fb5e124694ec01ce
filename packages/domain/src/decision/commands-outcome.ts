import { z } from 'zod'
import { DecisionId, EventId } from '../kernel/ids.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { Quantity } from '../kernel/quantity.ts'
import { require } from '../kernel/refusal.ts'
import { openingOfEach } from '../kernel/sealed-round.ts'
import { Text } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { ownerOf, requireIn, requireMade, requireProposed } from './checks.ts'
import { decision } from './decision.ts'
import { StopLoss } from './grounds.ts'
import { harms, type LivingDecision, verdicts } from './state.ts'
import { Cost } from './terms.ts'

const command = commandsOf(decision)
const id = DecisionId

export const StateStopLoss = command({
  title: 'Set a stop-loss',
  input: z.strictObject({ id, ...StopLoss.shape }),
  giver: 'named',
  named: ownerOf,
  records: ['StopLossStated'],
  decide: ({ id: _, ...stopLoss }, state, { at }) => {
    const { since } = requireIn(state, 'proposed', 'opened', 'decided')
    require(at >= since, 'BeforeProposal', 'Nothing had been proposed then.', 'occurredAt')
    return [{ type: 'StopLossStated', data: stopLoss }]
  },
})

export const ReportStopLossReached = command({
  title: 'Report a stop-loss reached',
  input: z.strictObject({
    id,
    stopLoss: EventId.meta({ title: 'Stop-loss' }),
    value: Quantity.optional().meta({ title: 'Value' }),
    note: Text.optional().meta({ title: 'Note' }),
  }),
  giver: 'member',
  records: ['StopLossReached'],
  decide: ({ id: _, ...reached }, state, situation) => {
    requireMade(state, situation)
    const known = requireProposed(state).stopLosses.includes(reached.stopLoss)
    require(known, 'UnknownStopLoss', 'There is no such stop-loss.', 'stopLoss')
    return [{ type: 'StopLossReached', data: reached }]
  },
})

export const ReviewDecision = command({
  title: 'Review a decision',
  input: z.strictObject({
    id,
    note: Text.meta({ title: 'What the review found' }),
    reviewOn: LocalDate.optional().meta({ title: 'Review again on' }),
  }),
  giver: 'named',
  named: ownerOf,
  records: ['DecisionReviewed'],
  decide: ({ note, reviewOn }, state, situation) => {
    requireMade(requireIn(state, 'decided'), situation)
    return [{ type: 'DecisionReviewed', data: { note, reviewOn } }]
  },
})

/** Does it still hold? It does, whatever is known by now. */
export const ReconfirmDecision = command({
  title: 'Say that it still holds',
  input: z.strictObject({
    id,
    note: Text.optional().meta({ title: 'Why', description: 'What speaks for it today.' }),
  }),
  giver: 'named',
  named: ownerOf,
  records: ['DecisionReconfirmed'],
  decide: ({ note }, state, situation) => {
    const { assumptions } = requireIn(state, 'decided')
    requireMade(state, situation)
    const despite = assumptions
      .filter(({ brokeAt }) => brokeAt !== undefined && brokeAt <= situation.at)
      .map(({ event }) => event)
    return [{ type: 'DecisionReconfirmed', data: { note, despite } }]
  },
})

/** What was bet on it is read beside what came of it: from the first verdict on. */
const opening = ({ bets }: LivingDecision, { now }: Situation) => {
  if (bets === undefined || bets.opened) return []
  const { opens, silent } = openingOfEach(bets.asked, () => false)
  const data = { opens, silent: silent.map(({ person }) => person) }
  return [{ type: 'BetsOpened' as const, data, occurredAt: now }]
}

export const GiveVerdict = command({
  title: 'Give a verdict',
  input: z.strictObject({
    id,
    verdict: z.enum(verdicts).meta({
      title: 'Verdict',
      description: 'The first one opens the bets on it: nobody can place one any more.',
    }),
    note: Text.optional().meta({ title: 'Note' }),
    because: z.enum(harms).optional().meta({
      title: 'Why now',
      description: 'Where it does harm, or breaks a law, before its time has come.',
    }),
  }),
  giver: 'member',
  records: ['VerdictGiven', 'BetsOpened'],
  decide: ({ id: _, ...verdict }, state, situation) => {
    requireMade(state, situation)
    return [{ type: 'VerdictGiven', data: verdict }, ...opening(requireProposed(state), situation)]
  },
})

export const ReportDecisionCost = command({
  title: 'Say what it has cost so far',
  input: z.strictObject({
    id,
    cost: Cost.optional().meta({ title: 'Cost', description: 'All of it, up to then.' }),
    effortDays: Quantity.nonnegative().optional().meta({
      title: 'Effort',
      description: 'In days, all of it up to then.',
    }),
    note: Text.optional().meta({ title: 'Note' }),
  }),
  giver: 'member',
  records: ['DecisionCostReported'],
  decide: ({ id: _, ...spent }, state, situation) => {
    requireMade(state, situation)
    const said = spent.cost !== undefined || spent.effortDays !== undefined
    require(said, 'NothingSaid', 'Say what it cost, in money or in days of work.', 'cost')
    return [{ type: 'DecisionCostReported', data: spent }]
  },
})

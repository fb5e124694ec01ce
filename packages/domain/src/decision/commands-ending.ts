import { z } from 'zod'
import { DecisionId } from '../kernel/ids.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { decisions, ownerOf, requireIn, requireMade, requireOther } from './checks.ts'
import { decision } from './decision.ts'
import type { LivingDecision } from './state.ts'

const command = commandsOf(decision)
const id = DecisionId
const reason = Text.meta({ title: 'Reason' })

/**
 * What takes the place of another is in force, and was made by then. A history that is read may say first what came of it.
 * @throws Refusal `DecisionNotInForce`
 */
function requireInForce(newer: LivingDecision, { at, source }: Situation): void {
  require('made' in newer, 'DecisionNotInForce', 'That one has not been made.', 'by')
  if (source === 'import') return
  require(newer.is === 'decided', 'DecisionNotInForce', 'That one is not in force any more.', 'by')
  const made = at >= newer.made.at
  require(made, 'DecisionNotInForce', 'That one had not been made then.', 'occurredAt')
}

export const SupersedeDecision = command({
  title: 'Say what took its place',
  input: z.strictObject({
    id,
    by: DecisionId.meta({ title: 'Superseded by' }),
    reason: reason.optional(),
  }),
  giver: 'named',
  named: ownerOf,
  needs: ({ by }) => decisions([by]),
  records: ['DecisionSuperseded'],
  decide: ({ by, reason }, state, situation) => {
    if (state.is === 'superseded' && state.by === by) return []
    const older = requireIn(state, 'decided')
    requireMade(older, situation)
    const newer = requireOther(situation, older, by, 'by')
    requireInForce(newer, situation)
    return [{ type: 'DecisionSuperseded', data: { by, reason } }]
  },
})

/** Follows from a decision that names this one as superseded. */
export const MarkSuperseded = command({
  title: 'Mark a decision superseded',
  input: z.strictObject({ id, by: DecisionId }),
  giver: 'timer',
  hidden: true,
  records: ['DecisionSuperseded'],
  decide: ({ by }, state, situation) => {
    if (state.is === 'superseded' && state.by === by) return []
    requireMade(requireIn(state, 'decided'), situation)
    return [{ type: 'DecisionSuperseded', data: { by } }]
  },
})

export const ReverseDecision = command({
  title: 'Reverse a decision',
  input: z.strictObject({ id, reason }),
  giver: 'member',
  records: ['DecisionReversed'],
  decide: ({ reason }) => [{ type: 'DecisionReversed', data: { reason } }],
})

export const DropDecision = command({
  title: 'Drop a decision',
  input: z.strictObject({
    id,
    reason: reason.optional(),
    silently: z.boolean().default(false).meta({
      title: 'Without a word',
      description: 'It stopped being mentioned, and nobody said so.',
    }),
  }),
  giver: 'named',
  named: ownerOf,
  records: ['DecisionDropped'],
  decide: ({ reason, silently }) => {
    require(!silently || reason === undefined, 'NotSilently', 'A reason is a word.', 'reason')
    return [{ type: 'DecisionDropped', data: { reason, silently } }]
  },
})

export const RejectDecision = command({
  title: 'Reject a decision',
  input: z.strictObject({ id, reason }),
  giver: 'named',
  named: ownerOf,
  records: ['DecisionRejected'],
  decide: ({ reason }) => [{ type: 'DecisionRejected', data: { reason } }],
})

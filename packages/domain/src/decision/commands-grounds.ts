import { z } from 'zod'
import { DecisionId } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { decisions, requireIn, requireOther, requireProposed } from './checks.ts'
import { decision } from './decision.ts'
import { Exhibit } from './grounds.ts'
import { numbered, OptionInput } from './options.ts'
import { relations } from './state.ts'

const command = commandsOf(decision)
const id = DecisionId

export const AddOption = command({
  title: 'Add an option',
  input: z.strictObject({ id, ...OptionInput.shape }),
  giver: 'member',
  decide: ({ id: _, ...option }, state, { at }) => {
    const { options, since } = requireIn(state, 'framed', 'proposed', 'opened', 'decided')
    require(at >= since, 'BeforeProblem', 'There was nothing to choose for then.', 'occurredAt')
    return numbered(options, [option]).map((data) => ({ type: 'OptionAdded', data }))
  },
})

export const AttachEvidence = command({
  title: 'Attach evidence',
  input: z.strictObject({ id, ...Exhibit.shape }),
  giver: 'member',
  decide: ({ id: _, ...exhibit }) => [{ type: 'EvidenceAttached', data: exhibit }],
})

export const StateAssumption = command({
  title: 'State an assumption',
  input: z.strictObject({
    id,
    text: Text.meta({ title: 'Assumption', description: 'What has to hold for this to work.' }),
  }),
  giver: 'member',
  decide: ({ text }) => [{ type: 'AssumptionStated', data: { text } }],
})

export const LinkDecision = command({
  title: 'Link to another decision',
  input: z.strictObject({
    id,
    to: DecisionId.meta({ title: 'Other decision' }),
    relation: z.enum(relations).meta({ title: 'How it stands to it' }),
    note: Text.optional().meta({ title: 'Note' }),
  }),
  giver: 'member',
  needs: ({ to }) => decisions([to]),
  decide: ({ id: _, ...link }, state, situation) => {
    requireOther(situation, requireProposed(state), link.to, 'to')
    return [{ type: 'DecisionLinked', data: link }]
  },
})

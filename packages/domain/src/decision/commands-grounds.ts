import { z } from 'zod'
import { DecisionId, EventId, OutsideId, PlayerId } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Link, Text } from '../kernel/text.ts'
import { metricsNamed } from '../metric/checks.ts'
import { Cited } from '../metric/snapshot.ts'
import { outsideNamed, requireOutside } from '../outside/checks.ts'
import { requirePlayer } from '../player/checks.ts'
import { decisions, requireIn, requireOther, requireProposed } from './checks.ts'
import { citedAs } from './cited.ts'
import { decision } from './decision.ts'
import { Exhibit } from './grounds.ts'
import { numbered, OptionInput } from './options.ts'
import { type DecisionState, relations } from './state.ts'

const command = commandsOf(decision)
const id = DecisionId

export const AcceptProblem = command({
  title: 'Agree that this is the problem',
  input: z.strictObject({ id, problem: EventId.meta({ title: 'The problem' }) }),
  giver: 'member',
  personal: true,
  records: ['ProblemAccepted'],
  decide: ({ problem }, state, { speaker, at }) => {
    const stated = 'problems' in state && state.problems.find(({ event }) => event === problem)
    if (!stated) throw new Refusal('UnknownProblem', 'No such problem is stated.', 'problem')
    require(stated.by !== speaker, 'OwnProblem', 'Somebody else agrees to what you stated.')
    require(at >= stated.at, 'BeforeProblem', 'It had not been stated then.', 'occurredAt')
    return stated.acceptedBy.includes(speaker)
      ? []
      : [{ type: 'ProblemAccepted', data: { problem, person: speaker } }]
  },
})

export const AddOption = command({
  title: 'Add an option',
  input: z.strictObject({ id, ...OptionInput.shape }),
  giver: 'member',
  records: ['OptionAdded'],
  decide: ({ id: _, ...option }, state, { at }) => {
    const { options, since } = requireIn(state, 'framed', 'proposed', 'opened', 'decided')
    require(at >= since, 'BeforeProblem', 'There was nothing to choose for then.', 'occurredAt')
    return numbered(options, [option]).map((data) => ({ type: 'OptionAdded', data }))
  },
})

export const AttachEvidence = command({
  title: 'Attach evidence',
  input: z.strictObject({
    id,
    ...Exhibit.shape,
    metric: Cited.optional().meta({
      title: 'Metric',
      description: 'Its value as it stood is kept with the decision, whatever is reported later.',
    }),
  }),
  giver: 'member',
  needs: ({ metric }) => metricsNamed(metric === undefined ? [] : [metric.metric]),
  records: ['EvidenceAttached'],
  decide: ({ id: _, metric, ...exhibit }, __, situation) => {
    const stood = metric && citedAs(situation, metric, exhibit.kind)
    return [{ type: 'EvidenceAttached', data: { ...exhibit, stood } }]
  },
})

export const StateAssumption = command({
  title: 'State an assumption',
  input: z.strictObject({
    id,
    text: Text.meta({ title: 'Assumption', description: 'What has to hold for this to work.' }),
  }),
  giver: 'member',
  records: ['AssumptionStated'],
  decide: ({ text }, state, { at }) => {
    const begun = state.is === 'none' || at >= state.since
    require(begun, 'BeforeProblem', 'There was nothing that could rest on it then.', 'occurredAt')
    return [{ type: 'AssumptionStated', data: { text } }]
  },
})

export const ReportAssumptionBroken = command({
  title: 'Report an assumption broken',
  input: z.strictObject({
    id,
    assumption: EventId.meta({ title: 'Assumption' }),
    note: Text.optional().meta({ title: 'What shows it' }),
    link: Link.optional().meta({ title: 'Link' }),
    outside: OutsideId.optional().meta({
      title: 'Outside event',
      description: 'What happened outside that broke it, if something did.',
    }),
  }),
  giver: 'member',
  needs: ({ outside }) => outsideNamed(outside),
  records: ['AssumptionBroken'],
  decide: ({ id: _, ...broken }, state, situation) => {
    const { at } = situation
    requireOutside(situation, broken.outside)
    const assumptions = state.is === 'none' ? [] : state.assumptions
    const stated = assumptions.find(({ event }) => event === broken.assumption)
    if (stated === undefined) {
      throw new Refusal('UnknownAssumption', 'There is no such assumption.', 'assumption')
    }
    const holds = stated.brokeAt === undefined
    require(holds, 'AssumptionAlreadyBroken', 'This assumption is already broken.', 'assumption')
    require(at >= stated.at, 'BeforeAssumption', 'It had not been stated then.', 'occurredAt')
    return [{ type: 'AssumptionBroken', data: broken }]
  },
})

const citing = Text.optional().meta({ title: 'What it has to do with it' })

const isCited = (state: DecisionState, id: string): boolean =>
  state.is !== 'none' && state.cites.includes(id)

export const CiteOutsideEvent = command({
  title: 'Cite an outside event',
  input: z.strictObject({
    id,
    outside: OutsideId.meta({ title: 'Outside event' }),
    note: citing,
  }),
  giver: 'member',
  needs: ({ outside }) => outsideNamed(outside),
  records: ['OutsideEventCited'],
  decide: ({ outside, note }, state, situation) => {
    requireOutside(situation, outside)
    return isCited(state, outside) ? [] : [{ type: 'OutsideEventCited', data: { outside, note } }]
  },
})

export const CitePlayer = command({
  title: 'Cite a player of the ecosystem',
  input: z.strictObject({ id, player: PlayerId.meta({ title: 'Player' }), note: citing }),
  giver: 'member',
  needs: ({ player }) => [{ noun: 'player', id: player }],
  records: ['PlayerCited'],
  decide: ({ player, note }, state, situation) => {
    requirePlayer(situation, player)
    return isCited(state, player) ? [] : [{ type: 'PlayerCited', data: { player, note } }]
  },
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
  records: ['DecisionLinked'],
  decide: ({ id: _, ...link }, state, situation) => {
    requireOther(situation, requireProposed(state), link.to, 'to')
    return [{ type: 'DecisionLinked', data: link }]
  },
})

import { z } from 'zod'
import { Source } from '../goal/events.ts'
import { Problem } from '../goal/need.ts'
import type { DecidedOf } from '../kernel/event.ts'
import { DecisionId, distinct, PersonId } from '../kernel/ids.ts'
import { commandsOf, type Ref, type Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { LocalDate, onDay } from '../kernel/time.ts'
import { partnershipNamed, requirePartnership } from '../partnership/checks.ts'
import {
  decisions,
  goals,
  ownerOf,
  persons,
  requireAllKnown,
  requireAmong,
  requireGoals,
  requireInside,
  requireOwner,
  requireProposed,
  requireSupersedes,
  requireToCome,
} from './checks.ts'
import { decision } from './decision.ts'
import { type events, Restriction } from './events.ts'
import { Exhibit, Waiver } from './grounds.ts'
import { numbered, OptionInput } from './options.ts'
import type { OptionId } from './terms.ts'
import { revisable, Terms } from './terms.ts'

const command = commandsOf(decision)
const id = DecisionId

const problem = Problem.meta({ title: 'Problem', description: 'What is to be solved.' })

const form = {
  ...Terms.shape,
  owner: revisable.owner.meta({
    title: 'Owner',
    description: 'Who decides: you, if you leave it open.',
  }),
  goals: Terms.shape.goals.default([]),
  initiator: PersonId.optional().meta({
    title: 'Initiator',
    description: 'Whose idea it was: yours, if you leave it open.',
  }),
  supersedes: distinct(DecisionId).max(20).default([]).meta({
    title: 'Takes the place of',
    description: 'Decisions that end when this one is made.',
  }),
  options: z.array(OptionInput).max(20).default([]).meta({ title: 'Options' }),
  evidence: z
    .array(z.strictObject({ ...Exhibit.shape, on: LocalDate.optional().meta({ title: 'Of' }) }))
    .max(50)
    .default([])
    .meta({ title: 'Evidence' }),
  source: Source.optional().meta({ title: 'Read from' }),
}
const Form = z.strictObject(form)
type Form = z.output<typeof Form>
type Restricted = z.output<typeof Restriction>

const named = (input: Form, restricted: Restricted | undefined, speaker: PersonId): Ref[] => [
  ...persons([input.owner ?? speaker, input.initiator ?? speaker, ...(restricted?.to ?? [])]),
  ...decisions(input.supersedes),
  ...goals(input.goals),
  ...partnershipNamed(input.partnership),
]

type Event = DecidedOf<typeof events>

/** The proposal with its options and evidence, as one form gives them. */
function proposed(
  form: Form,
  restricted: Restricted | undefined,
  known: readonly OptionId[],
  situation: Situation,
): Event[] {
  const { options, evidence, initiator = situation.speaker, ...given } = form
  const owner = given.owner ?? situation.speaker
  requireOwner(situation, owner, given.source !== undefined)
  requireAllKnown(situation, [initiator], 'initiator')
  requireGoals(situation, given.goals)
  requirePartnership(situation, given.partnership)
  const circle = restricted === undefined ? {} : { restrictedTo: restricted.to }
  if (form.initiator === undefined) requireAmong(circle, initiator, situation)
  else requireInside(circle, [initiator], 'initiator')
  requireSupersedes(situation, circle, given.supersedes)
  return [
    { type: 'DecisionProposed', data: { ...given, owner, initiator, restricted } },
    ...numbered(known, options).map((data): Event => ({ type: 'OptionAdded', data })),
    ...evidence.map(
      ({ on, ...data }): Event => ({
        type: 'EvidenceAttached',
        data,
        ...(on === undefined ? {} : { occurredAt: onDay(on, situation.zone) }),
      }),
    ),
  ]
}

export const StateProblem = command({
  title: 'State a problem',
  input: z.strictObject({ problem }),
  creates: true,
  giver: 'member',
  records: ['ProblemStated'],
  decide: ({ problem }) => [{ type: 'ProblemStated', data: { problem } }],
})

export const ProposeDecision = command({
  title: 'Propose a decision',
  input: z.strictObject({
    problem: problem.optional(),
    waived: Waiver.optional().meta({
      title: 'No problem to state',
      description: 'Where law, security or a contract asks for it.',
    }),
    ...form,
    restricted: Restriction.optional().meta({
      title: 'Restricted to',
      description: 'It does not exist for others until it is opened, or that day has passed.',
      readers: 'chosen',
    }),
  }),
  creates: true,
  giver: 'member',
  needs: ({ restricted, problem: _, waived: __, ...form }, ___, speaker) =>
    named(form, restricted, speaker),
  records: [
    'DecisionProposed',
    'ProblemStated',
    'ProblemWaived',
    'OptionAdded',
    'EvidenceAttached',
  ],
  decide: ({ problem, waived, restricted, ...form }, _, situation) => {
    const once = problem === undefined || waived === undefined
    require(once, 'ProblemStatedAndWaived', 'Either a problem, or a reason for none.', 'waived')
    if (restricted !== undefined) {
      requireAmong({ restrictedTo: restricted.to }, form.owner ?? situation.speaker, situation)
      requireAllKnown(situation, restricted.to, 'restricted')
      requireToCome(situation, restricted.until, 'restricted')
    }
    const [proposal, ...grounds] = proposed(form, restricted, [], situation)
    const why: Event[] = [
      ...(problem === undefined ? [] : [{ type: 'ProblemStated' as const, data: { problem } }]),
      ...(waived === undefined ? [] : [{ type: 'ProblemWaived' as const, data: waived }]),
    ]
    return proposal === undefined ? [] : [proposal, ...why, ...grounds]
  },
})

/** What answers a problem is open to whom the problem was: it cannot be restricted. */
export const FrameDecision = command({
  title: 'Propose a decision on this problem',
  input: z.strictObject({ id, ...form }),
  giver: 'member',
  needs: ({ id: _, ...form }, __, speaker) => named(form, undefined, speaker),
  records: ['DecisionProposed', 'OptionAdded', 'EvidenceAttached'],
  decide: ({ id: _, ...form }, state, situation) =>
    proposed(form, undefined, 'options' in state ? state.options : [], situation),
})

export const AddProblem = command({
  title: 'State the problem it solves',
  input: z.strictObject({ id, problem }),
  giver: 'member',
  records: ['ProblemStated'],
  decide: ({ problem }) => [{ type: 'ProblemStated', data: { problem } }],
})

export const WaiveProblem = command({
  title: 'Waive the problem',
  input: z.strictObject({ id, ...Waiver.shape }),
  giver: 'named',
  named: ownerOf,
  records: ['ProblemWaived'],
  decide: ({ id: _, ...waiver }, state) => {
    const { problem } = requireProposed(state)
    require(problem !== 'stated', 'ProblemAlreadyStated', 'The problem has been stated.')
    return problem === 'waived' ? [] : [{ type: 'ProblemWaived', data: waiver }]
  },
})

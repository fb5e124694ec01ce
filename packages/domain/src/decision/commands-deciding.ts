import { z } from 'zod'
import { DecisionId, distinct, type PersonId } from '../kernel/ids.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { partnershipNamed, requirePartnership } from '../partnership/checks.ts'
import { requireNotGone } from '../person/membership.ts'
import type { PersonState } from '../person/state.ts'
import {
  decisions,
  goals,
  ownerOf,
  persons,
  requireAllKnown,
  requireGoals,
  requireIn,
  requireInside,
  requireOwner,
  requireProposed,
  requireSupersedes,
} from './checks.ts'
import { decision } from './decision.ts'
import { StopLoss } from './grounds.ts'
import type { LivingDecision } from './state.ts'
import { type Changes, differences, isSpelling, Plan, planFields, revisable } from './terms.ts'

const command = commandsOf(decision)
const id = DecisionId

const roles = ['participants', 'adopted', 'consulted', 'informed'] as const
type Involved = { readonly [R in (typeof roles)[number]]?: readonly PersonId[] | undefined }

const involved = (input: Involved) => roles.flatMap((role) => input[role] ?? [])

/** @throws Refusal `UnknownPerson`, or `OutsideRestriction`: for whom it does not exist was not asked, there, or told. */
function requireInvolved(situation: Situation, input: Involved, before: LivingDecision): void {
  for (const role of roles) {
    requireAllKnown(situation, input[role], role)
    requireInside(before, input[role] ?? [], role)
  }
}

const { kind, experiment, participants, adopted, consulted, informed, ...settled } = Plan.shape

/** What later shows whether it was right is asked at once; it may still be left open. */
const first = { place: 'first' }

/** @throws Refusal `UnknownOption`. */
function requireOption({ options }: LivingDecision, option: string | null | undefined): void {
  const known = option === undefined || option === null || options.includes(option)
  require(known, 'UnknownOption', 'There is no such option.', 'option')
}

export const Decide = command({
  title: 'Decide',
  input: z.strictObject({
    id,
    ...settled,
    option: settled.option.meta(first),
    rationale: settled.rationale.meta(first),
    expectedEffectDays: settled.expectedEffectDays.meta(first),
    reviewOn: settled.reviewOn.meta(first),
    kind: kind.default('strategy'),
    experiment: experiment.default(false),
    participants: participants.default([]),
    adopted: adopted.default([]),
    consulted: consulted.default([]),
    informed: informed.default([]),
    stopLoss: StopLoss.optional().meta({ title: 'Stop-loss', ...first }),
    goals: revisable.goals.meta({ title: 'Goals', description: 'As proposed if left open.' }),
    supersedes: distinct(DecisionId).max(20).optional().meta({
      title: 'Takes the place of',
      description: 'As proposed if left open.',
    }),
    wordingOnly: z.boolean().default(false).meta({
      title: 'Wording only',
      description: 'It says the older decision in other words: same metric, target and horizon.',
    }),
  }),
  giver: 'named',
  named: ownerOf,
  needs: ({ supersedes, ...input }, state) => [
    ...decisions(supersedes ?? ('supersedes' in state ? state.supersedes : [])),
    ...goals(input.goals),
    ...persons(involved(input)),
  ],
  records: ['DecisionMade', 'StopLossStated'],
  decide: ({ id: _, stopLoss, ...input }, state, situation) => {
    const before = requireIn(state, 'proposed', 'opened')
    const data = {
      ...input,
      goals: input.goals ?? before.terms.goals,
      supersedes: input.supersedes ?? [...before.supersedes],
    }
    requireOption(before, input.option)
    requireGoals(situation, input.goals)
    requireInvolved(situation, input, before)
    for (const person of input.informed) requireNotGone(situation, person, 'informed')
    requireSupersedes(situation, before, data.supersedes)
    return [
      { type: 'DecisionMade', data },
      ...(stopLoss === undefined ? [] : [{ type: 'StopLossStated' as const, data: stopLoss }]),
    ]
  },
})

/** Whom a revision names; what it leaves as it stood was checked, or is older than the check. */
const newlyInvolved = (changes: Changes): Involved =>
  Object.fromEntries(roles.map((role) => [role, changes[role]?.to]))

const OVER = ['superseded', 'reversed', 'dropped', 'rejected'] as const

export const ReviseDecision = command({
  title: 'Revise a decision',
  input: z.strictObject({
    id,
    ...revisable,
    reason: Text.optional().meta({ title: 'Reason' }),
    editorial: z.boolean().default(false).meta({
      title: 'Wording only',
      description: 'Nothing that was decided changes its meaning. The difference is shown.',
    }),
  }),
  giver: 'named',
  named: ownerOf,
  needs: (input) => [
    ...goals(input.goals),
    ...partnershipNamed(input.partnership),
    ...persons([input.owner, ...involved(input)]),
  ],
  rewrites: true,
  records: ['DecisionRevised'],
  decide: ({ id: _, reason, editorial, ...wanted }, state, situation) => {
    const before = editorial
      ? requireIn(state, 'proposed', 'opened', 'decided', ...OVER)
      : requireIn(state, 'proposed', 'opened', 'decided')
    const plan = 'made' in before ? before.made?.plan : undefined
    const changes = differences({ ...before.terms, ...plan }, wanted)
    if (changes === undefined) return []
    const honest = !editorial || isSpelling(changes)
    require(honest, 'NotEditorial', 'More than the wording changes here.', 'editorial')
    const tooEarly = Object.keys(changes).find((field) => planFields.includes(field))
    if (plan === undefined && tooEarly !== undefined) {
      throw new Refusal('DecisionNotMade', 'This is settled when it is decided.', tooEarly)
    }
    requireOption(before, wanted.option)
    requireGoals(situation, wanted.goals)
    requirePartnership(situation, wanted.partnership)
    requireInvolved(situation, newlyInvolved(changes), before)
    if (changes.owner?.to !== undefined) {
      requireOwner(situation, changes.owner.to, before.imported)
      requireInside(before, [changes.owner.to], 'owner')
    }
    return [{ type: 'DecisionRevised', data: { changes, reason, editorial } }]
  },
})

/** Who owned it has left; it goes on as it is, with an owner again. */
export const TakeOnDecision = command({
  title: 'Take on a decision whose owner has left',
  input: z.strictObject({ id }),
  giver: 'member',
  needs: (_, state) => persons(ownerOf(state)),
  records: ['DecisionRevised'],
  decide: (_, state, situation) => {
    const { terms } = requireIn(state, 'proposed', 'opened', 'decided')
    const { speaker, other } = situation
    if (terms.owner === speaker) return []
    const owned = other<PersonState>('person', terms.owner).is === 'member'
    require(!owned, 'DecisionHasAnOwner', 'Somebody owns this decision.')
    const changes = { owner: { from: terms.owner, to: speaker } }
    return [{ type: 'DecisionRevised', data: { changes, editorial: false } }]
  },
})

export const OpenDecision = command({
  title: 'Open a restricted decision to all',
  input: z.strictObject({ id }),
  giver: 'named',
  named: ownerOf,
  atOnce: true,
  records: ['DecisionOpened'],
  decide: (_, state, { now }) =>
    requireProposed(state).restrictedTo === undefined
      ? []
      : [{ type: 'DecisionOpened', data: {}, occurredAt: now }],
})

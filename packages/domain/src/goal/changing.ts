import { z } from 'zod'
import { EventId, GoalId, type PersonId } from '../kernel/ids.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import type { PersonState } from '../person/state.ts'
import { checkTerms, namedBy } from './checks.ts'
import { goal } from './goal.ts'
import { requireSenseOf } from './goal-days.ts'
import {
  changeAnswers,
  type Goal,
  type GoalState,
  type LivingGoal,
  type ProposedChange,
} from './state.ts'
import { type Changes, changed, differences, isSpelling, revisable, stillFrom } from './terms.ts'

const command = commandsOf(goal)
const id = GoalId
const owners = (state: GoalState) => (state.is === 'none' ? [] : state.terms.owners)
const reason = Text.optional().meta({ title: 'Reason' })
const editorial = z.boolean().default(false).meta({
  title: 'Wording only',
  description: 'Nothing that was agreed changes its meaning. The difference is shown.',
})

/** The goal of a command, of which the kernel has made sure that it was proposed. */
const goalOf = (state: GoalState): LivingGoal => {
  if (state.is === 'none') throw new Refusal(...goal.refusals.none)
  return state
}

function checkChanges(goal: LivingGoal, changes: Changes, situation: Situation): void {
  const terms = changed(goal.terms, changes)
  const added = terms.owners.filter((owner) => !goal.terms.owners.includes(owner))
  const checked = changes.partnership ? terms : { ...terms, partnership: undefined }
  checkTerms(checked, { all: terms.owners, new: added }, goal.imported, situation)
  // A page may say any figures, one after the other: its next one says what it meant.
  if (situation.source !== 'import') requireSenseOf(changes, terms)
}

/** Whoever makes a change consents to it in person: a delegate can't for anybody; a page tells what its author did. */
const consentsByMaking = ({ actor, speaker, source }: Situation): PersonId[] =>
  actor === speaker || source === 'import' ? [speaker] : []

/** Consent by those who own it now, recorded before the change happens. */
function consentedBefore(
  goal: LivingGoal,
  { consents }: Pick<ProposedChange, 'consents'>,
  situation: Situation,
): PersonId[] {
  const recorded = consents.filter(({ knownAt }) => knownAt <= situation.at)
  const consented = [...consentsByMaking(situation), ...recorded.map(({ person }) => person)]
  return goal.terms.owners.filter((owner) => consented.includes(owner))
}

export const ReviseGoal = command({
  title: 'Revise a goal',
  input: z.strictObject({ id, ...revisable, reason, editorial }),
  giver: 'named',
  named: owners,
  between: owners,
  needs: ({ owners, partnership }) => namedBy(owners, partnership),
  rewrites: true,
  records: ['GoalRevised'],
  decide: ({ id: _, reason, editorial, ...wanted }, state, situation) => {
    const goal = goalOf(state)
    const changes = differences(goal.terms, wanted)
    if (changes === undefined) return []
    checkChanges(goal, changes, situation)
    const honest = !editorial || isSpelling(changes)
    require(honest, 'NotEditorial', 'More than the wording changes here.', 'editorial')
    const consented = consentedBefore(goal, { consents: [] }, situation)
    return [{ type: 'GoalRevised', data: { changes, reason, consented, editorial } }]
  },
})

export const ProposeGoalChange = command({
  title: 'Propose to change a goal',
  input: z.strictObject({ id, ...revisable, reason }),
  giver: 'named',
  named: owners,
  between: owners,
  needs: ({ owners, partnership }) => namedBy(owners, partnership),
  rewrites: true,
  records: ['GoalChangeProposed'],
  decide: ({ id: _, reason, ...wanted }, state, situation) => {
    const goal = goalOf(state)
    const changes = differences(goal.terms, wanted)
    if (changes === undefined) return []
    checkChanges(goal, changes, situation)
    return [{ type: 'GoalChangeProposed', data: { changes, reason } }]
  },
})

const change = EventId.meta({ title: 'The change' })

function pendingChange(state: GoalState, change: EventId): ProposedChange {
  const found = goalOf(state).proposed[change]
  require(found !== undefined, 'NoSuchGoalChange', 'No such change is proposed.', 'change')
  return found
}

function proposedChange(state: GoalState, change: EventId): ProposedChange {
  const { terms } = goalOf(state)
  const found = pendingChange(state, change)
  const current = stillFrom(terms, found.changes)
  require(current, 'GoalHasChangedSince', 'The goal has been changed since.', 'change')
  return found
}

export const ConsentToGoalChange = command({
  title: 'Consent to a goal’s change',
  input: z.strictObject({ id, change }),
  giver: 'named',
  named: owners,
  personal: true,
  records: ['GoalChangeConsented'],
  decide: ({ change }, state, { speaker }) => {
    const { consents } = proposedChange(state, change)
    return consents.some(({ person }) => person === speaker)
      ? []
      : [{ type: 'GoalChangeConsented', data: { change, person: speaker } }]
  },
})

/** Whoever proposed it takes it back so. */
export const DeclineGoalChange = command({
  title: 'Decline a goal’s change, or take it back',
  input: z.strictObject({ id, change, reason: Text.meta({ title: 'Reason' }) }),
  giver: 'named',
  named: owners,
  personal: true,
  records: ['GoalChangeDeclined'],
  decide: ({ change, reason }, state, { speaker }) => {
    pendingChange(state, change)
    return [{ type: 'GoalChangeDeclined', data: { change, person: speaker, reason } }]
  },
})

export const ApplyGoalChange = command({
  title: 'Make a proposed change of a goal',
  input: z.strictObject({ id, change }),
  giver: 'named',
  named: owners,
  between: owners,
  needs: ({ change }, state) => {
    const of = state.is === 'none' ? undefined : state.proposed[change]?.changes
    return namedBy(of?.owners?.to, of?.partnership?.to)
  },
  records: ['GoalRevised'],
  decide: ({ change }, state, situation) => {
    const goal = goalOf(state)
    const found = proposedChange(state, change)
    const { changes, reason } = found
    checkChanges(goal, changes, situation)
    const consented = consentedBefore(goal, found, situation)
    const data = { changes, reason, proposed: change, consented, editorial: false }
    return [{ type: 'GoalRevised', data }]
  },
})

const madeChange = ({ made }: Pick<Goal, 'made'>, change: EventId) =>
  made.find(({ event }) => event === change)

const declinedOf = (state: GoalState, change: EventId) =>
  state.is === 'none' ? undefined : state.declined[change]

/** Whose own change was declined takes note of it so. */
export const AnswerGoalChange = command({
  title: 'Answer a change that was made to a goal',
  input: z.strictObject({
    id,
    change,
    answer: z.enum(changeAnswers).meta({
      title: 'Your answer',
      description: 'That it had been agreed before explains it; it is no consent given before.',
    }),
  }),
  giver: 'named',
  named: (state, { change }) => {
    const whose = declinedOf(state, change)
    if (whose !== undefined) return [whose]
    return state.is === 'none' ? [] : (madeChange(state, change)?.owners ?? state.terms.owners)
  },
  personal: true,
  records: ['GoalChangeAnswered'],
  decide: ({ change, answer }, state, { speaker, at }) => {
    if (declinedOf(state, change) !== undefined) {
      require(answer === 'noticed', 'GoalChangeWasDeclined', 'This change was declined.', 'answer')
      return [{ type: 'GoalChangeAnswered', data: { change, person: speaker, answer } }]
    }
    const made = madeChange(goalOf(state), change)
    require(made !== undefined, 'NoSuchGoalChange', 'No such change was made.', 'change')
    require(at >= made.at, 'NotYetWorded', 'It did not say this yet.', 'occurredAt')
    const given = made.answers[speaker]
    if (given === answer) return []
    const consents = made.consented.includes(speaker) || given === 'consented'
    require(!consents, 'AlreadyConsented', 'You have consented to this change.', 'answer')
    return [{ type: 'GoalChangeAnswered', data: { change, person: speaker, answer } }]
  },
})

export const TakeOnGoal = command({
  title: 'Take on a goal that nobody owns',
  input: z.strictObject({ id }),
  giver: 'member',
  needs: (_, state, speaker) => namedBy([...owners(state), speaker]),
  records: ['GoalRevised'],
  decide: (_, state, situation) => {
    const { terms } = goalOf(state)
    const { speaker, other } = situation
    if (terms.owners.includes(speaker)) return []
    const taken = terms.owners.some((owner) => other<PersonState>('person', owner).is === 'member')
    require(!taken, 'GoalHasAnOwner', 'Somebody owns this goal.')
    const owned = { from: terms.owners, to: [...terms.owners, speaker] }
    const data = {
      changes: { owners: owned },
      consented: consentsByMaking(situation),
      editorial: false,
    }
    return [{ type: 'GoalRevised', data }]
  },
})

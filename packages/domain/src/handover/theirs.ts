import type { CommitmentState } from '../commitment/state.ts'
import type { DecisionState, LivingDecision } from '../decision/state.ts'
import type { GoalState } from '../goal/state.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { LivingRequest, RequestState } from '../request/state.ts'
import type { Handed } from './state.ts'

/** Whether something is in force for somebody, and whom else it concerns. */
interface Held {
  readonly theirs: boolean
  readonly others: readonly PersonId[]
}

const NOTHING: Held = { theirs: false, others: [] }

const OPEN_REQUEST = ['asked', 'in research', 'accepted', 'countered', 'conditioned'] as const

const isOpen = (state: RequestState): state is LivingRequest =>
  (OPEN_REQUEST as readonly string[]).includes(state.is)

const IN_FORCE = ['proposed', 'asked', 'opened', 'decided'] as const

const goesOn = (state: DecisionState): state is LivingDecision =>
  (IN_FORCE as readonly string[]).includes(state.is)

/** What is closed to others stays with whom it is open to: nothing of it shows in a handover. */
const held: { readonly [N in Handed['noun']]: (state: never, person: PersonId) => Held } = {
  goal: (state: GoalState, person) => {
    if (state.is !== 'proposed' && state.is !== 'agreed') return NOTHING
    const { owners } = state.terms
    return { theirs: owners.includes(person), others: owners.filter((owner) => owner !== person) }
  },
  decision: (state: DecisionState, person) => {
    if (!goesOn(state) || state.restrictedTo !== undefined) return NOTHING
    return { theirs: state.terms.owner === person, others: [] }
  },
  commitment: (state: CommitmentState, person) =>
    state.is === 'made' || state.is === 'done'
      ? { theirs: state.from === person, others: [state.to] }
      : NOTHING,
  request: (state: RequestState, person) =>
    isOpen(state) ? { theirs: state.to === person, others: [state.from] } : NOTHING,
}

/** What of a role goes on in a record for who has it. */
export const heldIn = (noun: Handed['noun'], state: unknown, person: PersonId): Held =>
  held[noun](state as never, person)

/** What others owe a role: what was asked of them by who has it, and promised to them. */
const owed: { readonly [N in Handed['noun']]?: (state: never, person: PersonId) => Held } = {
  commitment: (state: CommitmentState, person) =>
    state.is === 'made' || state.is === 'done'
      ? { theirs: state.to === person, others: [state.from] }
      : NOTHING,
  request: (state: RequestState, person) =>
    isOpen(state) ? { theirs: state.from === person, others: [state.to] } : NOTHING,
}

/** The same of what somebody else owes who has it. */
export const owedIn = (noun: Handed['noun'], state: unknown, person: PersonId): Held =>
  owed[noun]?.(state as never, person) ?? NOTHING

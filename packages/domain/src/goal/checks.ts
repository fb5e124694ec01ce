import type { GoalId } from '../kernel/ids.ts'
import type { Ref, Situation } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'
import { partnershipNamed, requirePartnership } from '../partnership/checks.ts'
import { requireKnown, requireMember } from '../person/membership.ts'
import { requireInOrder } from './goal-days.ts'
import type { GoalState } from './state.ts'
import type { Terms } from './terms.ts'

/** The streams that the checks of terms look into, as far as the terms name them. */
export const namedBy = (owners: readonly string[] = [], partnership?: string | null): Ref[] => [
  ...owners.map((owner): Ref => ({ noun: 'person', id: owner })),
  ...partnershipNamed(partnership),
]

/**
 * Holds what a goal is to say against the rest of the record. A page may name owners who are no members, or nobody.
 * @throws Refusal `GoalWithoutOwner`, `NotAMember`, `UnknownPerson`, `PartnershipNotFounded` or `HorizonBeforeStart`.
 */
export function checkTerms(
  terms: Pick<Terms, 'partnership' | 'startsOn' | 'horizon'>,
  owners: { readonly all: readonly string[]; readonly new: readonly string[] },
  imported: boolean,
  situation: Situation,
): void {
  const { partnership } = terms
  const owned = owners.all.length > 0 || imported
  require(owned, 'GoalWithoutOwner', 'Somebody owns a goal.', 'owners')
  const requireOwner = imported ? requireKnown : requireMember
  for (const owner of owners.new) requireOwner(situation, owner, 'owners')
  requirePartnership(situation, partnership)
  requireInOrder(terms)
}

/** @throws Refusal `HorizonBeforeStart`. */
export function requireAfterStart(goal: GoalState, horizon: LocalDate | undefined): void {
  if (horizon === undefined) return
  const { startsOn } = goal.is === 'none' ? {} : goal.terms
  const started = startsOn === undefined || horizon >= startsOn
  require(started, 'HorizonBeforeStart', 'The goal starts only after this day.', 'horizon')
}

/** Whether a value reaches the target, whichever way its goal counts; undefined where no number says so. */
function reaches(state: GoalState, value: number | undefined): boolean | undefined {
  if (state.is === 'none' || value === undefined) return undefined
  const { target, direction } = state.terms
  if (target === undefined) return undefined
  return { up: value >= target, down: value <= target, keep: value === target }[direction]
}

/**
 * What reached its target was not missed; one that is to be kept was, unless it is met. An import says what its source says.
 * @throws Refusal `TargetReached` naming the value.
 */
export function requireShort(state: GoalState, value: number | undefined, { source }: Situation) {
  const isShort = source === 'import' || !reaches(state, value)
  require(isShort, 'TargetReached', 'This reaches the target: it was not missed.', 'value')
}

/**
 * A definition may be met where the number is not: whoever says so says why. An import says what its source says.
 * @throws Refusal `TargetNotReached` naming the note.
 */
export function requireWhyReached(
  state: GoalState,
  { value, note }: { readonly value?: number | undefined; readonly note?: string | undefined },
  { source }: Situation,
): void {
  const isTold = note !== undefined || source === 'import' || reaches(state, value) !== false
  const why = 'This falls short of the target: say in words why the goal was reached.'
  require(isTold, 'TargetNotReached', why, 'note')
}

/** @throws Refusal `UnknownGoal` naming the field. */
export function requireGoal(situation: Situation, goal: GoalId, field: string) {
  const state = situation.other<GoalState>('goal', goal)
  require(state.is !== 'none', 'UnknownGoal', 'There is no such goal.', field)
  return state
}

/**
 * Links are not followed up the whole tree: a longer circle shows as a finding.
 * @throws Refusal `GoalOfItself`, `UnknownGoal` or `GoalsInACircle` naming the field.
 */
export function requireParent(situation: Situation, parent: GoalId, field: string): void {
  require(parent !== situation.id, 'GoalOfItself', 'A goal cannot serve itself.', field)
  const circle = requireGoal(situation, parent, field).parents.includes(situation.id)
  require(!circle, 'GoalsInACircle', 'That goal already serves this one.', field)
}

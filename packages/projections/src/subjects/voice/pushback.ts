import { type Id, type PersonId, seesAllThatIsOpen } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { goals } from '../../folds/goals.ts'
import { type RequestAnswer, type RequestRow, requests } from '../../folds/requests.ts'
import { cameFirst, type Stamp } from '../../folds/stamp.ts'
import { readableStance } from '../../records/position-openness.ts'
import type { View } from '../../view/view.ts'
import { becameOfGoals, onGoal, saidOfGoals } from './on-goal.ts'
import { isOpenToAll } from './voice.ts'

export const pushbacks = [
  ...(['concern', 'objection', 'counter-proposal', 'condition', 'no'] as const),
  ...saidOfGoals,
] as const

/** What became otherwise once it had been said. */
export const heardBy = [
  'position adopted',
  'another option chosen',
  'terms revised',
  'stop-loss set',
  'not decided',
  'withdrawn',
  'taken as answered',
  'not asked again',
  ...becameOfGoals,
] as const

/**
 * One case in which somebody pushed back, and that is settled: a concern or an objection to a decision of another that
 * was open before it was made, or was given up; a counter-proposal, a condition or a no to a request; or a check of
 * another's goal that found it out of reach or named another one, or a no to a change of it. Each decision, request and
 * goal counts once, from the first.
 *
 * It changed something where afterwards, and no later than the decision was made, an option was added that was then
 * chosen, the terms were revised in more than their wording or a stop-loss was set; where their position was adopted, or
 * the decision was given up in so many words; where a request was withdrawn, taken as it was answered, or not asked
 * again after a no; and where a goal's target or horizon was changed by others or with them, it was given up, or the
 * change was not made after a no. It says what followed, never what followed from it.
 *
 * From: Does your CMO know your pie in the sky dreams? (a plan was heard to be out of reach before it was set).
 */
export interface Pushback {
  readonly noun: 'decision' | 'request' | 'goal'
  readonly id: Id
  /** When it was first said in the open. */
  readonly stamp: Stamp
  readonly said: (typeof pushbacks)[number]
  /** Absent where nothing changed. */
  readonly changed?: (typeof heardBy)[number]
}

/** All of somebody's; undefined where the viewer may not read all that it takes: a part would be another figure. */
export function pushbackOf(view: View, person: PersonId): readonly Pushback[] | undefined {
  if (!seesAllThatIsOpen(view.viewer)) return undefined
  const all = [...view.rows(decisions).values()].map((row) => inDecision(view, row, person))
  if (all.some((each) => each === 'unreadable')) return undefined
  return [
    ...all.filter((each) => each !== 'unreadable').flatMap((each) => each ?? []),
    ...[...view.rows(requests).values()].flatMap((row) => inRequest(row, person) ?? []),
    ...[...view.rows(goals).values()].flatMap((row) => onGoal(row, person) ?? []),
  ]
}

function inDecision(
  view: View,
  row: DecisionRow,
  person: PersonId,
): Pushback | 'unreadable' | undefined {
  const over = settledBy(row)
  if (over === undefined || !isOpenToAll(row) || !('terms' in row.state)) return undefined
  if (row.state.terms.owner === person) return undefined
  const before = row.statements
    .filter((each) => each.person === person && cameFirst(each.stamp, over))
    .filter(({ open }) => open.at <= over.at)
    .map((said) => ({ said, stance: readableStance(view, row, said) }))
  if (before.some(({ stance }) => stance === undefined)) return 'unreadable'
  const first = before.find(({ stance }) => stance === 'concern' || stance === 'oppose')
  if (first === undefined) return undefined
  const stamp = first.said.open
  const changed = changedIn(row, person, { after: stamp, by: over })
  return {
    noun: 'decision',
    id: row.id,
    stamp,
    said: first.stance === 'concern' ? 'concern' : 'objection',
    ...(changed === undefined ? {} : { changed }),
  }
}

/** When it was made, or given up in so many words before it was. */
function settledBy({ made, ended }: DecisionRow): Stamp | undefined {
  return made?.stamp ?? (ended?.silently === false ? ended.stamp : undefined)
}

function changedIn(
  { made, options, revisions, stopLosses }: DecisionRow,
  person: PersonId,
  { after, by }: Readonly<Record<'after' | 'by', Stamp>>,
): Pushback['changed'] {
  const meanwhile = ({ stamp }: { readonly stamp: Stamp }) =>
    stamp.at > after.at && stamp.at <= by.at
  if (made === undefined) return 'not decided'
  if (made.plan.adopted.includes(person)) return 'position adopted'
  const chosen = options.filter(({ option }) => option === made.plan.option)
  if (chosen.some(meanwhile)) return 'another option chosen'
  if (revisions.some((each) => !each.editorial && meanwhile(each))) return 'terms revised'
  return stopLosses.some(meanwhile) ? 'stop-loss set' : undefined
}

const saidAs: Partial<Record<RequestAnswer['how'], Pushback['said']>> = {
  countered: 'counter-proposal',
  conditioned: 'condition',
  declined: 'no',
}

function inRequest(row: RequestRow, person: PersonId): Pushback | undefined {
  const { id, made, state, answers } = row
  const first = answers.find(
    (answer, n) => saidAs[answer.how] !== undefined && !isGivenBack(answers, n),
  )
  const said = first && saidAs[first.how]
  if (made?.to !== person || first === undefined || said === undefined) return undefined
  if (!settled.includes(state.is)) return undefined
  const changed = endedAs(row)
  return {
    noun: 'request',
    id,
    stamp: first.stamp,
    said,
    ...(changed === undefined ? {} : { changed }),
  }
}

/** A no to what was taken on before pushes back on nothing. */
function isGivenBack(answers: RequestRow['answers'], n: number): boolean {
  const before = answers.slice(0, n).findLast(({ how }) => how !== 'moved')
  return before?.how === 'accepted' || before?.how === 'agreed'
}

const settled: readonly RequestRow['state']['is'][] = [
  'accepted',
  'declined',
  'withdrawn',
  'delivered',
]

function endedAs({ state, answers }: RequestRow): Pushback['changed'] {
  if (state.is === 'withdrawn') return 'withdrawn'
  if (state.is === 'declined') return 'not asked again'
  const taken = answers.findLast(({ how }) => how === 'accepted' || how === 'agreed')
  return taken?.how === 'agreed' ? 'taken as answered' : undefined
}

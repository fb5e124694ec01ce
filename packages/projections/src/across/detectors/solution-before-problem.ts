import {
  addDays,
  endOfDay,
  type GoalId,
  type Instant,
  later,
  type PersonId,
  type Problem,
  type Thresholds,
  type Zone,
} from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import type { GoalRow } from '../../folds/goals.ts'
import { ownersThen } from '../../folds/owners-then.ts'
import { type RequestRow, requests } from '../../folds/requests.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import type { StatedProblem } from '../../folds/stated-problem.ts'
import { type GoalBook, goalBook } from '../../subjects/goals/goal-book.ts'
import { areWaysSeen } from '../../subjects/goals/path-to-growth.ts'
import { isMust } from '../../subjects/needs/items.ts'
import { onceARow } from '../../view/once-a-row.ts'
import type { View } from '../../view/view.ts'
import { detector, type Ending, type Found } from './detector.ts'
import { foundBy, type Overdue } from './in-time.ts'
import { examining, recordLink, resting } from './resting.ts'

type Limits = Thresholds<'solution_before_problem'>

export const solutionBeforeProblem = detector({
  id: 'solution_before_problem',
  name: 'A solution before its problem',
  looksFor:
    'A request or a decision that says what to do, and no problem that had been stated before it; weakly, one whose problem was, with nothing that bears it out.',
  looksAt: 'requests and decisions',
  thresholds: { grace_days: 'Days in which a problem can still be entered that was known before' },
  mistakes: [
    'It has to be done, by law, for security or by a contract: waived so, it is not found.',
    'The problem is stated on a goal further up: that of every goal that it serves counts for it.',
  ],
  closesWhen:
    'A problem that was there before it is linked, and the other side accepts it as the problem. A weak one closes, too, once something bears its problem out.',
  source: 'From rivals to teammates: first the problem, then the solution',
  find: (view, limits) => {
    const book = goalBook(view)
    const all = [
      ...[...view.rows(requests).values()].flatMap((row) => asked(row, [], () => ofRequest(row))),
      ...[...view.rows(decisions).values()].flatMap((row) => made(row, [], () => ofDecision(row))),
    ].filter(({ goals }) => areWaysSeen(view, book, goals))
    return {
      ...examining(all, wasSaid),
      findings: foundBy(
        view,
        all.map((one) => overdueIn(view, book, one, limits)),
      ),
    }
  },
})

interface Stated {
  readonly stamp: Stamp
  readonly problem: Problem
  /** When another first took it for the problem. */
  readonly accepted: Stamp | undefined
}

const stated = ({ stamp, problem, accepted }: StatedProblem): Stated => ({
  stamp,
  problem,
  accepted: accepted[0]?.stamp,
})

/** What somebody wants done, and what was said of why. */
interface Solution {
  readonly noun: 'request' | 'decision'
  readonly id: string
  readonly said: Stamp
  readonly concerned: readonly PersonId[]
  readonly joined: readonly PersonId[]
  readonly partnership: string | undefined
  readonly goals: readonly GoalId[]
  readonly problems: readonly Stated[]
  readonly waived:
    | { readonly code: string; readonly reason: string; readonly stamp: Stamp }
    | undefined
}

const asked = onceARow<RequestRow, readonly Solution[]>()
const made = onceARow<DecisionRow, readonly Solution[]>()
const kept = onceARow<Solution, readonly Overdue[]>()

function ofRequest({ id, made, links, problems }: RequestRow): Solution[] {
  if (made === undefined) return []
  const { stamp, from, to, partnership, waived } = made
  return [
    {
      noun: 'request',
      id,
      said: stamp,
      concerned: [from, to],
      joined: [],
      partnership,
      goals: links.map(({ goal }) => goal),
      problems: problems.map(stated),
      waived: waived && { ...waived, stamp },
    },
  ]
}

/** What was read from a page is told as it stands there. */
function ofDecision(row: DecisionRow): Solution[] {
  const { id, state, proposed, problems, waived } = row
  if (proposed === undefined || !('terms' in state) || state.imported) return []
  const owner = ownersThen(row, proposed.stamp.at)
  return [
    {
      noun: 'decision',
      id,
      said: proposed.stamp,
      concerned: [...new Set([proposed.initiator, ...owner.concerned])],
      joined: owner.joined,
      partnership: state.partnership,
      goals: state.terms.goals,
      problems: problems.map(stated),
      waived,
    },
  ]
}

function overdueIn({ zone }: View, book: GoalBook, one: Solution, { grace_days }: Limits) {
  const goals = inherited(book, one.goals, one.said.at).map(({ problem }) => problem)
  const work = () => overdue(one, goals, grace_days, zone)
  // What is stated on goals is told by other records than its own.
  return goals.length > 0 ? work() : kept(one, [zone, String(grace_days)], work)
}

function overdue(one: Solution, goals: readonly Problem[], days: number, zone: Zone): Overdue[] {
  const { noun, id, said, waived, problems } = one
  const due = addDays(dayIn(said, zone), days)
  if (isMust(waived)) return []
  const before = problems.filter(({ stamp }) => stamp.at <= said.at)
  // What was itself written down later may bring its problem with it.
  const written = addDays(dayIn(recorded(said), zone), days)
  const inTime = before.filter(({ stamp }) => dayIn(recorded(stamp), zone) <= later(written, due))
  const known = [...inTime.map(({ problem }) => problem), ...goals]
  if (known.some(isBorneOut)) return []
  const isWeak = known.length > 0
  const found: Found = {
    roots: [wasSaid(one)],
    rests: problems.map(({ stamp }) =>
      resting(noun, id, stamp, stamp.at <= said.at ? 'stated its problem' : LATER),
    ),
    concerned: one.concerned,
    joined: one.joined,
    partnership: one.partnership,
    at: endOfDay(due, zone),
    said: (view) => [
      recordLink(view, noun, id),
      { text: ` says what is to be done; ${isWeak ? WEAK : lacking(problems)}` },
    ],
    figures: () => [
      { label: 'Problem stated before', value: isWeak ? 'weak: no evidence' : 'none' },
    ],
    ...(isWeak ? { mild: true } : {}),
    closed: isWeak ? (accepted(before) ?? borneOut(problems)) : accepted(before),
    explained: waived && { at: waived.stamp.at, stamp: waived.stamp, how: waived.reason },
  }
  return [{ after: due, found }]
}

const wasSaid = ({ noun, id, said }: Solution) =>
  resting(noun, id, said, noun === 'request' ? 'asked for' : 'proposed')

const LATER = 'stated its problem afterwards'
const WEAK = 'its problem had been stated, and nothing bears it out.'

const lacking = (problems: readonly Stated[]): string =>
  problems.length === 0
    ? 'no problem is stated for it.'
    : 'the problem that it is to solve was put on record afterwards.'

const isBorneOut = ({ evidence }: Problem): boolean => evidence.length > 0

function accepted(before: readonly Stated[]): Ending | undefined {
  const stamp = before.find((each) => each.accepted !== undefined)?.accepted
  return stamp && { at: stamp.at, stamp, how: 'a problem from before was linked and accepted' }
}

function borneOut(problems: readonly Stated[]): Ending | undefined {
  const stamp = problems.find(({ problem }) => isBorneOut(problem))?.stamp
  return stamp && { at: stamp.at, stamp, how: 'something bears its problem out' }
}

/** When it entered the record, as far as days go. */
const recorded = ({ knownAt }: Stamp) => ({ at: knownAt, occurredAt: knownAt })

/** The problems that were stated before it on the goals that it serves, and further up. */
function inherited({ goals, tree }: GoalBook, from: readonly GoalId[], at: Instant) {
  const seen = new Set<GoalId>()
  const waiting = [...from]
  const found: NonNullable<GoalRow['problem']>[] = []
  for (let goal = waiting.pop(); goal !== undefined; goal = waiting.pop()) {
    if (seen.has(goal)) continue
    seen.add(goal)
    const problem = goals.get(goal)?.problem
    if (problem !== undefined && problem.stamp.at <= at) found.push(problem)
    waiting.push(...(tree.parents.get(goal) ?? []))
  }
  return found
}

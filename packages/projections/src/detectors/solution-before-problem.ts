import {
  addDays,
  endOfDay,
  type GoalId,
  type Instant,
  type Problem,
  type Thresholds,
} from '@lockstep/domain'
import { type DecisionRow, decisions } from '../folds/decisions.ts'
import { type RequestRow, requests } from '../folds/requests.ts'
import { dayIn, type Stamp } from '../folds/stamp.ts'
import { type GoalBook, goalBook } from '../goal-tree/goal-book.ts'
import { today } from '../queries/parts/dates.ts'
import type { View } from '../view.ts'
import { detector, type Ending, type Found } from './detector.ts'
import { recordLink, resting } from './resting.ts'

type Limits = Thresholds<'solution_before_problem'>

export const solutionBeforeProblem = detector({
  id: 'solution_before_problem',
  name: 'A solution before its problem',
  looksFor:
    'A request or a decision that says what to do, and no problem that had been stated before it.',
  looksAt: 'requests and decisions',
  thresholds: { grace_days: 'Days in which a problem can still be entered that was known before' },
  mistakes: [
    'It has to be done, by law, for security or by a contract: waived so, it is not found.',
    'The problem is stated on a goal further up: that of every goal that it serves counts for it.',
  ],
  closesWhen:
    'A problem that was there before it is linked, and the other side accepts it as the problem.',
  source: 'From rivals to teammates: first the problem, then the solution',
  find: (view, limits) => {
    const book = goalBook(view)
    const all = [
      ...[...view.rows(requests).values()].flatMap(ofRequest),
      ...[...view.rows(decisions).values()].flatMap(ofDecision),
    ]
    return {
      examined: all.length,
      findings: all.flatMap((each) => foundIn(view, book, each, limits)),
    }
  },
})

/** What somebody wants done, and what was said of why. */
interface Solution {
  readonly noun: 'request' | 'decision'
  readonly id: string
  readonly said: Stamp
  readonly concerned: readonly string[]
  readonly partnership: string | undefined
  readonly goals: readonly GoalId[]
  readonly problems: readonly {
    readonly stamp: Stamp
    readonly problem: Problem
    readonly accepted?: Stamp | undefined
  }[]
  readonly waived:
    | { readonly code: string; readonly reason: string; readonly stamp: Stamp }
    | undefined
}

function ofRequest({ id, made, links, problem }: RequestRow): Solution[] {
  if (made === undefined) return []
  const { stamp, from, to, partnership, waived } = made
  return [
    {
      noun: 'request',
      id,
      said: stamp,
      concerned: [from, to],
      partnership,
      goals: links.map(({ goal }) => goal),
      problems: problem === undefined ? [] : [{ ...problem, accepted: undefined }],
      waived: waived && { ...waived, stamp },
    },
  ]
}

/** What was read from a page is told as it stands there. */
function ofDecision({ id, state, proposed, problems, waived }: DecisionRow): Solution[] {
  if (proposed === undefined || !('terms' in state) || state.imported) return []
  return [
    {
      noun: 'decision',
      id,
      said: proposed.stamp,
      concerned: [...new Set([proposed.initiator, state.terms.owner])],
      partnership: state.partnership,
      goals: state.terms.goals,
      problems: problems.map(({ stamp, problem, accepted }) => ({
        stamp,
        problem,
        accepted: accepted[0]?.stamp,
      })),
      waived,
    },
  ]
}

const must: readonly string[] = ['legal', 'security', 'contract']

function foundIn(view: View, book: GoalBook, one: Solution, { grace_days }: Limits): Found[] {
  const { noun, id, said, waived, problems } = one
  const due = addDays(dayIn(said, view.zone), grace_days)
  const there = problems.filter(({ stamp }) => stamp.at <= said.at)
  const inTime = there.find(({ stamp }) => dayIn(recorded(stamp), view.zone) <= due)
  const excused = waived !== undefined && must.includes(waived.code)
  if (excused || inTime || isInherited(book, one.goals, said.at) || today(view) <= due) return []
  const later = there.find(({ accepted }) => accepted !== undefined)
  const closed: Ending | undefined = later?.accepted && {
    at: later.accepted.at,
    stamp: later.accepted,
    how: 'a problem from before was linked and accepted',
  }
  return [
    {
      roots: [resting(noun, id, said, noun === 'request' ? 'asked for' : 'proposed')],
      rests: problems.map(({ stamp }) => resting(noun, id, stamp, 'stated its problem afterwards')),
      concerned: one.concerned,
      partnership: one.partnership,
      at: endOfDay(due, view.zone),
      said: () => [
        recordLink(view, noun, id),
        { text: ' says what is to be done; ' },
        {
          text:
            problems.length === 0
              ? 'no problem is stated for it.'
              : 'the problem that it is to solve was stated afterwards.',
        },
      ],
      figures: [{ label: 'Problem stated before', value: 'none' }],
      examined: 1,
      closed,
      explained: waived && { at: waived.stamp.at, stamp: waived.stamp, how: waived.reason },
    },
  ]
}

/** When it entered the record, as far as days go. */
const recorded = ({ knownAt }: Stamp) => ({ at: knownAt, occurredAt: knownAt })

/** Whether the problem is stated on a goal that it serves, or further up, and was before it. */
function isInherited({ goals, tree }: GoalBook, from: readonly GoalId[], at: Instant): boolean {
  const seen = new Set<GoalId>()
  const waiting = [...from]
  for (let goal = waiting.pop(); goal !== undefined; goal = waiting.pop()) {
    if (seen.has(goal)) continue
    seen.add(goal)
    const problem = goals.get(goal)?.problem
    if (problem !== undefined && problem.stamp.at <= at) return true
    waiting.push(...(tree.parents.get(goal) ?? []))
  }
  return false
}

import type { GoalOutcome, GoalRevision, GoalRow } from '../folds/goals.ts'
import { goals } from '../folds/goals.ts'
import type { Stamp } from '../folds/stamp.ts'
import { endingOf } from '../goal-tree/progress.ts'
import type { Mark } from '../queries/parts/mark.ts'
import { namedRecord } from '../queries/parts/named.ts'
import type { View } from '../view.ts'
import { labelOf } from './label.ts'
import { isTheirGoal, type Scope } from './scope.ts'

/** What became of goals: a mark for the proposal, each change, and each end. */
export const goalsLane = (view: View, scope: Scope): Mark[] =>
  [...view.rows(goals).values()]
    .filter((row) => isTheirGoal(row, scope))
    .flatMap((row) => marksOf(view, row))

type Look = Pick<Mark, 'state' | 'label'> & { readonly quiet?: boolean }

function marksOf(view: View, row: GoalRow): Mark[] {
  const named = namedRecord(view, 'goal', row.id)
  const { proposed, firstTerms, revisions, outcomes } = row
  if (named === undefined || proposed === undefined) return []
  const short = named.ordinal ?? labelOf(named)
  const mark = (stamp: Stamp, look: Look): Mark => ({
    id: stamp.event,
    kind: 'goal',
    at: stamp.at,
    recordedAt: stamp.recordedAt,
    href: named.href,
    ...look,
  })
  const state = firstTerms?.draft ? 'planned' : 'current'
  return [
    mark(proposed, { state, label: labelOf(named) }),
    ...revisions.map((revision) =>
      mark(revision.stamp, {
        state: 'revised',
        label: `${short} ${changeIn(revision)}`,
        ...(revision.editorial ? { quiet: true } : {}),
      }),
    ),
    ...outcomes.map(({ stamp, how }) =>
      mark(stamp, {
        state: stateAfter[how],
        label: `${short} ${outcomeWords[endingOf(row, how)]}`,
      }),
    ),
  ]
}

function changeIn({ changes: { target, horizon }, editorial }: GoalRevision): string {
  if (editorial) return 'reworded'
  if (target?.from !== undefined && target.to !== undefined) {
    return target.to > target.from ? 'raised' : 'lowered'
  }
  return horizon === undefined ? 'revised' : 'moved'
}

const stateAfter: Record<GoalOutcome['how'], Mark['state']> = {
  achieved: 'kept',
  missed: 'missed',
  abandoned: 'dropped',
  lapsed: 'dropped',
  reopened: 'current',
}

const outcomeWords: Record<GoalOutcome['how'] | 'ended', string> = {
  achieved: 'reached',
  missed: 'missed',
  abandoned: 'abandoned',
  lapsed: 'dropped without a word',
  ended: 'ended without a verdict',
  reopened: 'reopened',
}

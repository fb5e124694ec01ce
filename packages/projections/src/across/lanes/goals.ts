import type { GoalOutcome, GoalRevision, GoalRow } from '../../folds/goals.ts'
import { goals } from '../../folds/goals.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { endingOf, endingsInWords } from '../../records/goal-standing.ts'
import { namedRecord } from '../../records/named.ts'
import { isTheirGoal, type Scope } from '../../subjects/partnerships/scope.ts'
import { labelOf } from '../../telling/label.ts'
import type { Mark } from '../../telling/mark.ts'
import type { View } from '../../view/view.ts'
import { enteredAt, type Placed } from './placed.ts'

/** What became of goals: a mark for the proposal, each change, and each end. */
export const goalsLane = (view: View, scope: Scope): Placed[] =>
  [...view.rows(goals).values()]
    .filter((row) => isTheirGoal(row, scope))
    .flatMap((row) => marksOf(view, row))

interface Look extends Pick<Mark, 'state'> {
  /** What became of it, after its number; its own label, left out. */
  readonly became?: string
  readonly quiet?: boolean
}

function marksOf(view: View, row: GoalRow): Placed[] {
  const { id, proposed, firstTerms, revisions, outcomes } = row
  if (proposed === undefined) return []
  const mark = (stamp: Stamp, { state, became, quiet }: Look): Placed => ({
    id: stamp.event,
    kind: 'goal',
    goal: id,
    state,
    at: stamp.at,
    ...enteredAt(view, stamp),
    named: () => {
      const named = namedRecord(view, 'goal', id)
      if (named === undefined) return undefined
      const short = named.ordinal ?? labelOf(named)
      const label = became === undefined ? labelOf(named) : `${short} ${became}`
      return { label, href: named.href, ...(quiet ? { quiet } : {}) }
    },
  })
  return [
    mark(proposed, { state: firstTerms?.draft ? 'planned' : 'current' }),
    ...revisions.map((revision) =>
      mark(revision.stamp, {
        state: 'revised',
        became: changeIn(revision),
        quiet: revision.editorial,
      }),
    ),
    ...outcomes.map(({ stamp, how }) =>
      mark(stamp, { state: stateAfter[how], became: outcomeWords[endingOf(row, how)] }),
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
  ...endingsInWords,
  reopened: 'reopened',
}

import type { GoalId, PersonId } from '@lockstep/domain'
import { isEnd } from '../../folds/goal-row.ts'
import type { GoalChangeProposal, GoalCheck, GoalRevision, GoalRow } from '../../folds/goals.ts'
import { cameFirst, type Stamp } from '../../folds/stamp.ts'
import { takenUp } from '../goals/checked.ts'

export const saidOfGoals = ['reality check', 'no to a change'] as const

/** What became otherwise of a goal once that had been said. */
export const becameOfGoals = [
  'counter-proposal taken up',
  'target or date changed',
  'given up',
  'change not made',
] as const

type Changed = (typeof becameOfGoals)[number] | undefined

/** What somebody said against a goal of another, or a change of one, and what became of it. */
interface SaidOfGoal {
  readonly said: (typeof saidOfGoals)[number]
  readonly stamp: Stamp
  readonly changed: () => Changed | 'open'
}

interface OnGoal extends Pick<SaidOfGoal, 'said' | 'stamp'> {
  readonly noun: 'goal'
  readonly id: GoalId
  /** Absent where nothing changed. */
  readonly changed?: NonNullable<Changed>
}

/** The first of somebody's on a goal; undefined where there is none, or it is not settled. */
export function onGoal(row: GoalRow, person: PersonId): OnGoal | undefined {
  const [first] = [...checksIn(row, person), ...declinedIn(row, person)].toSorted((x, y) =>
    x.stamp.at < y.stamp.at ? -1 : 1,
  )
  if (first === undefined) return undefined
  const { said, stamp } = first
  const changed = first.changed()
  if (changed === 'open') return undefined
  return { noun: 'goal', id: row.id, stamp, said, ...(changed === undefined ? {} : { changed }) }
}

/** Checks of what another had worded that say that it can't be, or name what could be instead. */
const checksIn = (row: GoalRow, person: PersonId): SaidOfGoal[] =>
  row.checks
    .filter((check) => check.person === person && wordedBy(row, check) !== person)
    .filter(({ verdict, counter }) => verdict === 'out_of_reach' || counter !== undefined)
    .map((check) => ({
      said: 'reality check',
      stamp: check.stamp,
      changed: () => afterCheck(row, check),
    }))

function wordedBy({ proposed, revisions }: GoalRow, { wording }: GoalCheck): PersonId | undefined {
  const stamps = [...(proposed === undefined ? [] : [proposed]), ...revisions.map((x) => x.stamp)]
  const by = stamps.find(({ event }) => event === wording)?.by
  return by === 'lockstep' ? undefined : by
}

/** It is settled once the goal is changed, given up or over, or another disputed it. */
function afterCheck(row: GoalRow, check: GoalCheck): Changed | 'open' {
  const { stamp, person } = check
  const taken = takenUp(row, check)
  if (taken !== undefined && isHeard(taken, person, stamp)) return 'counter-proposal taken up'
  const moved = row.revisions.some(
    (each) =>
      (each.changes.target !== undefined || each.changes.horizon !== undefined) &&
      !each.editorial &&
      isHeard(each, person, stamp),
  )
  if (moved) return 'target or date changed'
  const over = row.outcomes.find((each) => isEnd(each) && cameFirst(stamp, each.stamp))
  if (over?.how === 'abandoned') return 'given up'
  const last = new Map(check.answers.map((each) => [each.person, each.answer]))
  const isDisputed = [...last.values()].includes('disputed')
  return over !== undefined || isDisputed ? undefined : 'open'
}

/** It came after what they had said, and was not their own doing alone. */
const isHeard = ({ stamp, consented }: GoalRevision, person: PersonId, said: Stamp): boolean =>
  cameFirst(said, stamp) && (stamp.by !== person || consented.some((each) => each !== person))

/** Changes that another proposed, and they declined. */
const declinedIn = (row: GoalRow, person: PersonId): SaidOfGoal[] =>
  row.changeProposals.flatMap((proposal): SaidOfGoal[] => {
    const { declined, stamp } = proposal
    if (declined?.person !== person || stamp.by === person) return []
    return [
      {
        said: 'no to a change',
        stamp: declined.stamp,
        changed: () => (isMadeAfter(row, proposal, declined.stamp) ? undefined : 'change not made'),
      },
    ]
  })

/** Whether the goal came to say what was declined all the same. */
const isMadeAfter = (
  { revisions }: GoalRow,
  { changes }: GoalChangeProposal,
  declined: Stamp,
): boolean =>
  revisions.some(
    (each) =>
      each.stamp.at > declined.at &&
      Object.entries(changes).every(
        ([field, change]) =>
          JSON.stringify(each.changes[field as keyof typeof changes]?.to) ===
          JSON.stringify(change?.to),
      ),
  )

import {
  addDays,
  elapsedDays,
  type PersonId,
  seesAllThatIsOpen,
  type Thresholds,
} from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { goals } from '../../folds/goals.ts'
import { ownersThen } from '../../folds/owners-then.ts'
import { people } from '../../folds/people.ts'
import { dayIn } from '../../folds/stamp.ts'
import { absenceAt } from '../../records/away.ts'
import { functionAt } from '../../subjects/people/function-at.ts'
import { inWords, listed } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { areSeen } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import { detector, type Ending, type Found, type Resting } from './detector.ts'
import { examining, recordLink, resting } from './resting.ts'
import { restingOnPosition } from './resting-on-answer.ts'

type Limits = Thresholds<'left_out_of_strategy'>

export const leftOutOfStrategy = detector({
  id: 'left_out_of_strategy',
  name: 'A strategy decided without the function’s lead',
  looksFor:
    'A strategy decision on goals of a function, made without whoever leads that function having been there, asked or heard.',
  looksAt: 'strategy decisions on goals that name a function',
  thresholds: {
    pattern_n: 'Such decisions for one person that are called a pattern',
    window_days: 'Days within which they are counted',
    late_days: 'Days in which a position still counts as heard',
  },
  mistakes: [
    'They were away, and their delegate was there.',
    'It had to be confidential: a restricted decision is not looked at.',
  ],
  closesWhen: 'They take a position within the week, and the decision is confirmed after it.',
  source:
    'Pie-in-the-sky dreams, and the trust problem: a seat at the table where strategy is planned',
  find: (view, limits) => {
    const decided = [...view.rows(decisions).values()].map((row) => functionsOf(view, row))
    const all = decided.flat()
    const left = all.filter((one) => !wasThere(one))
    return {
      ...examining(decided.flatMap(onGoalsOf), (one) => one),
      findings: left.map((one) => {
        const lately = left.filter(
          (other) => other.owner === one.owner && isBefore(other, one, limits),
        )
        return foundIn(view, one, lately.length, limits)
      }),
    }
  },
})

type Made = DecisionRow & Required<Pick<DecisionRow, 'made'>>

/** One who led a function that a decision's goals are of, when it was made. */
interface Concerned {
  readonly row: Made
  readonly owner: PersonId
  readonly of: string
  /** Who was there for them, where they were away. */
  readonly delegate: PersonId | undefined
}

function functionsOf(view: View, row: DecisionRow): Concerned[] {
  const { made, state, proposed } = row
  if (made === undefined || made.plan.kind !== 'strategy' || !('terms' in state)) return []
  if (state.imported || proposed?.restricted !== undefined) return []
  if (!areSeen(view, 'goal', made.goals)) return []
  const functions = new Set(
    made.goals.flatMap((id) => {
      const goal = view.row(goals, id)?.state
      return goal === undefined || goal.is === 'none'
        ? []
        : (goal.terms.function?.toLowerCase() ?? [])
    }),
  )
  if (functions.size === 0) return []
  return [...view.rows(people).keys()].flatMap((id) => {
    const of = functionAt(view, id, made.stamp.at)
    if (of === undefined || !functions.has(of.toLowerCase())) return []
    return [{ row: { ...row, made }, owner: id, of, delegate: delegateOf(view, id, made.stamp.at) }]
  })
}

/** A decision, however many lead the functions that its goals are of. */
function onGoalsOf(concerned: readonly Concerned[]): Resting[] {
  const functions = listed([...new Set(concerned.map(({ of }) => of))])
  return concerned
    .slice(0, 1)
    .map(({ row: { id, made } }) =>
      resting('decision', id, made.stamp, `decided, on goals of ${functions}`),
    )
}

const delegateOf = (view: View, person: PersonId, at: string): PersonId | undefined =>
  absenceAt(view, person, at)?.delegate

/** Whoever had a part by the time it was made. */
function wasThere({ row, owner, delegate }: Concerned): boolean {
  const { made, state, statements, rounds, proposed } = row
  const { participants, consulted, adopted } = made.plan
  const by = [
    ...[participants, consulted, adopted].flat(),
    ...rounds.filter(({ called }) => called.at <= made.stamp.at).flatMap(({ asked }) => asked),
    ...statements.filter(({ open }) => open.at <= made.stamp.at).map(({ person }) => person),
    ...('terms' in state ? [state.terms.owner] : []),
    ...(proposed === undefined ? [] : [proposed.initiator]),
  ]
  return by.includes(owner) || (delegate !== undefined && by.includes(delegate))
}

function isBefore(other: Concerned, one: Concerned, { window_days }: Limits): boolean {
  const days = elapsedDays(other.row.made.stamp.at, one.row.made.stamp.at)
  return days >= 0 && days <= window_days
}

function foundIn(view: View, { row, owner, of }: Concerned, lately: number, limits: Limits): Found {
  const { made, id, statements, reconfirmations } = row
  const last = addDays(dayIn(made.stamp, view.zone), limits.late_days)
  const heard = statements.find(
    ({ person, open }) => person === owner && dayIn(open, view.zone) <= last,
  )
  const confirmed = heard && reconfirmations.find(({ stamp }) => stamp.at > heard.open.at)
  const closed: Ending | undefined = confirmed && {
    at: confirmed.stamp.at,
    stamp: confirmed.stamp,
    how: 'they were heard, and it was confirmed',
  }
  const decider = ownersThen(row, made.stamp.at)
  const present = made.plan.participants.map((person) => firstNameOf(view, person))
  return {
    roots: [resting('decision', id, made.stamp, `decided without ${of}`)],
    rests: [
      ...(heard === undefined ? [] : [restingOnPosition(id, heard, 'heard afterwards')]),
      ...reconfirmations.map(({ stamp }) => resting('decision', id, stamp, 'confirmed')),
    ],
    concerned: [owner, ...decider.concerned],
    joined: decider.joined,
    at: made.stamp.at,
    said: () => [
      recordLink(view, 'decision', id),
      {
        text: ` was decided on goals of ${of} without ${firstNameOf(view, owner)}, who led it: neither there, nor asked, nor heard.`,
      },
      ...(lately >= limits.pattern_n && seesAllThatIsOpen(view.viewer)
        ? [{ text: ` It is one of ${inWords(lately)} such within ${limits.window_days} days.` }]
        : []),
    ],
    figures: () => [
      { label: 'There', value: present.length === 0 ? 'nobody is named' : listed(present) },
    ],
    closed,
  }
}

import { addDays, type GoalTerms, type PersonId } from '@lockstep/domain'
import { askedWithout, concernedBy } from '../../folds/goal-consent.ts'
import { type GoalRevision, type GoalRow, goals } from '../../folds/goals.ts'
import { dayIn } from '../../folds/stamp.ts'
import { listed } from '../../telling/in-words.ts'
import { firstName, peopleView } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import { detector, type Found } from './detector.ts'
import { examining, recordLink, resting } from './resting.ts'

export const unilateralGoalChange = detector({
  id: 'unilateral_goal_change',
  name: 'A shared goal changed without everybody’s consent',
  looksFor:
    'A new target, date, metric or definition of a goal that several own, before all of them had agreed to it.',
  looksAt: 'changes of what several owners had agreed on',
  thresholds: { late_days: 'Days in which telling the others still counts as a late notice' },
  mistakes: [
    'It only put right how something was written: marked so, it is not found.',
    'It had been agreed on in a meeting: whoever was there can say so, and the finding is explained.',
    'The goal was a draft, or who shares it had never agreed to it: that is not found.',
  ],
  closesWhen: 'Every owner has said that they have taken note of the change or agree to it.',
  source: 'CEO and CRO, and from rivals to teammates: the same definition of success',
  stepWaits: true,
  find: (view, { late_days }) => {
    const changes = [...view.rows(goals).values()].flatMap(sharedChanges)
    return {
      ...examining(changes, wasChanged),
      findings: changes.flatMap((each) => foundIn(view, each, late_days)),
    }
  },
})

interface SharedChange {
  readonly goal: GoalRow
  readonly revision: GoalRevision
}

/** Draft or not is as it was when a change was made. */
function sharedChanges(goal: GoalRow): SharedChange[] {
  let draft = goal.firstTerms?.draft ?? false
  return goal.revisions.flatMap((revision) => {
    const wasDraft = draft
    draft = revision.changes.draft?.to ?? draft
    return !wasDraft && concernedBy(revision).length > 1 ? [{ goal, revision }] : []
  })
}

const words: Readonly<Partial<Record<keyof GoalTerms, string>>> = {
  target: 'target',
  targetText: 'target',
  horizon: 'date',
  metric: 'metric',
  definition: 'definition',
}

const wasChanged = ({ goal, revision }: SharedChange) =>
  resting('goal', goal.id, revision.stamp, 'changed')

function foundIn(view: View, { goal, revision }: SharedChange, lateDays: number): Found[] {
  const { stamp, ownersBefore, consented, answers, changes } = revision
  const missing = askedWithout(revision).filter((owner) => owner !== stamp.by)
  if (missing.length === 0) return []
  const answersOf = (owner: PersonId) => answers.filter(({ person }) => person === owner)
  const all = missing.every((owner) => answersOf(owner).length > 0)
  const last = answers.filter(({ person }) => missing.includes(person)).at(-1)
  const agreed = missing.every((owner) => answersOf(owner).at(-1)?.answer === 'was_agreed')
  const ending = all && last ? { at: last.stamp.at, stamp: last.stamp } : undefined
  const byDay = addDays(dayIn(stamp, view.zone), lateDays)
  const inTime = last !== undefined && all && dayIn(last.stamp, view.zone) <= byDay
  const changed = [
    ...new Set(Object.keys(changes).flatMap((term) => words[term as 'target'] ?? [])),
  ]
  return [
    {
      roots: [wasChanged({ goal, revision })],
      rests: answers.map((each) => resting('goal', goal.id, each.stamp, 'answered the change')),
      concerned: ownersBefore,
      at: stamp.at,
      said: () => [
        { text: `The ${listed(changed)} of ` },
        recordLink(view, 'goal', goal.id),
        {
          text: ` was changed before ${listed(peopleView(view, missing).map(firstName))} had agreed to it.`,
        },
        ...(inTime ? [{ text: ` Told within ${lateDays} days: a late notice.` }] : []),
      ],
      figures: () => [
        { label: 'Owners', value: String(ownersBefore.length) },
        {
          label: 'Agreed before',
          value: String(
            ownersBefore.filter((one) => one === stamp.by || consented.includes(one)).length,
          ),
        },
      ],
      mild: inTime,
      closed: ending && !agreed ? { ...ending, how: 'every owner has answered' } : undefined,
      explained: ending && agreed ? { ...ending, how: 'it had been agreed on before' } : undefined,
    },
  ]
}

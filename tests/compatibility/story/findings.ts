import { type FindingSubject, findingParts, firstRoot, type GoalId } from '@lockstep/domain'
import { deriveFrom } from '@lockstep/eventstore-client'
import type { Cast } from './people.ts'
import type { Teller } from './teller.ts'

/** A finding is explained and disputed by whom it concerns, and what finds them, and what scores are reckoned with, is set anew. */
export async function findings(teller: Teller, { ana, ben }: Cast, goal: GoalId): Promise<void> {
  const of: FindingSubject = {
    detector: 'unilateral_goal_change',
    roots: [goal],
    about: [{ noun: 'goal', id: goal }],
    concerned: [ana, ben],
  }
  const finding = deriveFrom(firstRoot(of), ...findingParts(of))
  await teller.give(ben, 'ExplainFinding', { finding, of, words: 'We had agreed on the quay.' })
  await teller.give(ana, 'DisputeFinding', { finding, of, words: 'It was a correction.' })
  await teller.give(ana, 'SetThreshold', {
    id: teller.home.id,
    detector: 'unilateral_goal_change',
    threshold: 'late_days',
    value: 14,
    reason: 'The boats are out for a week.',
  })
  await teller.give(ana, 'SetModelParameter', {
    id: teller.home.id,
    measure: 'behaviour',
    parameter: 'half_life_days',
    value: 365,
    reason: 'Here a season is a year.',
  })
}

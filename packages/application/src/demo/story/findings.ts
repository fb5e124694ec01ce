import {
  type EventId,
  type FindingSubject,
  findingParts,
  firstRoot,
  type Id,
  type PersonId,
} from '@lockstep/domain'
import { deriveFrom } from '@lockstep/eventstore-client'
import type { Moment } from '../calendar.ts'
import { dana, marcus, noor, wei } from '../cast.ts'
import { named } from '../named.ts'
import { eventOf, laterEventOf, type Step, step, told } from '../step.ts'
import { startDates } from './feedback-crisis-2026.ts'
import { targetRaised } from './g-3-pipeline.ts'

const answer = (
  recorded: Moment,
  by: PersonId,
  name: 'ExplainFinding' | 'DisputeFinding',
  of: FindingSubject,
  words: string,
): Step => {
  const finding = deriveFrom(firstRoot(of), ...findingParts(of))
  return step(recorded, by, name, { finding, of, words })
}

const found = (
  detector: FindingSubject['detector'],
  roots: readonly EventId[],
  about: FindingSubject['about'],
  concerned: readonly PersonId[],
): FindingSubject => ({ detector, roots: [...roots], about, concerned: [...concerned] })

const feedback15 = { noun: 'feedback' as const, id: named('F-15') }

/** The third question of F-15, which nobody asked. */
const neverAsked = found(
  'feedback_not_followed',
  [
    eventOf(told(startDates, 'AcceptFeedback')),
    laterEventOf(told(startDates, 'AnswerFollowUp', 1), 1),
  ],
  [feedback15],
  [wei, marcus],
)

const raised = found(
  'unilateral_goal_change',
  [eventOf(targetRaised)],
  [{ noun: 'goal', id: named('G-3') }],
  [dana, noor],
)

/** What those whom findings concern say of two of them, and how long a study may take. */
export const findings = (organisation: Id): readonly Step[] => [
  answer(
    '2026-03-17 18:20',
    dana,
    'DisputeFinding',
    raised,
    'I had told everybody on the numbers call that the target would move. Nobody said no.',
  ),
  answer(
    '2026-06-15 12:10',
    wei,
    'ExplainFinding',
    neverAsked,
    'We settle the dates in the Monday call now. I stopped asking here because I ask there.',
  ),
  step('2026-06-22 09:00', dana, 'SetThreshold', {
    id: organisation,
    detector: 'pushback_without_research',
    threshold: 'grace_days',
    value: 10,
    reason: 'A study of ours takes a week and a half.',
  }),
]

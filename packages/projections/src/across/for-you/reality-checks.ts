import type { LivingGoal } from '@lockstep/domain'
import type { GoalRow } from '../../folds/goals.ts'
import { lastSaid } from '../../folds/last-said.ts'
import { dayInWords, dayShown } from '../../telling/dates.ts'
import type { Named } from '../../telling/href.ts'
import { firstNameOf } from '../../telling/person.ts'
import { button, form, linkTo, type Waiting, waiting } from '../../telling/waiting.ts'
import type { View } from '../../view/view.ts'

const inWords = {
  within_reach: ' within reach',
  stretch: ' a stretch',
  out_of_reach: ' out of reach',
} as const

/** The last check by each of what a goal says now, for its other owners to accept or to dispute. */
export const checksWaiting = (
  view: View,
  { id, checks }: GoalRow,
  { terms, wording }: LivingGoal,
  named: Named,
): Waiting[] =>
  lastSaid(checks.filter((check) => check.wording === wording.event)).flatMap(
    ({ stamp, person: by, verdict, counter, answers }) => {
      const since = dayShown(stamp, view)
      const input = { id, check: stamp.event }
      const { target, horizon } = counter ?? {}
      const change = { id, target, horizon }
      const counters = target !== undefined || horizon !== undefined
      return terms.owners
        .filter((owner) => owner !== by && !answers.some(({ person }) => person === owner))
        .map((owner) =>
          waiting(view, owner, named, {
            id: stamp.event,
            kind: 'answer a reality check',
            question: [
              { text: `${firstNameOf(view, by)} finds ` },
              linkTo(named),
              { text: inWords[verdict] },
            ],
            note: `Checked against reality ${dayInWords(since, view)}`,
            since,
            actions: [
              button('I see it so', 'AnswerRealityCheck', { ...input, answer: 'accepted' }),
              form('I do not', 'AnswerRealityCheck', { ...input, answer: 'disputed' }),
              ...(counters
                ? [form('Take up the counter-proposal', 'ProposeGoalChange', change)]
                : []),
            ],
          }),
        )
    },
  )

import {
  Assumption,
  Counter,
  GoalTerms,
  LocalDate,
  realityAnswers,
  realityVerdicts,
} from '@lockstep/domain'
import { z } from 'zod'
import type { GoalCheck } from '../../folds/goals.ts'
import type { BookedGoal } from '../../records/goal-standing.ts'
import { personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { cameOf, impliedBy, takenUp } from './checked.ts'

const stamp = StampView

/** A check of a goal against reality: what it rests on, what that implies, what it came to, and what came of it. */
export const RealityCheckView = z
  .strictObject({
    stamp,
    person: PersonView,
    /** The goal still says what was checked. */
    current: z.boolean(),
    assumptions: z.array(Assumption),
    from: z.number().optional(),
    target: z.number().optional(),
    horizon: LocalDate.optional(),
    market: GoalTerms.shape.market,
    implied: z.strictObject({
      /** From the day of the check to the horizon. */
      days: z.int().optional(),
      growth: z
        .strictObject({
          gain: z.number(),
          /** Of where it stood: 0.5 is half as much again. */
          share: z.number().nullable(),
          /** At a steady rate by the year. */
          perYear: z.number().nullable(),
        })
        .optional(),
      market: z.strictObject({ share: z.number(), won: z.number().nullable() }).optional(),
      /** The best gain on record in as much time, how many times over. */
      timesBest: z.number().optional(),
      /** The reports between which that was gained. */
      best: z.strictObject({ from: stamp, to: stamp }).optional(),
    }),
    verdict: z.enum(realityVerdicts),
    reason: z.string().optional(),
    counter: Counter.optional(),
    /** When the goal was changed to what the counter-proposal names. */
    takenUp: stamp.optional(),
    /** The last answer of each. */
    answers: z.array(
      z.strictObject({
        stamp,
        person: PersonView,
        answer: z.enum(realityAnswers),
        reason: z.string().optional(),
      }),
    ),
    cameOfIt: z
      .strictObject({
        stamp,
        how: z.enum(['achieved', 'missed']),
        value: z.number().optional(),
        /** Null where the check claimed neither, or the goal was changed meanwhile. */
        heldUp: z.boolean().nullable(),
        /** It was on record before the goal ended. */
        foresight: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: 'RealityCheck' })
type RealityCheckView = z.output<typeof RealityCheckView>

/** The latest first. */
export const checksOf = (view: View, row: BookedGoal): RealityCheckView[] =>
  row.checks.map((check) => checkView(view, row, check)).reverse()

function impliedView(view: View, row: BookedGoal, check: GoalCheck) {
  const { best, ...implied } = impliedBy(row, check, view.zone)
  if (best === undefined) return implied
  const [from, to] = best
  return { ...implied, best: { from: stampView(view, from), to: stampView(view, to) } }
}

function checkView(view: View, row: BookedGoal, check: GoalCheck): RealityCheckView {
  const { stamp: made, person, wording, answers, ...said } = check
  const taken = takenUp(row, check)
  const came = cameOf(row, check)
  const last = new Map(answers.map((answer) => [answer.person, answer]))
  return {
    ...said,
    assumptions: [...said.assumptions],
    stamp: stampView(view, made),
    person: personView(view, person),
    current: wording === row.state.wording.event,
    implied: impliedView(view, row, check),
    answers: [...last.values()].map((answer) => ({
      ...answer,
      stamp: stampView(view, answer.stamp),
      person: personView(view, answer.person),
    })),
    ...(taken === undefined ? {} : { takenUp: stampView(view, taken.stamp) }),
    ...(came === undefined
      ? {}
      : {
          cameOfIt: {
            stamp: stampView(view, came.outcome.stamp),
            how: came.outcome.how === 'achieved' ? 'achieved' : 'missed',
            ...(came.value === undefined ? {} : { value: came.value }),
            heldUp: came.heldUp,
            foresight: came.foresight,
          },
        }),
  }
}

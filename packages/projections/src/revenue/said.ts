import type { FeedbackId, LocalDate, PersonId } from '@lockstep/domain'
import { feedback } from '../folds/feedback.ts'
import { dayIn, type Stamp } from '../folds/stamp.ts'
import { type GivenFeedback, isGiven } from '../queries/parts/feedback-line.ts'
import { ofTheTwo } from '../record/between.ts'
import { isHidden, type View } from '../view.ts'
import type { RevenuePeriod } from './periods.ts'

/** Praise or blame that the viewer may read: that of the two alone. */
export interface PraiseOrBlame {
  readonly id: FeedbackId
  readonly from: PersonId
  readonly to: PersonId
  readonly stamp: Stamp
  readonly day: LocalDate
  /** -1 to 1, as its giver states it. */
  readonly valence: number
  readonly aboutThePerson: boolean
}

export const praiseAndBlame = (view: View): PraiseOrBlame[] =>
  [...view.rows(feedback).values()].filter(isGiven).flatMap((row) => readable(view, row))

function readable(view: View, { id, given }: GivenFeedback): PraiseOrBlame[] {
  const owned = ofTheTwo(given, given.stamp)
  const valence = view.tell(given.valence, owned)
  const inTheirHands = view.tell(given.inTheirHands ?? false, owned)
  if (isHidden(valence) || isHidden(inTheirHands)) return []
  const { from, to, stamp } = given
  const aboutThePerson = given.kind !== 'direct' && !inTheirHands
  return [{ id, from, to, stamp, day: dayIn(stamp, view.zone), valence, aboutThePerson }]
}

/** A period in which one said something of the other. */
export interface SaidInPeriod {
  readonly period: RevenuePeriod
  readonly said: readonly PraiseOrBlame[]
  /** Of what was said, -1 to 1. */
  readonly mean: number
}

/** The periods in which something was said. @param said by one, of one other */
export const saidInPeriods = (
  periods: readonly RevenuePeriod[],
  said: readonly PraiseOrBlame[],
): SaidInPeriod[] =>
  periods.flatMap((period) => {
    const within = said.filter(({ day }) => day >= period.from && day <= period.to)
    const mean = within.reduce((sum, { valence }) => sum + valence, 0) / within.length
    return within.length === 0 ? [] : [{ period, said: within, mean }]
  })

import { type FeedbackId, type LocalDate, type PersonId, plainValence } from '@lockstep/domain'
import { type FeedbackGiving, feedback } from '../../folds/feedback.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { isHidden, type View } from '../../view/view.ts'
import { ofTheTwo } from '../disclosures/between.ts'
import { type GivenFeedback, isGiven } from '../feedback/line.ts'
import type { RevenuePeriod } from './periods.ts'

/** What it counts by: what its giver stated, or, left open, its kind. */
export const countedAs = ['praise', 'neither', 'blame', 'direct', 'hard', 'appreciation'] as const
export type CountedAs = (typeof countedAs)[number]

/** Praise or blame that the viewer may read: that of the two alone. */
export interface PraiseOrBlame {
  readonly id: FeedbackId
  readonly from: PersonId
  readonly to: PersonId
  readonly stamp: Stamp
  readonly day: LocalDate
  /** -1 to 1, as its giver states it; left open, as its kind counts. */
  readonly valence: number
  readonly as: CountedAs
  readonly aboutThePerson: boolean
}

export const praiseAndBlame = (view: View): PraiseOrBlame[] =>
  [...view.rows(feedback).values()].filter(isGiven).flatMap((row) => readable(view, row))

function readable(view: View, { id, given }: GivenFeedback): PraiseOrBlame[] {
  const owned = ofTheTwo(given, given.stamp)
  const stated = view.tell(given.valence, owned)
  const inTheirHands = view.tell(given.inTheirHands ?? false, owned)
  if (isHidden(stated) || isHidden(inTheirHands)) return []
  const { from, to, stamp } = given
  const aboutThePerson = given.kind !== 'direct' && !inTheirHands
  const valence = stated ?? plainValence[given.kind]
  const as = asCounted(given)
  return [{ id, from, to, stamp, day: dayIn(stamp, view.zone), valence, as, aboutThePerson }]
}

const statedAs = { '-1': 'blame', 0: 'neither', 1: 'praise' } as const

const asCounted = ({ kind, valence }: FeedbackGiving): CountedAs =>
  valence === undefined ? kind : statedAs[valence]

/** A period in which one said something of the other. */
export interface SaidInPeriod {
  readonly period: RevenuePeriod
  readonly said: readonly PraiseOrBlame[]
  /** Of what was said, -1 to 1. */
  readonly mean: number
}

/** Whether it came to praise or to blame because somebody said that of it, and not by its kind alone. */
export const isStated = ({ mean, said }: SaidInPeriod): boolean =>
  said.some(({ as }) => (mean === 0 ? neither : mean < 0 ? blame : praise).includes(as))

const praise: readonly CountedAs[] = ['praise']
const blame: readonly CountedAs[] = ['blame']
const neither: readonly CountedAs[] = ['praise', 'neither', 'blame']

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

import { type Disclosed, daysBetween, differences, LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import { type FollowUp, feedback } from '../../folds/feedback.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { disclosedIn } from '../../records/disclosed.ts'
import { runningIn, waitEnded } from '../../records/feedback-standing.ts'
import { dayShown, today } from '../../telling/dates.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { readable } from '../../view/query.ts'
import { isHidden, type View } from '../../view/view.ts'
import { ofTheTwo } from '../disclosures/between.ts'
import type { GivenFeedback } from './line.ts'
import type { Moved } from './moved.ts'

const Words = readable(z.string())
/** `day` counts whole days since it was given, by the days that the viewer is told. */
const step = { stamp: StampView, day: z.int() }

/** A feedback from being given to being closed, in the words of its two. */
export const FeedbackLoop = z.strictObject({
  acknowledged: z.strictObject(step).optional(),
  accepted: z
    .strictObject({ ...step, answer: Words.optional(), commitment: Words.optional() })
    .optional(),
  declinings: z.array(z.strictObject({ ...step, reason: Words })),
  /** Another feedback on the same point took its place. */
  replaced: z.strictObject(step).optional(),
  /** The days on which the giver is asked, in order. */
  followUps: z.array(
    z.strictObject({
      setBy: z.string(),
      on: LocalDate,
      day: z.int(),
      /** When the clock marked it due. */
      cameDue: StampView.optional(),
      /** It is the running one, its day has come, and it is not answered. */
      waiting: z.boolean(),
      /** When it was waited for no longer: it was answered, or the exchange ended without. */
      over: StampView.optional(),
      answered: z
        .strictObject({
          ...step,
          difference: readable(z.enum(differences)),
          helping: readable(z.boolean()).optional(),
          note: Words.optional(),
          /** Whole days after its day; 0 and below where it was in time. */
          lateDays: z.int(),
        })
        .optional(),
    }),
  ),
  closings: z.array(z.strictObject(step)),
  reopenings: z.array(z.strictObject({ ...step, followUpOn: LocalDate, reason: Words.optional() })),
})
type FeedbackLoop = z.output<typeof FeedbackLoop>

/** @param moved what an answer to a follow-up did to a score that the viewer may read: there they are told the difference, too. */
export function loopOf(view: View, row: GivenFeedback, moved: readonly Moved[]): FeedbackLoop {
  const { given, acknowledged, accepted, declinings, replacedBy, followUps, closings, reopenings } =
    row
  const began = dayShown(given.stamp, view)
  const disclosed = disclosedIn(view, feedback, row)
  const opened = wordsFor(view, disclosed)
  const at = (stamp: Stamp) => ({
    stamp: stampView(view, stamp),
    day: daysBetween(began, dayShown(stamp, view)),
  })
  return {
    ...(acknowledged === undefined ? {} : { acknowledged: at(acknowledged) }),
    ...(accepted === undefined
      ? {}
      : {
          accepted: {
            ...at(accepted.stamp),
            ...opened('answer', accepted.answer),
            ...opened('commitment', accepted.commitment),
          },
        }),
    declinings: declinings.map(({ stamp, reason }) => ({
      ...at(stamp),
      reason: view.open(reason, disclosed),
    })),
    ...(replacedBy === undefined ? {} : { replaced: at(replacedBy.stamp) }),
    followUps: followUps.map((followUp) => ({
      setBy: followUp.setBy,
      on: followUp.on,
      day: daysBetween(began, followUp.on),
      ...(followUp.cameDue === undefined ? {} : { cameDue: stampView(view, followUp.cameDue) }),
      waiting: isWaiting(view, row, followUp),
      ...overIn(view, row, followUp),
      ...answerTo(view, { row, moved }, followUp, at),
    })),
    closings: closings.map(at),
    reopenings: reopenings.map(({ stamp, followUpOn, reason }) => ({
      ...at(stamp),
      followUpOn,
      ...opened('reason', reason),
    })),
  }
}

/** What stands in a field of words, if anything does, as far as the viewer may read it. */
const wordsFor =
  (view: View, disclosed: readonly Disclosed[]) =>
  <K extends string>(key: K, words: GivenFeedback['given']['text'] | undefined) =>
    (words === undefined ? {} : { [key]: view.open(words, disclosed) }) as {
      [key in K]?: z.output<typeof Words>
    }

function isWaiting(view: View, row: GivenFeedback, { setBy, on, answered }: FollowUp) {
  const current = runningIn(row)?.setBy === setBy
  return current && answered === undefined && today(view) >= on
}

function overIn(view: View, row: GivenFeedback, followUp: FollowUp) {
  const over = waitEnded(row, followUp)
  return over === undefined ? {} : { over: stampView(view, over) }
}

function answerTo(
  view: View,
  { row, moved }: { readonly row: GivenFeedback; readonly moved: readonly Moved[] },
  { answered, on }: FollowUp,
  at: (stamp: Stamp) => { stamp: StampView; day: number },
): Pick<FeedbackLoop['followUps'][number], 'answered'> {
  if (answered === undefined) return {}
  const { stamp, difference, helping, note } = answered
  const owned = ofTheTwo(row.given, stamp)
  const disclosed = disclosedIn(view, feedback, row)
  const told = view.tell(difference, owned, disclosed)
  const counted = moved.find(({ event }) => event === stamp.event)
  return {
    answered: {
      ...at(stamp),
      difference: isHidden(told) && counted !== undefined ? counted.difference : told,
      ...(helping === undefined ? {} : { helping: view.tell(helping, owned, disclosed) }),
      ...wordsFor(view, disclosed)('note', note),
      lateDays: daysBetween(on, dayIn(stamp, view.zone)),
    },
  }
}

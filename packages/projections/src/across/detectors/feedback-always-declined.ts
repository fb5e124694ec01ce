import type { Instant, Thresholds } from '@lockstep/domain'
import type { Stamp } from '../../folds/stamp.ts'
import type { GivenFeedback } from '../../subjects/feedback/line.ts'
import { inWords } from '../../telling/in-words.ts'
import { firstNameOf } from '../../telling/person.ts'
import { onceARow } from '../../view/once-a-row.ts'
import type { View } from '../../view/view.ts'
import { alongCourses } from './course.ts'
import type { Found, Resting, TooFew } from './detector.ts'
import { examining, resting } from './resting.ts'
import { inOrder, isWithin, stretchesOf, turnsOf, windowsOver } from './stretches.ts'

type Limits = Pick<Thresholds<'feedback_not_followed'>, 'decline_n' | 'window_days'>

/** One that was told something. */
interface Told {
  readonly row: GivenFeedback
  /** When it can change how many were declined. */
  readonly turns: readonly Instant[]
}

const kept = onceARow<GivenFeedback, Told>()
const rowsOfDeclined = alongCourses<Told, readonly Answer[]>()

function toldOf(row: GivenFeedback, days: number): Told {
  const answers = answersOf(row).map(({ stamp }) => stamp.at)
  return { row, turns: [...turnsOf([row.given.stamp.at], days), ...answers] }
}

interface Answer {
  readonly row: GivenFeedback
  readonly stamp: Stamp
  readonly declined: boolean
}

/** What its receiver answered, in order: what was declined may be reopened, and then accepted. */
function answersOf(row: GivenFeedback): readonly Answer[] {
  const { accepted, declinings } = row
  return [
    ...declinings.map(({ stamp }) => ({ row, stamp, declined: true })),
    ...(accepted === undefined ? [] : [{ row, stamp: accepted.stamp, declined: false }]),
  ]
}

const answerBy = (row: GivenFeedback, at: Instant): Answer | undefined =>
  answersOf(row).findLast(({ stamp }) => stamp.at <= at)

export const wasGiven = ({ id, given }: GivenFeedback): Resting =>
  resting('feedback', id, given.stamp, 'gave feedback')

const givenAt = ({ row }: Told): Instant => row.given.stamp.at

/** What was answered by a moment, where all of it was declined, and there is enough of it. */
function allDeclined(
  all: readonly Told[],
  at: Instant,
  enough: number,
): readonly Answer[] | undefined {
  const answers = all.flatMap(({ row }) => answerBy(row, at) ?? [])
  return answers.length >= enough && answers.every(({ declined }) => declined) ? answers : undefined
}

/** Where all that somebody was told within a time was declined. One alone says nothing, and so do few. */
export function declinedAlways(
  view: View,
  rows: readonly GivenFeedback[],
  { decline_n, window_days }: Limits,
): { findings: Found[]; tooFew: TooFew[] } {
  const told = rows.map((row) => kept(row, [String(window_days)], () => toldOf(row, window_days)))
  const receivers = Map.groupBy(told, ({ row }) => row.given.to)
  const findings = [...receivers].flatMap(([person, theirs]) => {
    const within = windowsOver(theirs, givenAt)
    const all = rowsOfDeclined(view.moment, {
      items: inOrder(theirs, givenAt),
      beside: `${decline_n} ${window_days}`,
      whenOf: givenAt,
      turnsOf: ({ turns }) => turns,
      holds: (at) => allDeclined(within(window_days, at), at, decline_n),
    })
    return stretchesOf(all).flatMap(({ from, to, first, last }) => {
      const root = first.toSorted((x, y) => (x.stamp.at < y.stamp.at ? 1 : -1))[0]
      if (root === undefined) return []
      return [
        {
          roots: [resting('feedback', root.row.id, root.stamp, 'declined')] as const,
          rests: last.flatMap(({ row, stamp }) =>
            stamp === root.stamp ? [] : [resting('feedback', row.id, stamp, 'declined')],
          ),
          // Whom it concerned when it began: it stays the same finding as more is declined.
          concerned: [person, ...new Set(first.map(({ row }) => row.given.from))],
          joined: theirs.flatMap(({ row }) => {
            const counts = row.declinings.some(
              ({ stamp: { at } }) =>
                at > from &&
                at <= (to ?? view.moment) &&
                isWithin(window_days, row.given.stamp.at, at),
            )
            return counts ? [row.given.from] : []
          }),
          at: from,
          said: () => [
            {
              text: `All ${inWords(last.length)} feedbacks that ${firstNameOf(view, person)} was given within ${window_days} days and answered were declined.`,
            },
          ],
          figures: () => [{ label: 'Declined', value: `${last.length} of ${last.length}` }],
          ...examining(last, ({ row }) => wasGiven(row)),
          ...(to === undefined
            ? {}
            : { closed: { at: to, how: 'one was accepted, or time has passed' } }),
        },
      ]
    })
  })
  const tooFew = [...receivers].flatMap(([person, theirs]) => {
    const lately = windowsOver(theirs, givenAt)(window_days, view.moment)
    const whose = [{ text: `Feedback to ${firstNameOf(view, person)}` }]
    const looked = examining(lately, ({ row }) => wasGiven(row))
    return lately.length >= decline_n ? [] : [{ whose, ...looked, needed: decline_n }]
  })
  return { findings, tooFew }
}

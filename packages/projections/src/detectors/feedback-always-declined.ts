import type { Thresholds } from '@lockstep/domain'
import type { GivenFeedback } from '../queries/parts/feedback-line.ts'
import { inWords } from '../queries/parts/in-words.ts'
import { firstName, personView } from '../queries/parts/person.ts'
import type { View } from '../view.ts'
import type { Found, TooFew } from './detector.ts'
import { resting } from './resting.ts'
import { stretches, turnsOf, windowsOver } from './stretches.ts'

type Limits = Pick<Thresholds<'feedback_not_followed'>, 'decline_n' | 'window_days'>

/** Where all that somebody was told within a time was declined. One alone says nothing, and so do few. */
export function declinedAlways(
  view: View,
  rows: readonly GivenFeedback[],
  { decline_n, window_days }: Limits,
): { findings: Found[]; tooFew: TooFew[] } {
  const receivers = Map.groupBy(rows, ({ given }) => given.to)
  const findings = [...receivers].flatMap(([person, theirs]) => {
    const within = windowsOver(theirs, ({ given }) => given.stamp.at)
    const holds = (at: string) => {
      const answered = within(window_days, at).filter(
        ({ accepted, declined }) =>
          (accepted !== undefined && accepted.stamp.at <= at) ||
          (declined !== undefined && declined.stamp.at <= at),
      )
      const all = answered.every(
        ({ declined }) => declined !== undefined && declined.stamp.at <= at,
      )
      return all && answered.length >= decline_n ? answered : undefined
    }
    const answers = theirs.flatMap(
      ({ accepted, declined }) => accepted?.stamp ?? declined?.stamp ?? [],
    )
    const turns = [
      ...answers.map(({ at }) => at),
      ...turnsOf(
        theirs.map(({ given }) => given.stamp.at),
        window_days,
      ),
    ]
    return stretches(turns, view.moment, holds).flatMap(({ from, to, first, last }) => {
      const root = first
        .flatMap(({ id, declined }) => (declined ? [{ id, stamp: declined.stamp }] : []))
        .sort((x, y) => (x.stamp.at < y.stamp.at ? 1 : -1))[0]
      if (root === undefined) return []
      return [
        {
          roots: [resting('feedback', root.id, root.stamp, 'declined')] as const,
          rests: last.flatMap(({ id, declined }) =>
            declined === undefined || declined.stamp === root.stamp
              ? []
              : [resting('feedback', id, declined.stamp, 'declined')],
          ),
          concerned: [person, ...new Set(last.map(({ given }) => given.from))],
          at: from,
          said: () => [
            {
              text: `All ${inWords(last.length)} feedbacks that ${firstName(personView(view, person))} answered within ${window_days} days were declined.`,
            },
          ],
          figures: [{ label: 'Declined', value: `${last.length} of ${last.length}` }],
          examined: last.length,
          ...(to === undefined
            ? {}
            : { closed: { at: to, how: 'one was accepted, or time has passed' } }),
        },
      ]
    })
  })
  const tooFew = [...receivers].flatMap(([person, { length: examined }]) =>
    examined < decline_n
      ? [
          {
            whose: [{ text: `Feedback to ${firstName(personView(view, person))}` }],
            examined,
            needed: decline_n,
          },
        ]
      : [],
  )
  return { findings, tooFew }
}

import type { Answer } from '../../api/views.ts'
import type { LoopStep } from '../../charts/loops/loop-bar.tsx'
import { shortDay } from '../../words/dates.ts'

/** The steps of an exchange, in order, as its bar names them. */
export function stepsOf(view: Answer<'feedback'>): LoopStep[] {
  const { feedback, acknowledged, accepted, declined, followUps, closings, reopenings } = view
  const step = (
    label: string,
    stamp: { event: string; at: string; happened: string },
    day?: number,
  ): LoopStep => ({
    id: `${label} ${stamp.event}`,
    label,
    at: stamp.at,
    note: day === undefined ? shortDay(stamp.happened) : `${shortDay(stamp.happened)}, day ${day}`,
  })
  const steps: LoopStep[] = [
    step('Given', feedback.given),
    ...(acknowledged === undefined
      ? []
      : [step('Acknowledged', acknowledged.stamp, acknowledged.day)]),
    ...(accepted === undefined
      ? []
      : [
          step(
            accepted.commitment === undefined ? 'Accepted' : 'Accepted, with a commitment',
            accepted.stamp,
            accepted.day,
          ),
        ]),
    ...(declined === undefined ? [] : [step('Declined', declined.stamp, declined.day)]),
    ...followUps.map(
      ({ on, day, setBy, waiting }): LoopStep => ({
        id: `due ${setBy}`,
        label: 'Follow-up due',
        at: `${on}T12:00:00.000Z`,
        note: `${shortDay(on)}, day ${day}`,
        ...(waiting ? { tone: 'due' as const } : {}),
      }),
    ),
    ...followUps.flatMap(({ answered }) =>
      answered === undefined || answered.difference === 'seen'
        ? []
        : [step(differenceWords[answered.difference], answered.stamp, answered.day)],
    ),
    ...reopenings.map(({ stamp, day }) => step('Reopened', stamp, day)),
    ...closings.map(
      ({ stamp, day }): LoopStep => ({ ...step('Closed', stamp, day), tone: 'kept' }),
    ),
  ]
  return steps.sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** What a giver says of the difference, in the words of the buttons. */
export const differenceWords = {
  seen: 'Difference seen',
  partly: 'Partly',
  not_yet: 'Not yet',
} as const

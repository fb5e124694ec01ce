import { beganOn, isRating, nouns, type RecordedOf } from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { calledOffBy } from './called-off.ts'
import { openedAnswer } from './opened-answer.ts'
import type { PulseRow } from './pulse-row.ts'
import { stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

export type * from './pulse-row.ts'

type Events = typeof nouns.pulse.events
type Event<T extends keyof Events> = Extract<RecordedOf<Events>, { type: T }>

function opened(row: PulseRow, event: Event<'PulseOpened'>): PulseRow {
  const { pairs, opens } = event.data
  const now = row.sealed.filter((rating) => opens.includes(rating.stamp.event))
  return {
    ...row,
    sealed: row.sealed.filter((rating) => !now.includes(rating)),
    ratings: [...row.ratings, ...now.map((rating) => openedAnswer(rating, 'in time', event))],
    openings: [...row.openings, { stamp: stampOf(event), pairs }],
  }
}

function late(row: PulseRow, event: Event<'LatePulseAnswered'>): PulseRow {
  const { away, ...rating } = event.data
  const given = { ...rating, stamp: stampOf(event) }
  const kind = away ? ('away' as const) : ('late' as const)
  return { ...row, ratings: [...row.ratings, openedAnswer(given, kind, event)] }
}

/** Trust pulses. What is answered stays sealed until its two are opened. */
export const pulses: Fold<PulseRow, Events> = {
  name: 'pulses',
  noun: 'pulse',
  version: 3,
  initial: (id) => ({ id, state: nouns.pulse.initial, sealed: [], ratings: [], openings: [] }),
  reach: ({ id, called }) => ({
    record: id,
    ...(called === undefined
      ? {}
      : { partnership: called.partnership, since: beganOn(called.stamp) }),
  }),
  on: withState<PulseRow>()(nouns.pulse, {
    PulseCalled: (row, event) => ({ ...row, called: { ...event.data, stamp: stampOf(event) } }),
    PulseAnswered: (row, event) => ({
      ...row,
      sealed: [
        ...row.sealed.filter((each) => !isRating(event.data)(each)),
        { ...event.data, stamp: stampOf(event) },
      ],
    }),
    PulseOpened: opened,
    PulseCalledOff: (row, event) => ({ ...row, calledOff: calledOffBy(event) }),
    LatePulseAnswered: late,
  }),
}

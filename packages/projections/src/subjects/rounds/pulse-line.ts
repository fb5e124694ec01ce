import { type AskedRating, isParted, type PersonId } from '@lockstep/domain'
import { z } from 'zod'
import type { PulseCall, PulseRow } from '../../folds/pulses.ts'
import { hereIn } from '../../records/here.ts'
import type { View } from '../../view/view.ts'
import { roundLine, roundShape } from './line.ts'

/** A trust pulse: who is asked, and how many have answered. */
export const PulseLine = z
  .strictObject({
    ...roundShape,
    /** The charter calls it, not a person. */
    inCadence: z.boolean(),
  })
  .meta({ id: 'PulseLine' })
export type PulseLine = z.output<typeof PulseLine>

/** A pulse that was called. */
export interface CalledPulse extends PulseRow {
  readonly called: PulseCall
  readonly state: Exclude<PulseRow['state'], { is: 'none' }>
}

export const isCalled = (row: PulseRow): row is CalledPulse =>
  row.called !== undefined && row.state.is !== 'none'

/** What was said or opened, or is waited for still: never between two of whom one has left. */
function countedIn(view: View, { ratings }: CalledPulse['state']): AskedRating[] {
  const parted = isParted(hereIn(view))
  return ratings.filter((each) => each.opened || each.answer !== undefined || !parted(each))
}

const askedOf = (ratings: readonly AskedRating[]): PersonId[] => [
  ...new Set(ratings.flatMap(({ from, to }) => [from, to])),
]

export function pulseLine(view: View, { id, called, state, calledOff }: CalledPulse): PulseLine {
  const { stamp, partnership, cadence } = called
  const { is, closes } = state
  const answers = countedIn(view, state)
  const call = { noun: 'pulse', id, partnership, called: stamp, closes } as const
  return {
    ...roundLine(view, { ...call, is, calledOff, asked: askedOf(answers), answers }),
    inCadence: cadence !== undefined,
  }
}

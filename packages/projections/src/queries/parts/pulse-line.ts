import { askedIn } from '@lockstep/domain'
import { z } from 'zod'
import type { PulseCall, PulseRow } from '../../folds/pulses.ts'
import type { View } from '../../view.ts'
import { roundLine, roundShape } from './round-line.ts'

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

export function pulseLine(view: View, { id, called, state, calledOff }: CalledPulse): PulseLine {
  const { stamp, partnership, cadence } = called
  const { is, ratings: answers, closes } = state
  const call = { noun: 'pulse', id, partnership, called: stamp, closes } as const
  return {
    ...roundLine(view, { ...call, is, calledOff, asked: askedIn(state), answers }),
    inCadence: cadence !== undefined,
  }
}

import { type PulseRow, pulses } from '../../folds/pulses.ts'
import type { View } from '../../view/view.ts'
import type { Direction } from '../reliability/evidence.ts'

/** Rounds that are over, in which one was asked about the other. */
export const roundsAsked = (view: View, { from, to }: Direction): PulseRow[] =>
  [...view.rows(pulses).values()].filter(
    ({ state }) =>
      state.is !== 'none' &&
      state.is !== 'called off' &&
      state.ratings.some((each) => each.from === from && each.to === to && each.opened),
  )

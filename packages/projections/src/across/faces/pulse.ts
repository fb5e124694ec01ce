import { type AskedRating, askedIn, type PersonId } from '@lockstep/domain'
import type { PulseRow } from '../../folds/pulses.ts'
import { partnershipLine } from '../../telling/partnership-line.ts'
import { roundStates } from '../../telling/round-states.ts'
import type { View } from '../../view/view.ts'
import type { Face } from './face-of-record.ts'
import { joined, many, names } from './words.ts'

/** Who was asked and has answered: never what they said. */
export function pulseFace(view: View, { state, called }: PulseRow): Face {
  if (called === undefined || state.is === 'none') return {}
  const said = (is: (rating: AskedRating) => boolean) =>
    joined(state.ratings.filter(is).map((rating) => between(view, rating)))
  return {
    state: roundStates[state.is],
    partnership: partnershipLine(view, called.partnership)?.name,
    asked: names(view, askedIn(state)),
    'last day': called.closes,
    'pairs opened': many(state.ratings.filter(({ opened }) => opened).length / 2),
    answered: said(({ answer }) => answer !== undefined),
    'answered late': said(({ late }) => late),
    silent: said(({ silence, answer }) => silence === 'silent' && answer === undefined),
    away: said(({ silence, answer }) => silence === 'away' && answer === undefined),
  }
}

const between = (view: View, { from, to }: Record<'from' | 'to', PersonId>): string =>
  `${names(view, [from])} about ${names(view, [to])}`

import { endOfDay } from '@lockstep/domain'
import { pulses } from '../../folds/pulses.ts'
import { namedRecord } from '../../records/named.ts'
import type { Scope } from '../../subjects/partnerships/scope.ts'
import { type CalledPulse, isCalled } from '../../subjects/rounds/pulse-line.ts'
import type { View } from '../../view/view.ts'
import type { Placed } from './placed.ts'

/** Trust pulses in which two of them are asked about each other, on the day of their call. */
export const pulsesLane = (view: View, scope: Scope): Placed[] =>
  [...view.rows(pulses).values()].filter(isCalled).flatMap((row) => markOf(view, row, scope))

function markOf(view: View, row: CalledPulse, { members }: Scope): Placed[] {
  const { id, called, state } = row
  const theirs = state.ratings.filter(
    ({ from, to }) => members.includes(from) && members.includes(to),
  )
  if (theirs.length === 0) return []
  const missing = theirs.some(({ answer, silence }) => silence === 'silent' && answer === undefined)
  const over = state.is === 'called off' || theirs.every(({ opened }) => opened)
  return [
    {
      id,
      kind: 'pulse',
      state:
        state.is === 'called off' ? 'dropped' : !over ? 'sealed' : missing ? 'missed' : 'current',
      at: called.stamp.at,
      ...(over ? {} : { due: endOfDay(state.closes, view.zone) }),
      recordedAt: called.stamp.recordedAt,
      named: () => {
        const named = namedRecord(view, 'pulse', id)
        return named && { label: named.ordinal ?? 'Pulse', quiet: true, href: named.href }
      },
    },
  ]
}

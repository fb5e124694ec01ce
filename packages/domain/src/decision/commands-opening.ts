import { z } from 'zod'
import { DecisionId, EventId } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { require } from '../kernel/refusal.ts'
import { ownerOf, persons } from './checks.ts'
import { decision } from './decision.ts'
import { mayOpen, openingOf } from './round.ts'
import type { DecisionState } from './state.ts'

const command = commandsOf(decision)
const id = DecisionId

const askedThere = (_: unknown, state: DecisionState) =>
  persons(state.is === 'asked' ? state.round.asked : [])

export const OpenPositions = command({
  title: 'Open the positions',
  input: z.strictObject({ id }),
  giver: 'named',
  named: ownerOf,
  atOnce: true,
  needs: askedThere,
  records: ['PositionsOpened'],
  decide: (_, state, situation) => {
    if (state.is === 'opened') return []
    require(state.is === 'asked', 'PositionsNotCalled', 'Nobody is asked for a position now.')
    const over = mayOpen(state.round, situation)
    require(over, 'PositionsWindowOpen', 'Some may still answer: they have until the last day.')
    return [openingOf(state.round, situation)]
  },
})

export const ClosePositions = command({
  title: 'Close the window for positions',
  input: z.strictObject({ id, round: EventId }),
  giver: 'timer',
  hidden: true,
  needs: askedThere,
  records: ['PositionsOpened'],
  decide: ({ round }, state, situation) => {
    if (state.is !== 'asked' || state.round.id !== round) return []
    const over = mayOpen(state.round, situation)
    require(over, 'PositionsWindowOpen', 'Some may still answer: they have until the last day.')
    return [openingOf(state.round, situation)]
  },
})

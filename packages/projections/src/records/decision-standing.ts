import type { DecisionState } from '@lockstep/domain'

/** Where a decision stands, in the words of the lineage. */
export const standings = [
  'problem stated',
  'proposed',
  'positions sealed',
  'positions open',
  'in force',
  'superseded',
  'reversed',
  'dropped',
  'rejected',
] as const
export type Standing = (typeof standings)[number]

const inWords: Record<DecisionState['is'], Standing> = {
  none: 'problem stated',
  framed: 'problem stated',
  proposed: 'proposed',
  asked: 'positions sealed',
  opened: 'positions open',
  decided: 'in force',
  superseded: 'superseded',
  reversed: 'reversed',
  dropped: 'dropped',
  rejected: 'rejected',
}

export const standingIn = ({ is }: DecisionState): Standing => inWords[is]

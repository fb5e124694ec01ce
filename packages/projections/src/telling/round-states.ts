import type { PulseState } from '@lockstep/domain'

/** How far a sealed round has come, in words. */
export const roundStates = {
  called: 'running',
  opened: 'over',
  'called off': 'called off',
} as const satisfies Record<Exclude<PulseState['is'], 'none'>, string>

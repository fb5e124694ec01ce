import type { Moments } from '../api/client.ts'
import type { Here } from './here.tsx'
import { asOf } from './moments.ts'

/** For whom something was made: others may read more or less of it. */
export const forReader = ({ me }: Pick<Here, 'me'>): string => `${me.name}, with what they may read`

/** As of when one's pages tell: the moment looked at, or the last day that one reads, or now. */
export const asToldHere = (
  { now, lastDay }: Pick<Here, 'now' | 'lastDay'>,
  moments: Moments,
): string => asOf(moments, lastDay ?? now)

/**
 * Whose it is, as of when, and for whom it was made. What leaves the house says so.
 * "Calder Freight as of 30 Sep 2026. For Dana Whitlock, with what they may read".
 */
export const toldFor = (here: Here, moments: Moments): string =>
  `${here.organisation} ${asToldHere(here, moments)}. For ${forReader(here)}`

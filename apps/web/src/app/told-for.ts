import type { Moments } from '../api/client.ts'
import type { Here } from './here.tsx'
import { asOf } from './moments.ts'

/**
 * Whose it is, as of when, and for whom it was made: others may read more or less of it. What leaves the house says so.
 * "Calder Freight as of 30 Sep 2026. For Dana Whitlock, with what they may read".
 */
export const toldFor = ({ organisation, me, now }: Here, moments: Moments): string =>
  `${organisation} ${asOf(moments, now)}. For ${me.name}, with what they may read`

import { cadenceSince, type Id } from '@lockstep/domain'
import { type PartnershipRow, partnerships } from '../folds/partnerships.ts'
import type { Source } from '../views/source.ts'
import type { Timer } from './policy.ts'

/**
 * Whether a timer that is due waits for what stands in other records than its own: what a rhythm planned is called off
 * once that is agreed anew, or ended.
 */
export function isEarly(source: Source, { command, input }: Timer): boolean {
  if (command !== 'CallOffSessionInCadence') return false
  const { partnership, since } = input as { partnership: Id; since: Id }
  const theirs = source.standing(partnerships, partnership)?.row as PartnershipRow | undefined
  return theirs !== undefined && cadenceSince(theirs.state, since) !== undefined
}

import { type PersonId, type Recorded, of as wordsOf } from '@lockstep/domain'
import { type WhoseReason, whoseReason } from '@lockstep/projections'
import type { Keys } from '../keys/keys.ts'
import type { Decision } from '../writing/write.ts'

/**
 * A mending as the record takes it: its reason in words of those whose the entry is, where that says something in words
 * or stands on a record that does; else for all, as it is.
 * @param of the record as it stands, and the entry that is mended, or put in.
 */
export function withWhy(
  keys: Keys,
  of: {
    readonly recorded: readonly Recorded[]
    readonly entry: Pick<Recorded, 'type' | 'data'>
  },
  decided: Decision,
  speaker: PersonId,
): Decision {
  const { reason = '', ...data } = decided.data as Said
  const whose = whoseReason(of.recorded, of.entry, speaker)
  const owners = whose && ownersLeft(keys, whose, speaker)
  return owners === undefined
    ? decided
    : { ...decided, data: { ...data, words: wordsOf(owners, reason), audience: whose?.audience } }
}

interface Said {
  readonly reason?: string
}

/** Of one whose words were erased nothing can be sealed: then it is for who says why alone. A name was open to all. */
function ownersLeft(
  keys: Keys,
  { owners, audience }: WhoseReason,
  speaker: PersonId,
): readonly PersonId[] | undefined {
  if (!owners.some((owner) => keys.isDestroyed(owner))) return owners
  return audience === 'organisation' && keys.isDestroyed(speaker) ? undefined : [speaker]
}

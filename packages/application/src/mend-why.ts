import { effective, of, type PersonId, type Recorded } from '@lockstep/domain'
import { type WhoseReason, whoseReason } from '@lockstep/projections'
import type { Keys } from './keys.ts'
import type { Decision } from './write.ts'

/**
 * A mending as the record takes it: its reason in words of those whose the entry is, where that says something in words
 * or stands on a record that does; else for all, as it is.
 * @param recorded the record as it stands.
 */
export function withWhy(
  keys: Keys,
  recorded: readonly Recorded[],
  decided: Decision,
  speaker: PersonId,
): Decision {
  const { reason = '', ...data } = decided.data as Said
  const entry =
    data.event === undefined
      ? { type: data.type ?? '', data: data.data }
      : effective(recorded).find(({ id }) => id === data.event)
  const whose = entry && whoseReason(recorded, entry, speaker)
  const owners = whose && ownersLeft(keys, whose, speaker)
  return owners === undefined
    ? decided
    : { ...decided, data: { ...data, words: of(owners, reason), audience: whose?.audience } }
}

interface Said {
  readonly event?: string
  readonly type?: string
  readonly data?: unknown
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

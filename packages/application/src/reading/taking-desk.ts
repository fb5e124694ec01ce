import { createHmac } from 'node:crypto'
import type { PersonId, SessionReach } from '@lockstep/domain'
import { canonical, type RecordedEvent, type StoredEvent } from '@lockstep/eventstore-client'
import { decode, type ReadStore, shown, type Taking, type View } from '@lockstep/projections'
import type { Home } from '../home/home.ts'

/** Who takes the record away, and how. */
export interface TakingAsked extends SessionReach {
  readonly person: PersonId
  readonly words: boolean
  /** Whether a program with a key asks. */
  readonly byProgram?: boolean
  /** Where the last part ended; left out: from the beginning. */
  readonly from?: TakenUpTo
}

/** A place in the log, and where the taking ends, whatever is recorded meanwhile. */
export interface TakenUpTo {
  readonly position: string
  readonly end: string
}

/** The next part of what somebody takes away. */
export interface Taken {
  readonly events: readonly (StoredEvent & Pick<RecordedEvent, 'recordedAt'>)[]
  /** Undefined where that was all. */
  readonly next: TakenUpTo | undefined
}

/**
 * What of the log's next page its reader may take away, as far as the projections have read: of what they have not, nobody
 * knows yet for whom it exists.
 */
export function takenFrom(
  page: readonly RecordedEvent[],
  {
    view,
    store,
    asked,
    print,
  }: {
    readonly view: View
    readonly store: ReadStore
    readonly asked: TakingAsked
    readonly print: Taking['print']
  },
): Taken {
  const read = store.checkpoint.get()?.position ?? ''
  const end = asked.from?.end ?? read
  const within = page.filter(({ position }) => position <= end && position <= read)
  const last = within.at(-1)
  return {
    events: within.flatMap((stored) => {
      const event = shown(view, decode(stored), { words: asked.words, print })
      return event === undefined ? [] : { ...event, recordedAt: stored.recordedAt }
    }),
    next: last && last.position < end ? { position: last.position, end } : undefined,
  }
}

/** Prints what is withheld, keyed by a secret that lives as long as the log. */
export async function printing({ keys }: Pick<Home, 'keys'>): Promise<Taking['print']> {
  const key = createHmac('sha256', await keys.secret('proof'))
    .update('withheld')
    .digest()
  return (event, path, value) =>
    createHmac('sha256', key)
      .update(canonical([event, path, value]))
      .digest('base64url')
}

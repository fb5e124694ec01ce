import { decide } from '../kernel/decide.ts'
import type { Decided, EventDefinitions, Recorded } from '../kernel/event.ts'
import type { PersonId } from '../kernel/ids.ts'
import { type Life, lifeOf } from '../kernel/life.ts'
import type { Noun, Situation } from '../kernel/noun.ts'
import { Refusal } from '../kernel/refusal.ts'
import { type Instant, instant, later, type OccurredAt, sortsAt } from '../kernel/time.ts'
import { id, NOW } from './spec.ts'

/** One command of a play, on its only stream. */
export interface Move<S> {
  readonly command: {
    readonly creates?: boolean
    readonly decide: (input: never, state: S, situation: Situation) => readonly Decided[]
  }
  readonly input: unknown
  readonly by: PersonId
  /** Minutes before it is recorded; left out: it happens when it is recorded, or after the last step. */
  readonly minutesAgo?: number | undefined
}

/**
 * Gives commands one after another, a minute apart, and records what they decide; a refusal leaves the stream as it is.
 * @returns every state on the way, each folded anew from all that was recorded.
 * @throws whatever is no refusal, and where a decided event is not of its schema's shape.
 */
export function play<E extends EventDefinitions, S extends { is: string }>(
  noun: Noun<E, S>,
  moves: readonly Move<S>[],
  other: Situation['other'],
): S[] {
  const recorded: Recorded[] = []
  return moves.map((move, n) => {
    const now = instant(Date.parse(NOW) + n * 60_000)
    const life = lifeOf(noun, recorded)
    for (const event of decidedBy(noun, move, life, { now, recorded, other })) {
      recorded.push(asStored(noun, event, move, now, recorded.length))
    }
    return lifeOf(noun, recorded).state
  })
}

interface Around {
  readonly now: Instant
  readonly recorded: readonly Recorded[]
  readonly other: Situation['other']
}

function decidedBy<E extends EventDefinitions, S extends { is: string }>(
  noun: Noun<E, S>,
  { command, input, by, minutesAgo }: Move<S>,
  life: Life<S>,
  { now, recorded, other }: Around,
): (Decided & { occurredAt: OccurredAt })[] {
  const backdated = minutesAgo === undefined ? undefined : Date.parse(now) - minutesAgo * 60_000
  const occurredAt = backdated === undefined ? later(now, life.lastStepAt) : instant(backdated)
  const situation: Situation = {
    actor: by,
    speaker: by,
    now,
    occurredAt,
    at: sortsAt(occurredAt, now),
    zone: 'Europe/Amsterdam',
    organisation: { is: 'none' },
    id: id('this'),
    eventId: (n) => id(`event${recorded.length + n}`),
    other,
  }
  try {
    const decided = decide(noun, command, input as never, life, situation)
    return decided.map((event) => ({ occurredAt, ...event }))
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

function asStored(
  noun: { readonly events: EventDefinitions },
  { type, data, occurredAt }: Decided & { occurredAt: OccurredAt },
  { by }: { by: PersonId },
  now: Instant,
  revision: number,
): Recorded {
  return {
    id: id(`event${revision}`),
    type,
    data: noun.events[type]?.data.parse(JSON.parse(JSON.stringify(data))),
    metadata: { actor: by, source: 'api', occurredAt, recordedAt: now },
    stream: 'play',
    revision,
    position: String(revision).padStart(4, '0'),
    at: sortsAt(occurredAt, now),
    knownAt: now,
  }
}

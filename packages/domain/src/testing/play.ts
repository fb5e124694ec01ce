import { expect } from 'vitest'
import { decide } from '../kernel/decide.ts'
import type { Decided, EventDefinitions, Recorded } from '../kernel/event.ts'
import type { PersonId } from '../kernel/ids.ts'
import { checkStep, type Life, lifeOf, lived, livedOn, unborn } from '../kernel/life.ts'
import { effective } from '../kernel/mending.ts'
import type { Noun, Situation } from '../kernel/noun.ts'
import { Refusal } from '../kernel/refusal.ts'
import { type Instant, instant, later, type OccurredAt, sortsAt } from '../kernel/time.ts'
import { derivedId, id, NOW } from './spec.ts'

const MINUTE = 60_000

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
  /** Days that pass before it is given. */
  readonly daysLater?: number
}

/**
 * Gives commands one after another, a minute apart, and records what they decide; a refusal leaves the stream as it is.
 * Holds that a life lived on is the life folded anew, whatever happened before what.
 * @returns every state on the way, each folded anew from all that was recorded.
 * @throws whatever is no refusal, and where a decided event is not of its schema's shape, or a step stands where it
 * is not allowed.
 */
export function play<E extends EventDefinitions, S extends { is: string }>(
  noun: Noun<E, S>,
  moves: readonly Move<S>[],
  other: Situation['other'],
  beside?: Situation['beside'],
): S[] {
  const recorded: Recorded[] = []
  let clock = Date.parse(NOW)
  return moves.map((move) => {
    clock += MINUTE + (move.daysLater ?? 0) * 24 * 60 * MINUTE
    const now = instant(clock)
    const before = lifeOf(noun, recorded)
    const further = decidedBy(noun, move, before, { now, recorded, other, beside }).map(
      (event, n) => asStored(noun, event, move, now, recorded.length + n),
    )
    recorded.push(...further)
    const after = livedThrough(noun, recorded)
    expect(livedOn(noun, before, further) ?? after).toEqual(after)
    return after.state
  })
}

/** The life of all that was recorded, every step of which is allowed where it stands. */
function livedThrough<E extends EventDefinitions, S extends { is: string }>(
  noun: Noun<E, S>,
  recorded: readonly Recorded[],
): Life<S> {
  return effective(recorded).reduce((life, event) => {
    checkStep(noun, life, event.type, event.at)
    return lived(noun, life, event)
  }, unborn(noun.initial))
}

interface Around {
  readonly now: Instant
  readonly recorded: readonly Recorded[]
  readonly other: Situation['other']
  readonly beside: Situation['beside']
}

function decidedBy<E extends EventDefinitions, S extends { is: string }>(
  noun: Noun<E, S>,
  { command, input, by, minutesAgo }: Move<S>,
  life: Life<S>,
  { now, recorded, other, beside }: Around,
): (Decided & { occurredAt: OccurredAt })[] {
  const backdated = minutesAgo === undefined ? undefined : Date.parse(now) - minutesAgo * MINUTE
  const occurredAt = backdated === undefined ? later(now, life.lastStepAt) : instant(backdated)
  const situation: Situation = {
    actor: by,
    speaker: by,
    source: 'api',
    now,
    occurredAt,
    at: sortsAt(occurredAt, now),
    zone: 'Europe/Amsterdam',
    organisation: { is: 'none' },
    id: id('this'),
    eventId: (n) => id(`event${recorded.length + n}`),
    derivedId,
    other,
    beside,
    siblings: () => [],
    exists: () => true,
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

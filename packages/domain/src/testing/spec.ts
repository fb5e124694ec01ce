import { expect } from 'vitest'
import { decide } from '../kernel/decide.ts'
import type { Decided, DecidedOf, EventDefinitions, Recorded } from '../kernel/event.ts'
import type { Id, PersonId } from '../kernel/ids.ts'
import { lifeOf } from '../kernel/life.ts'
import type { Against, Beginning, Noun, NounName, Situation } from '../kernel/noun.ts'
import { Refusal } from '../kernel/refusal.ts'
import { type Instant, type OccurredAt, sortsAt } from '../kernel/time.ts'

/** A readable id for specs: `id('dana')` is always the same, and of the right form. */
export function id(name: string): Id {
  const hex = [...name]
    .map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0'))
    .join('')
  const bits = hex.padEnd(18, '0').slice(0, 18)
  return `01900000-0000-7${bits.slice(0, 3)}-8${bits.slice(3, 6)}-${bits.slice(6, 18)}`
}

/** In specs, what follows from an event is named after whatever comes last. */
export const derivedId: Situation['derivedId'] = (from, parts) =>
  id([from, ...parts].join(' ').slice(-9))

export const NOW: Instant = '2026-03-31T09:00:00.000Z'

export interface When {
  by?: PersonId | 'lockstep'
  onBehalfOf?: PersonId
  source?: Situation['source']
  now?: Instant
  occurredAt?: OccurredAt
  /** The states of other streams, by `noun/name`. */
  others?: Record<string, unknown>
  /** When each of them began. */
  begunOther?: Beginning
  organisation?: Situation['organisation']
  /** What stands in what the command says something beside. */
  beside?: Situation['beside']
  /** Where what the command takes on was agreed. */
  agreedIn?: Situation['agreedIn']
  /** The entries that are there for who speaks, by name. */
  entries?: readonly string[]
}

const someOrganisation: Situation['organisation'] = {
  is: 'founded',
  name: 'Calder Freight',
  zone: 'Europe/Amsterdam',
  owner: id('dana'),
  administrators: [],
  fiscalYearStart: 1,
  holidays: [],
}

/** A member's state, for `others`. */
export const member = { is: 'member', since: NOW, absences: [], delegations: [], erased: false }

/** `given(feedback, events).when(AcceptFeedback, input, { by }).records(events)` or `.refused(code)`. */
export function given<E extends EventDefinitions, S extends { is: string }>(
  noun: Noun<E, S>,
  past: readonly (DecidedOf<E> & Pick<Placed, 'at' | 'knownAt'>)[] = [],
) {
  const recorded = past.map(asRecorded)
  const life = lifeOf(noun, recorded)
  return {
    life,
    when: <I, D extends Decided>(
      command: {
        readonly creates?: boolean
        readonly begins?: (input: I) => Id
        readonly against?: (input: I, other: Situation['other']) => readonly Against[]
        readonly records: readonly string[]
        readonly atOnce?: boolean
        readonly hidden?: boolean
        readonly decide: (input: I, state: S, situation: Situation) => readonly D[]
      },
      input: I,
      when: When = {},
    ) => {
      const attempt = () => {
        const around = situation(noun.name, when, life.lastStepAt, (other) =>
          command.against?.(input, other),
        )
        const decided = decide(noun, command, input, life, around)
        for (const { type } of decided) expect(command.records).toContain(type)
        if (decided.length > 0 && !command.hidden) {
          const atOnce = decided.every(({ occurredAt }) => occurredAt === around.now)
          expect(atOnce).toBe(command.atOnce === true)
        }
        return decided
      }
      return {
        records: (...expected: unknown[]) => expect(attempt()).toEqual(expected),
        refused: (code: string, field?: string, says: unknown = expect.any(String)) =>
          expect(refusalOf(attempt)).toEqual({ code, field, says }),
      }
    },
  }
}

function refusalOf(attempt: () => unknown) {
  try {
    return { decided: attempt() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // It says a date as a person does.
    expect(error.message).not.toMatch(/\d{4}-\d{2}/)
    return { code: error.code, field: error.field, says: error.message }
  }
}

interface Placed extends Decided {
  readonly at?: OccurredAt
  /** When what it says now entered the record. */
  readonly knownAt?: Instant
}

function asRecorded(event: Placed, n: number): Recorded {
  const occurredAt =
    event.at ?? event.occurredAt ?? `2026-03-01T09:00:${String(n).padStart(2, '0')}.000Z`
  return {
    id: id(`event${n}`),
    type: event.type,
    data: event.data,
    metadata: { actor: id('dana'), source: 'web', occurredAt, recordedAt: NOW },
    stream: 'spec',
    revision: n,
    position: String(n).padStart(4, '0'),
    at: sortsAt(occurredAt, NOW),
    knownAt: event.knownAt ?? NOW,
  }
}

function situation(
  noun: NounName,
  when: When,
  lastStepAt: Instant,
  against: (other: Situation['other']) => readonly Against[] | undefined,
): Situation {
  const now = when.now ?? NOW
  const occurredAt = when.occurredAt ?? (now > lastStepAt ? now : lastStepAt)
  const actor = when.by ?? id('dana')
  const other = <T>(noun: NounName, of: Id) => {
    const known = Object.entries(when.others ?? {}).find(([key]) => {
      const [ofNoun, name = ''] = key.split('/')
      return ofNoun === noun && id(name) === of
    })
    return (known?.[1] ?? { is: 'none' }) as T
  }
  return {
    actor,
    speaker: when.onBehalfOf ?? (actor === 'lockstep' ? id('dana') : actor),
    source: when.source ?? 'web',
    now,
    occurredAt,
    at: sortsAt(occurredAt, now),
    zone: 'Europe/Amsterdam',
    organisation: when.organisation ?? someOrganisation,
    id: id('this'),
    eventId: (n) => id(`new${n}`),
    derivedId,
    begunOf: () => when.begunOther,
    beside: when.beside,
    agreedIn: when.agreedIn,
    other,
    exists: (entry) => (when.entries ?? []).some((name) => id(name) === entry),
    siblings: <T>() => {
      const nouns = against(other)?.map((each) => each.noun) ?? [noun]
      return Object.entries(when.others ?? {})
        .filter(([key]) => nouns.some((each) => key.startsWith(`${each}/`)))
        .map(([, state]) => state as T)
    },
  }
}

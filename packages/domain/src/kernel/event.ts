import type { z } from 'zod'
import type { EventId, PersonId } from './ids.ts'
import type { Instant, LocalDate, OccurredAt } from './time.ts'

/** The rows of the timeline, top down. */
export const laneNames = [
  'strategy',
  'goals',
  'feedback',
  'requests',
  'commitments',
  'conversations',
  'rhythm',
  'pulses',
  'people',
  'outside',
] as const
export type Lane = (typeof laneNames)[number]

/**
 * A *step* moves a life on and may not lie before its stream's previous step. A *fact* stands beside it and may lie
 * anywhere. An *opening* is a step that happens when it is recorded.
 */
export type Standing = 'step' | 'fact' | 'opening'

/** The days that what an entry says is held against, in the organisation's zone. */
export interface Days {
  /** On which it happened. */
  readonly happened: LocalDate
  /** On which it is said, or corrected. */
  readonly today: LocalDate
  /** Whether it was read from elsewhere, where days may be over that it tells of. */
  readonly imported: boolean
}

/** One type of stored event: what it holds, how it stands in its stream's life, and how it is told. */
export interface EventDefinition<D extends z.ZodType = z.ZodType> {
  readonly data: D
  readonly standing: Standing
  /** False for what may never be corrected or withdrawn: openings, opened answers, erasures, grants, disclosures. */
  readonly mendable: boolean
  /** Of what is never mended: what is done in its place, "propose another version". */
  readonly instead?: string
  /**
   * What the days that it names must hold by themselves, when it is recorded and when it is corrected.
   * @throws Refusal naming the field
   */
  holds?(data: z.output<D>, days: Days): void
  /** Fields that another person answers to: they stand once somebody has. */
  readonly answered?: readonly string[]
  /** Days by which something is expected: once passed they stand, or what came late would read as in time. */
  readonly due?: readonly string[]
  /** It follows from a day that went by: nobody did it, and whoever records it only shows that it did. */
  readonly nobodys?: true
  /** The step of the same record without which it says nothing: that can't be withdrawn while this stands. */
  readonly restsOn?: string
  /** The step that it goes on from where there was one, and could be said without: that can't be withdrawn either. */
  readonly goesOnFrom?: string
  /** Which sealed answers an event of this type opens: its own, or those of the events listed in its data's `opens`. */
  readonly opens?: 'itself' | 'listed'
  /**
   * Plain fields of its data, for folds to measure with, that only the two may read whom its record is between: where it
   * is an answer of one of them, nobody else until both have answered.
   */
  readonly between?: readonly string[]
  /** What the actor did, as the record tells it: "gave feedback". */
  readonly did: string
  readonly lane: Lane
  /** How much it matters in a folded list. */
  readonly weight: 'normal' | 'low'
}

interface Options<D extends z.ZodType> {
  mendable?: boolean
  instead?: string
  holds?: (data: z.output<D>, days: Days) => void
  answered?: readonly (keyof z.output<D> & string)[]
  due?: readonly (keyof z.output<D> & string)[]
  nobodys?: true
  restsOn?: string
  goesOnFrom?: string
  opens?: 'itself' | 'listed'
  between?: readonly (keyof z.output<D> & string)[]
  lane: Lane
  weight?: 'normal' | 'low'
}

const define =
  (standing: Standing) =>
  <D extends z.ZodType>(
    did: string,
    data: D,
    { mendable = standing !== 'opening', weight = 'normal', ...more }: Options<D>,
  ): EventDefinition<D> => ({ data, standing, did, mendable, weight, ...more })

export const step = define('step')
export const fact = define('fact')
export const opening = define('opening')

export type EventDefinitions = Readonly<Record<string, EventDefinition>>

/** By which way an event came. */
export type Source = 'web' | 'api' | 'import' | 'timer' | 'demo'

/** What an event's metadata says: ids, instants and hashes; no text. */
export interface Envelope {
  readonly actor: PersonId | 'lockstep'
  readonly onBehalfOf?: PersonId
  readonly source: Source
  readonly causationId?: string
  readonly correlationId?: string
  readonly commandHash?: string
  /** When the source of what is imported had it: its commit’s date. */
  readonly heldAt?: Instant
  readonly occurredAt: OccurredAt
  readonly recordedAt: Instant
}

/** An event as deciders and folds meet it: upcast, mended, and in its place. */
export interface Recorded<T extends string = string, D = unknown> {
  readonly id: EventId
  readonly type: T
  readonly data: D
  readonly metadata: Envelope
  readonly stream: string
  readonly revision: number
  readonly position: string
  /** Where it sorts: see `sortsAt`. */
  readonly at: Instant
  /** When what it says now entered the record: its own `recordedAt`, or that of its last correction. */
  readonly knownAt: Instant
  /** Of a corrected entry, the fields that were left as they were: since when each says what it says. */
  readonly unchanged?: Readonly<Record<string, Instant>>
  /** What a corrected entry said before, in the order in which it did. */
  readonly earlier?: readonly Reading<D>[]
  /** The answers that this event opens, by the id of the event that holds them, then by path. Erased ones are absent. */
  readonly opened?: Opened
}

/** What an entry says, and since when the record has it. */
export interface Reading<D> {
  readonly data: D
  readonly knownAt: Instant
}

export type Opened = Readonly<Record<EventId, Readonly<Record<string, unknown>>>>

export type RecordedOf<E extends EventDefinitions> = {
  [T in keyof E & string]: Recorded<T, z.output<E[T]['data']>>
}[keyof E & string]

/** An event that a decider has decided: not yet recorded. */
export interface Decided<T extends string = string, D = unknown> {
  readonly type: T
  readonly data: D
  /** Left out: it happened when the command says. */
  readonly occurredAt?: OccurredAt
}

export type DecidedOf<E extends EventDefinitions> = {
  [T in keyof E & string]: Decided<T, z.output<E[T]['data']>>
}[keyof E & string]

/** The order of every view: when it happened, then the order of the log. */
export const inOrder = (a: Recorded, b: Recorded): number =>
  a.at < b.at
    ? -1
    : a.at > b.at
      ? 1
      : a.position < b.position
        ? -1
        : a.position > b.position
          ? 1
          : 0

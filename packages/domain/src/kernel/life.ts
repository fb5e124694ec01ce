import type { Decided, EventDefinitions, Recorded } from './event.ts'
import { effective, isMending } from './mending.ts'
import type { Beginning, Noun, Situation } from './noun.ts'
import { Refusal } from './refusal.ts'
import {
  dayIn,
  dayNear,
  dayOf,
  type Instant,
  type OccurredAt,
  sortsAt,
  timeIn,
  type Zone,
} from './time.ts'

/** A stream as a decider needs it: its state, and where its life has got to. */
export interface Life<S> {
  readonly state: S
  /** Where its last event of any kind sorts. */
  readonly lastAt: Instant
  /** Where its last step sorts: the next one may not lie before it. */
  readonly lastStepAt: Instant
  /** Which that was, and when it happened. */
  readonly lastStep?: { readonly type: string; readonly occurredAt: OccurredAt }
  /** When its first step happened, and where that sorts; undefined before there is one. */
  readonly begun?: Beginning
}

/** Whether an entry of a type is one that begins a record. */
export function begins(noun: { readonly after: object }, type: string): boolean {
  const after = noun.after as Readonly<Record<string, readonly string[] | undefined>>
  return after[type]?.includes('none') ?? false
}

const BEFORE_ALL: Instant = '0000-01-01T00:00:00.000Z'

export const unborn = <S>(initial: S): Life<S> => ({
  state: initial,
  lastAt: BEFORE_ALL,
  lastStepAt: BEFORE_ALL,
})

/** The life that a stream's events tell, in whatever order they were recorded. */
export function lifeOf<E extends EventDefinitions, S extends { is: string }>(
  noun: Noun<E, S>,
  recorded: readonly Recorded[],
): Life<S> {
  return effective(recorded).reduce((life, event) => lived(noun, life, event), unborn(noun.initial))
}

/** The life with further events, or undefined where one lies before the last or mends another: then fold anew. */
export function livedOn<E extends EventDefinitions, S extends { is: string }>(
  noun: Noun<E, S>,
  life: Life<S>,
  further: readonly Recorded[],
): Life<S> | undefined {
  let now = life
  for (const event of further) {
    if (isMending(event) || event.at < now.lastAt) return undefined
    now = lived(noun, now, event)
  }
  return now
}

/** The life after one more event in its order. */
export function lived<E extends EventDefinitions, S extends { is: string }>(
  noun: Noun<E, S>,
  life: Life<S>,
  event: Recorded,
): Life<S> {
  const evolve = noun.evolve[event.type] as ((state: S, event: Recorded) => S) | undefined
  const definition = noun.events[event.type]
  if (evolve === undefined || definition === undefined)
    throw new Error(`${noun.name} knows no event ${event.type}`)
  const now = { ...life, state: evolve(life.state, event), lastAt: event.at }
  if (definition.standing === 'fact') return now
  const { metadata, at } = event
  const { occurredAt } = metadata
  const lastStep = { type: event.type, occurredAt }
  return { begun: { occurredAt, at }, ...now, lastStepAt: at, lastStep }
}

/**
 * Holds decided events against the life that they continue: each step must follow its state's rules and may not lie
 * before the step before it.
 * @throws Refusal with the state's code, or `BeforePreviousStep`.
 */
export function checkLegal<E extends EventDefinitions, S extends { is: string }>(
  noun: Noun<E, S>,
  life: Life<S>,
  decided: readonly Decided[],
  situation: Pick<Situation, 'occurredAt' | 'now' | 'actor' | 'eventId' | 'zone'>,
): void {
  decided.reduce((now, event, n) => {
    const occurredAt = event.occurredAt ?? situation.occurredAt
    const at = sortsAt(occurredAt, situation.now)
    checkStep(noun, now, event.type, at, situation.zone)
    return lived(noun, now, provisional(event, situation, at, n))
  }, life)
}

/**
 * @param zone in which a moment is told
 * @throws Refusal where an event of this type may not follow.
 */
export function checkStep<E extends EventDefinitions, S extends { is: string }>(
  noun: Noun<E, S>,
  life: Life<S>,
  type: string,
  at: Instant,
  zone: Zone = 'UTC',
): void {
  const definition = noun.events[type]
  if (definition === undefined) throw new Error(`${noun.name} knows no event ${type}`)
  if (definition.standing === 'fact') return
  const { state } = life
  const allowed = noun.after[type] as readonly string[] | undefined
  if (!allowed?.includes(state.is)) {
    const [code, message] = noun.refusals[state.is as S['is']]
    throw new Refusal(code, message)
  }
  if (at < life.lastStepAt)
    throw new Refusal(
      'BeforePreviousStep',
      `This would have happened before ${lastStepOf(noun.events, life, zone)}: name a later moment, or correct when that happened first.`,
      'occurredAt',
    )
}

/** The step that the next one follows: “decided” of 29 Nov 2026, 03:25. */
function lastStepOf(
  events: EventDefinitions,
  { lastStep, lastStepAt }: Life<unknown>,
  zone: Zone,
): string {
  const { type = '', occurredAt = lastStepAt } = lastStep ?? {}
  const day = dayNear(dayIn({ occurredAt, at: lastStepAt }, zone))
  const time = dayOf(occurredAt) === undefined ? `, ${timeIn(lastStepAt, zone)}` : ''
  return `the step that it follows, “${events[type]?.did}” of ${day}${time}`
}

function provisional(
  event: Decided,
  situation: Pick<Situation, 'occurredAt' | 'now' | 'actor' | 'eventId'>,
  at: Instant,
  n: number,
): Recorded {
  return {
    id: situation.eventId(n),
    type: event.type,
    data: event.data,
    metadata: {
      actor: situation.actor,
      source: 'api',
      occurredAt: event.occurredAt ?? situation.occurredAt,
      recordedAt: situation.now,
    },
    stream: '',
    revision: -1,
    position: '',
    at,
    knownAt: situation.now,
  }
}

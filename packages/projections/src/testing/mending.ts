import {
  checkStep,
  type EventId,
  effective,
  eventDefinition,
  Id,
  type Instant,
  lived,
  nounNamed,
  type OccurredAt,
  of,
  type PersonId,
  type Recorded,
  refOf,
  requireSameNames,
  type Sealed,
  sortsAt,
  unborn,
} from '@lockstep/domain'
import { changeMarked } from '../events/marked-values.ts'
import { whoseReason } from '../subjects/mendings/whose-reason.ts'
import type { Seals } from './seals.ts'

/** How an entry is mended: withdrawn, unless it is moved, worded anew, or says something else in some of its fields. */
export interface How {
  readonly says?: object
  readonly to?: Instant
  readonly reworded?: boolean
  readonly why?: string
  /** As earlier versions stored why. */
  readonly inPlain?: true
}

interface Mended {
  readonly type: string
  readonly data: Data
  readonly occurredAt: OccurredAt
}

type Data = Readonly<Record<string, unknown>>

const WRONG = 'It was wrong.'

/** Why, as the record takes it. */
function whyOf(
  recorded: readonly Recorded[],
  entry: Pick<Recorded, 'type' | 'data'>,
  by: PersonId,
  { why = WRONG, inPlain }: How = {},
) {
  const whose = inPlain ? undefined : whoseReason(recorded, entry, by)
  return whose === undefined
    ? { reason: why }
    : { words: of(whose.owners, why), audience: whose.audience }
}

/** The event that mends another; undefined where there is none to mend. @throws Refusal */
export function mendingOf(
  recorded: readonly Recorded[],
  event: EventId,
  by: PersonId,
  { seals, now, ...how }: How & { readonly seals: Seals; readonly now: Instant },
): Mended | undefined {
  const { to, reworded, says } = how
  const entry = effective(recorded).find(({ id }) => id === event)
  const definition = entry && eventDefinition(entry.type)
  if (entry === undefined || definition?.mendable !== true) return undefined
  const occurredAt = to ?? entry.metadata.occurredAt
  const before = clear(entry, seals)
  // What nobody can read any more nobody can word again.
  if (before === undefined) return undefined
  const data = definition.data.parse({ ...(reworded ? anew(before) : before), ...says }) as Data
  requireSameNames(definition.data, before, data)
  const why = whyOf(recorded, entry, by, how)
  const mending =
    to === undefined && !reworded && says === undefined
      ? { type: 'RecordWithdrawn', data: { event, ...why }, occurredAt }
      : {
          type: 'RecordCorrected',
          data: { event, type: entry.type, occurredAt, data, ...why },
          occurredAt,
        }
  checkLived(recorded, [mending], now)
  return mending
}

/** Steps that were forgotten, as the record takes them in. @throws Refusal */
export function insertions<E extends { readonly type: string; readonly occurredAt: OccurredAt }>(
  recorded: readonly Recorded[],
  decided: readonly (E & { readonly data: unknown })[],
  by: PersonId,
  now: Instant,
) {
  if (recorded.length === 0) return []
  if (decided.some(({ type }) => eventDefinition(type)?.mendable !== true)) return []
  const inserted = decided.map(({ type, data, ...event }) => ({
    ...event,
    type: 'RecordInserted',
    data: {
      type,
      data,
      occurredAt: event.occurredAt,
      ...whyOf(recorded, { type, data }, by),
    },
  }))
  checkLived(recorded, inserted as readonly Mended[], now)
  return inserted
}

/** Undefined where somebody whose words are in it was erased. */
function clear({ type, data }: Recorded, seals: Seals): Data | undefined {
  let erased = false
  const opened = changeMarked(type, data as Record<string, unknown>, (mark) => {
    const { owners } = mark as Sealed
    const value = seals.open(mark as Sealed)
    erased ||= value === undefined
    return { owners, value }
  })
  return erased ? undefined : opened
}

const said = ['title', 'reason', 'note', 'text', 'rationale', 'metric', 'definition']
const figures = ['value', 'target', 'expectedEffectDays']

const anew = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).map(([field, value]) => [field, otherwise(field, value)]))

/** A field of one name holds words in one event and names a record in another. */
const names = (value: string) => Id.safeParse(value).success

function otherwise(field: string, value: unknown): unknown {
  if (typeof value === 'string' && said.includes(field) && !names(value)) return `${value}, rather`
  if (typeof value === 'number' && figures.includes(field)) return value + 1
  const { owners, value: words } = (value ?? {}) as { owners?: unknown; value?: unknown }
  return owners !== undefined && typeof words === 'string'
    ? { owners, value: `${words}, rather` }
    : value
}

/** Lives the mended life through: every step must still be allowed where it stands. */
function checkLived(recorded: readonly Recorded[], mendings: readonly Mended[], now: Instant) {
  const [first] = recorded
  if (first === undefined) return
  const noun = nounNamed(refOf(first.stream).noun)
  const further = mendings.map(
    ({ occurredAt, ...event }, n): Recorded => ({
      ...first,
      ...event,
      id: `mending ${n}`,
      metadata: { ...first.metadata, occurredAt, recordedAt: now },
      at: sortsAt(occurredAt, now),
      knownAt: now,
      position: '~',
    }),
  )
  effective([...recorded, ...further]).reduce((life, event) => {
    checkStep(noun, life, event.type, event.at)
    return lived(noun, life, event)
  }, unborn(noun.initial))
}

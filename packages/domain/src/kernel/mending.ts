import { z } from 'zod'
import { alike } from './alike.ts'
import { inOrder, type Recorded } from './event.ts'
import { EventId, isId } from './ids.ts'
import { audiences, isMarked, words } from './marks.ts'
import { require } from './refusal.ts'
import { defOf, partsOf } from './schema.ts'
import { Text } from './text.ts'
import { type Instant, OccurredAt } from './time.ts'

/**
 * Why an entry is mended: a reason for all, or, of what is somebody's words, words that are theirs as well, for the same
 * readers. One of the two is said.
 */
const why = {
  reason: Text.optional(),
  words: words().optional(),
  /** Who may read the words: whoever may read those of the entry. */
  audience: z.enum(audiences).optional(),
}

/**
 * Mending is never an edit: three events that any stream may hold, put in their place before folding. A correction and
 * an insertion carry the mended event whole, so that the log needs nothing else to be read.
 */
export const mendings = {
  RecordCorrected: z.strictObject({
    event: EventId,
    type: z.string(),
    occurredAt: OccurredAt,
    data: z.record(z.string(), z.unknown()),
    ...why,
  }),
  RecordWithdrawn: z.strictObject({ event: EventId, ...why }),
  RecordInserted: z.strictObject({
    type: z.string(),
    occurredAt: OccurredAt,
    data: z.record(z.string(), z.unknown()),
    ...why,
  }),
} as const

export type MendingType = keyof typeof mendings
export type Mending = {
  [T in MendingType]: Recorded<T, z.output<(typeof mendings)[T]>>
}[MendingType]

export const isMending = (event: Recorded): event is Mending => event.type in mendings

/** How the record tells a mending. */
export const mendingDid: Record<MendingType, string> = {
  RecordCorrected: 'corrected an entry',
  RecordWithdrawn: 'withdrew an entry',
  RecordInserted: 'inserted a forgotten step',
}

/**
 * The events of one or more streams as they count: corrected wordings in place of the first ones, withdrawn events
 * gone, forgotten steps put in; sorted by when they happened, then by the log.
 * @param recorded in log order.
 */
export function effective(recorded: readonly Recorded[]): Recorded[] {
  const counting = new Map<EventId, Recorded>()
  for (const event of recorded) {
    if (!isMending(event)) counting.set(event.id, event)
    else if (event.type === 'RecordWithdrawn') counting.delete(event.data.event)
    else if (event.type === 'RecordInserted') counting.set(event.id, reworded(event, event))
    else {
      const first = counting.get(event.data.event)
      if (first !== undefined) counting.set(first.id, corrected(first, event))
    }
  }
  return [...counting.values()].sort(inOrder)
}

type Data = Readonly<Record<string, unknown>>

/**
 * A correction changes what an entry says, never whom or what it names: who agreed, gave or was asked, what it is about,
 * for whom it exists. An entry that names the wrong ones is withdrawn, and recorded anew under all the checks of its command.
 * @param schema of the entry's data.
 * @throws Refusal `NamesStand` naming the field.
 */
export function requireSameNames(schema: z.ZodType, before: Data, after: Data): void {
  for (const [field, part] of Object.entries(defOf(schema).shape ?? {})) {
    const same = !namesSomething(part) || alike(before[field], after[field])
    require(same, 'NamesStand', 'A correction names nobody else: withdraw this, and record it anew.', field)
  }
}

/** Whether a part of an entry says whom or what it names. */
export const namesSomething = (schema: z.ZodType): boolean =>
  !isMarked(schema) && (isId(schema) || partsOf(schema).some(namesSomething))

/** A day that is another moves all that an entry says. */
function corrected(first: Recorded, by: Mending & { type: 'RecordCorrected' }): Recorded {
  const moved = by.data.occurredAt !== first.metadata.occurredAt
  const { data, knownAt, earlier = [] } = first
  const entry = { ...reworded(first, by), earlier: [...earlier, { data, knownAt }] }
  return moved
    ? { ...entry, unchanged: {} }
    : { ...entry, unchanged: leftAsTheyWere(first, by.data.data) }
}

function leftAsTheyWere(first: Recorded, data: Data): Record<string, Instant> {
  const before = first.data as Data
  const fields = Object.keys(data).filter((field) => alike(before[field], data[field]))
  return Object.fromEntries(
    fields.map((field) => [field, first.unchanged?.[field] ?? first.knownAt]),
  )
}

function reworded(first: Recorded, by: Exclude<Mending, { type: 'RecordWithdrawn' }>): Recorded {
  const { type, data, occurredAt } = by.data
  // A day that was not over when it was recorded sorts by that recording, whatever its wording becomes.
  const moved = occurredAt !== first.metadata.occurredAt
  return {
    ...first,
    type,
    data,
    metadata: { ...first.metadata, occurredAt },
    at: moved ? by.at : first.at,
    knownAt: by.metadata.recordedAt,
  }
}

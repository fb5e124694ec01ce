import { z } from 'zod'
import type { EventId } from './ids.ts'
import { PersonId } from './ids.ts'
import { defOf } from './schema.ts'
import type { Instant } from './time.ts'

/** What somebody says about somebody: read only by its audience, never by a fold. */
export type Mark = 'words' | 'answer'

/**
 * Who may read a marked value once it is open: its owners; everybody in the organisation (names);
 * or those to whom the record has opened it (positions).
 */
export const audiences = ['owners', 'organisation', 'opened'] as const
export type Audience = (typeof audiences)[number]

/** A marked value before it is stored: whose it is, and what it says. */
export interface Clear<T> {
  readonly owners: readonly PersonId[]
  readonly value: T
}

/** A marked value as the log holds it. The codec binds it to organisation, event and path; all its owners' keys open it. */
export interface StoredMark {
  readonly owners: readonly PersonId[]
  readonly path: string
  readonly nonce: string
  readonly ciphertext: string
}

/** A stored mark as deciders, folds and rows carry it: still closed, with what is needed to open it for a viewer. */
export interface Sealed extends StoredMark {
  readonly event: EventId
  readonly recordedAt: Instant
  readonly audience: Audience
}

export type Marked<T> = Clear<T> | Sealed

export const isSealed = <T>(marked: Marked<T>): marked is Sealed => 'ciphertext' in marked

/** Marks a value as its owners'. */
export const of = <T>(owners: PersonId | readonly PersonId[], value: T): Marked<T> => ({
  owners: typeof owners === 'string' ? [owners] : [...owners].sort(),
  value,
})

/** `of`, for a value that may be left out. */
export const ofMaybe = <T>(
  owners: PersonId | readonly PersonId[],
  value: T | undefined,
): Marked<T> | undefined => (value === undefined ? undefined : of(owners, value))

interface MarkMeta {
  mark: Mark
  audience: Audience
}

const marks = z.registry<MarkMeta>()

function marked<T extends z.ZodType>(value: T, meta: MarkMeta): z.ZodType<Marked<z.output<T>>> {
  const clear = z.strictObject({ owners: z.array(PersonId).min(1), value })
  const schema = clear as unknown as z.ZodType<Marked<z.output<T>>>
  marks.add(schema, meta)
  return schema
}

/** Whether a schema is that of a marked value. */
export const isMarked = (schema: z.ZodType): boolean => marks.has(schema)

/** The schema of a marked field in an event that is about to be stored. Words: never handed to a fold opened. */
export const words = (audience: Audience = 'owners') =>
  marked(z.string(), { mark: 'words', audience })

/**
 * Words with what they are about: an account with the days and entries that it recalls. Read by their owner, and by those to
 * whom the record opens them; like all words never handed to a fold opened.
 */
export const statement = <T extends z.ZodType>(value: T) =>
  marked(value, { mark: 'words', audience: 'opened' })

/** An answer: handed to folds opened, from the event that opens it on. */
export const answer = <T extends z.ZodType>(value: T) =>
  marked(value, { mark: 'answer', audience: 'opened' })

/** Where an event's schema has a mark: the way to it, `*` standing for every item of a list. */
export interface MarkedPath extends MarkMeta {
  readonly path: readonly string[]
}

/**
 * The marked places of a schema.
 * @throws Error where a mark stands in something that it cannot be reached in: it would be stored in clear.
 */
export function marksOf(schema: z.ZodType, path: readonly string[] = []): MarkedPath[] {
  const meta = marks.get(schema)
  if (meta !== undefined) return [{ ...meta, path }]
  const def = defOf(schema)
  if (def.shape)
    return Object.entries(def.shape).flatMap(([key, child]) => marksOf(child, [...path, key]))
  if (def.element) return marksOf(def.element, [...path, '*'])
  if (def.innerType) return marksOf(def.innerType, path)
  if (def.options) return def.options.flatMap((option) => marksOf(option, path))
  const { valueType, items = [], rest, left, right, in: given, out } = def
  const beyond = [valueType, ...items, rest, left, right, given, out].filter(
    (child) => child != null,
  )
  if (beyond.some((child) => marksOf(child).length > 0)) {
    throw new Error(`a marked value cannot stand in a ${def.type}`)
  }
  return []
}

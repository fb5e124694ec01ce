import { z } from 'zod'
import type { PersonId } from './ids.ts'
import { of, words } from './marks.ts'
import { require } from './refusal.ts'
import { Line } from './text.ts'

/**
 * An event that says what its record is called: by a title that whoever sees the record may read, or in words of those
 * whom it is between. What is done about the business is plain, as a goal is: an assistant prepares the meeting from it,
 * and others rely on it. What came out of a talk about the two themselves is theirs, as feedback is. Which it is only
 * they can say, so whoever begins the record does, and no correction makes one of the other.
 */
export const wordedEvent = <S extends z.ZodRawShape>(shape: S) =>
  z
    .strictObject({ ...shape, title: Line.optional(), words: words().optional() })
    .refine(saysItOnce, { path: ['title'], message: 'is said once: for all, or in confidence' })

interface Worded {
  readonly title?: unknown
  readonly words?: unknown
}

const saysItOnce = ({ title, words }: Worded): boolean =>
  (title === undefined) !== (words === undefined)

/** The two fields of a form that asks what a record is called: one of them is needed, so both are asked at once. */
export const wordingAsked = (title: string, readers: string) => ({
  title: Line.optional().meta({
    title,
    description: 'Whoever is in the organisation can read it.',
    place: 'first',
  }),
  words: Line.optional().meta({
    title: 'Or in confidence',
    description: `Only ${readers} can read it. Fill in this line or the one above.`,
    place: 'first',
    inPlaceOf: 'title',
  }),
})

interface Asked {
  readonly title?: string | undefined
  readonly words?: string | undefined
}

/** @throws Refusal `SaidTwice` or `NothingSaid` naming the field. */
export function worded(owners: readonly PersonId[], { title, words }: Asked) {
  const both = title !== undefined && words !== undefined
  require(!both, 'SaidTwice', 'Say it for all, or in confidence: not both.', 'words')
  require(title !== undefined || words !== undefined, 'NothingSaid', 'Say what it is.', 'title')
  return words === undefined ? { title } : { words: of(owners, words) }
}

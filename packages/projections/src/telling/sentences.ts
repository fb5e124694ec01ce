import type { Href, Sentence } from './href.ts'

type Part = Sentence[number]

/** A sentence from plain text and links, in order; what is absent is left out. */
export const said = (...parts: readonly (Part | string | undefined)[]): Sentence =>
  parts.flatMap((part) =>
    part === undefined ? [] : typeof part === 'string' ? [{ text: part }] : [part],
  )

export const link = (text: string, href: Href): Part => ({ text, href })

/** The entry that a part of a sentence is made from. */
export const entry = (text: string, event: string): Part => link(text, { noun: 'entry', id: event })

/** Parts as a list: "Noor, Wei and Ingrid". */
export const together = (parts: readonly Part[]): Part[] => allOf(parts.map((part) => [part]))

/** The same of parts that are put together themselves. */
export const allOf = (parts: readonly Sentence[]): Part[] =>
  parts.flatMap((part, n) =>
    n === 0 ? part : [{ text: n === parts.length - 1 ? ' and ' : ', ' }, ...part],
  )

/** What somebody said, at the end of a sentence: it ends with it where the words don't. */
export const quoted = (words: string): string => `“${words}”${/[.!?…]$/.test(words) ? '' : '.'}`

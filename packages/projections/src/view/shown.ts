import type { Sealed, Viewer } from '@lockstep/domain'
import { beginningOf } from './beginning-of.ts'

/** Marked values with what they say. */
export type OpenedWords = ReadonlyMap<Sealed, unknown>

/** The words of others that a view opened for its viewer, to be shown. */
export class Shown {
  #opened = new Map<Sealed, unknown>()
  #aside: Map<Sealed, unknown> | undefined

  add(mark: Sealed, value: unknown): void {
    const shown = this.#aside ?? this.#opened
    shown.set(mark, value)
  }

  /** What was opened since this was last asked. */
  taken(): OpenedWords {
    const opened = this.#opened
    this.#opened = new Map()
    return opened
  }

  /** Work that opens more than it shows: what it opened counts only where it is added afterwards. */
  aside<T>(work: () => T): readonly [is: T, opened: OpenedWords] {
    const outer = this.#aside
    const opened = new Map<Sealed, unknown>()
    this.#aside = opened
    try {
      return [work(), opened]
    } finally {
      this.#aside = outer
    }
  }

  /** The same, where all that is shown of it stands in texts of what it comes to. */
  telling<T>(work: () => T, texts: (is: T) => readonly string[] = stringsIn): T {
    const [is, opened] = this.aside(work)
    this.addTold(opened, texts(is))
    return is
  }

  addAll(opened: OpenedWords): void {
    for (const [mark, value] of opened) this.add(mark, value)
  }

  /** Adds those of some words that a text is, or names by their beginning, as lists do. */
  addTold(opened: OpenedWords, texts: readonly string[]): void {
    const whole = new Set(texts)
    const quoting = texts.filter((text) => /[“:]/.test(text))
    this.#addWhere(opened, (said) => {
      const beginning = beginningOf(said)
      return (
        whole.has(said) || whole.has(beginning) || quoting.some((text) => text.includes(beginning))
      )
    })
  }

  /** Adds those from the midst of which a text is. */
  addCited(opened: OpenedWords, texts: readonly string[]): void {
    const bare = texts.map((text) => text.replace(/^…|…$/g, ''))
    this.#addWhere(opened, (said) => bare.some((text) => said.includes(text)))
  }

  #addWhere(opened: OpenedWords, isShown: (said: string) => boolean): void {
    for (const [mark, value] of opened) if (textsIn(value).some(isShown)) this.add(mark, value)
  }
}

/** Names are everybody's; nobody is told that somebody reads their own words. */
export const isOwn = ({ audience, owners }: Sealed, { person }: Viewer): boolean =>
  audience === 'organisation' || owners.every((owner) => owner === person)

/** The texts of what was said: of an account, those of its moments. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'text' || typeof part === 'object' ? textsIn(part) : [],
  )
}

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []

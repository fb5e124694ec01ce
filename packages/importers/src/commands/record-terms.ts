import type { CommandInput, Id, PersonId } from '@lockstep/domain'
import type { DecisionRecord } from '../madr/record.ts'
import { similarity } from '../wording/similarity.ts'
import { wordsOf } from '../wording/words.ts'
import { lineOf, listed, paragraphs, textOf } from './texts.ts'

/** The options of a decision, each by the texts that pages gave it, under the name that the record gave it. */
export class Options {
  readonly #names = new Map<string, string>()

  /** Those of a page that are new, each named with the next number. One that it words otherwise keeps its name. */
  add(texts: readonly string[]): { option: string; text: string }[] {
    const standing = new Set(texts.map((text) => this.#names.get(keyOf(text))))
    return texts.flatMap((written) => {
      const text = textOf(written)
      if (text === undefined || this.#names.has(keyOf(text))) return []
      const before = this.#reworded(text, standing)
      const option = before ?? String(new Set(this.#names.values()).size + 1)
      this.#names.set(keyOf(text), option)
      standing.add(option)
      return before === undefined ? [{ option, text }] : []
    })
  }

  /** The option that an outcome names in the same words, or in some of its words. */
  named(chosen: string): string | undefined {
    const same = this.#names.get(keyOf(chosen))
    if (same !== undefined) return same
    const words = wordsOf(chosen)
    const ranked = [...this.#names]
      .map(([text, option]) => ({ option, words: wordsOf(text) }))
      .filter((each) => isWithin(words, each.words))
      .map((each) => ({ option: each.option, score: similarity(words, each.words) }))
    return ranked.sort((a, b) => b.score - a.score)[0]?.option
  }

  /** The option that a text names in other words: the most alike of those that its page does not name any more. */
  #reworded(text: string, standing: ReadonlySet<string | undefined>): string | undefined {
    const words = stemsOf(text)
    return [...this.#names]
      .filter(([, option]) => !standing.has(option))
      .map(([old, option]) => ({ option, score: likeness(stemsOf(old), words) }))
      .filter(({ score }) => score >= SAME_OPTION)
      .sort((a, b) => b.score - a.score)[0]?.option
  }
}

const SAME_OPTION = 0.6

/** How likely two texts are of one option: written together or apart, longer or shorter, of another release. */
function likeness(old: readonly string[], now: readonly string[]): number {
  const isSame = old.join('') === now.join('') || isWithin(old, now) || isWithin(now, old)
  return isSame ? 1 : similarity(old, now)
}

const stemsOf = (text: string): string[] => wordsOf(text).map((word) => word.replace(/s$/, ''))

const isWithin = (words: readonly string[], others: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => others.includes(word))

const keyOf = (text: string): string => wordsOf(text).join(' ') || text

/** The problem as a record states it, with the forces that bear on it. */
export function problemOf({ problem, drivers }: DecisionRecord): string | undefined {
  return paragraphs(problem, listed('Decision drivers', drivers))
}

/** Why: the reason, what follows from it, and all else that the record says of its options. */
function rationaleOf(record: DecisionRecord): string | undefined {
  const { chosen, outcome, rationale, consequences, details } = record
  const because = rationale ?? (chosen === null ? outcome : null)
  return paragraphs(because, listed('Consequences', consequences), details)
}

const roles = { participants: 'deciders', consulted: 'consulted', informed: 'informed' } as const

/** Whom a record names, in the parts that they had. */
export type Involved = Record<keyof typeof roles, PersonId[]>

function involvedIn(record: DecisionRecord, person: (name: string) => PersonId): Involved {
  const named = Object.entries(roles).map(([role, field]) => {
    const names = record[field].flatMap((name) => lineOf(name) ?? []).slice(0, 50)
    return [role, [...new Set(names.map(person))]]
  })
  return Object.fromEntries(named) as Involved
}

export type PlanTerms = Pick<CommandInput<'ReviseDecision'>, 'option' | 'rationale'> &
  Partial<Involved>

/** What differs, as a revision asks for it: null empties a field. */
export function differing<T extends object>(before: T, after: T): Partial<T> {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof T)[]
  return Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, after[field] ?? null]),
  ) as Partial<T>
}

export const everybodyIn = ({ participants, consulted, informed }: Partial<Involved>): Id[] => [
  ...(participants ?? []),
  ...(consulted ?? []),
  ...(informed ?? []),
]

export const titleOf = ({ title }: DecisionRecord): string => lineOf(title) ?? 'Untitled'

/** The first who decided, where the record names one. */
export function ownerOf({ deciders }: DecisionRecord, person: (name: string) => PersonId) {
  const first = deciders.flatMap((name) => lineOf(name) ?? [])[0]
  return first === undefined ? undefined : person(first)
}

/** What was settled, as the record tells it. */
export function planOf(record: DecisionRecord, person: (name: string) => PersonId): PlanTerms {
  const rationale = rationaleOf(record)
  return { ...involvedIn(record, person), ...(rationale === undefined ? {} : { rationale }) }
}

/** The commit's message as the reason of a change. */
export function because(message: string) {
  const reason = textOf(message)
  return reason === undefined ? {} : { reason }
}

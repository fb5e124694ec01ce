import type { CommandInput, Id, PersonId } from '@lockstep/domain'
import type { DecisionRecord } from '../steps/record.ts'
import { similarity } from '../wording/similarity.ts'
import { lineOf, listed, paragraphs, reasonOf, textOf } from '../wording/texts.ts'
import { isAmount, wordsOf } from '../wording/words.ts'

/** The options of a decision, each by the texts that pages gave it, under the name that the record gave it. */
export class Options {
  readonly #names = new Map<string, string>()

  /** Those of a page that are new, each named with the next number. One that it words otherwise keeps its name. */
  add(written: readonly string[]): { option: string; text: string }[] {
    const texts = written.flatMap((text) => textOf(text) ?? [])
    const standing = new Set(texts.flatMap((text) => this.#names.get(keyOf(text)) ?? []))
    const news = new Map(texts.map((text) => [keyOf(text), text]))
    for (const key of this.#names.keys()) news.delete(key)
    for (const { key, option } of this.#reworded([...news.keys()], standing)) {
      if (standing.has(option) || !news.delete(key)) continue
      this.#names.set(key, option)
      standing.add(option)
    }
    return [...news].map(([key, text]) => {
      const option = String(new Set(this.#names.values()).size + 1)
      this.#names.set(key, option)
      return { option, text }
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

  /** The texts that may name in other words what a page does not name any more, the most alike first. */
  #reworded(texts: readonly string[], standing: ReadonlySet<string>) {
    const left = [...this.#names].filter(([, option]) => !standing.has(option))
    return texts
      .flatMap((key) => left.map(([old, option]) => ({ key, option, score: likeness(old, key) })))
      .filter(({ score }) => score >= SAME_OPTION)
      .sort((a, b) => b.score - a.score)
  }
}

const SAME_OPTION = 0.6

/** How likely two texts are of one option, from 0 to 1: written together or apart, with more said of it, counted anew. */
function likeness(before: string, after: string): number {
  const [old, now] = [stemsOf(before), stemsOf(after)]
  if (old.join('') === now.join('')) return 1
  return beginsWith(old, now) || beginsWith(now, old) ? 0.9 : similarity(old, now)
}

/** Whether one text goes on from the other, numbers aside. */
function beginsWith(long: readonly string[], short: readonly string[]): boolean {
  const [whole, beginning] = [long, short].map((words) => words.filter((word) => !isAmount(word)))
  return (beginning?.length ?? 0) > 0 && (beginning ?? []).every((word, n) => word === whole?.[n])
}

const stemsOf = (text: string): string[] =>
  wordsOf(text.replaceAll(/n['’]t\b/g, ' not')).map((word) => word.replace(/['s]+$/, ''))

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

/** The commit's message, below what the record says came of it where it was never in force. */
export const whyEnded = (said: DecisionRecord | undefined, message: string): string =>
  said === undefined
    ? reasonOf(message)
    : reasonOf(
        paragraphs(
          said.outcome,
          listed('Consequences', said.consequences),
          said.details,
          message,
        ) ?? '',
      )

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

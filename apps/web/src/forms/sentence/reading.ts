import type { Choice, Field } from '../field.ts'
import type { Option, Options } from '../options-context.tsx'
import { dayAt } from './day-at.ts'
import { namedAt, type Picked } from './named-at.ts'
import type { Years } from './period-at.ts'

export interface Known extends Years {
  /** What the pickers offer. */
  readonly options: Options
  /** Whether it can have happened before it is recorded. */
  readonly datedBack: boolean
  /** Whether what it records is still to come. */
  readonly toCome?: boolean
  /** It was said before now: "decided to", "promised on Friday to". */
  readonly before?: boolean
}

/** Where it is asked on which day it happened, beside what is asked of a form's fields. */
export const HAPPENED = 'occurredAt'

/** A part of a sentence that was understood: from one letter up to another. */
export interface Mark {
  readonly from: number
  readonly to: number
}

/** A sentence as far as it has been read into a form's fields. */
export interface Reading {
  readonly fields: readonly Field[]
  readonly known: Known
  readonly values: Record<string, unknown>
  readonly asks: Record<string, string>
  /** The sentence says it in confidence. */
  readonly confided: boolean
  rest: string
  /** Where each letter of what is left stands in the sentence; none, where that was worded anew. */
  readonly places: number[]
  /** What was understood of it. */
  readonly marks: Mark[]
  /** The field that takes one alone, where the sentence has just named that one. */
  last?: Picked | undefined
  happened?: string
  unkept?: string | undefined
  toOneself?: true
  /** With whom it is, where it is within a partnership of theirs. */
  readonly met: Option[]
  /** Those of them with whom whoever says it shares no such partnership. */
  unshared?: readonly Option[]
}

/** It takes somebody else than who says it. */
export const isForOthers = (field: Picked): boolean =>
  field.but?.split(' ').includes('speaker') === true

/** What may stand between a person and the words. */
export const LINK = /^(?:to|with|for|and|&|on|about|from|by)\s+/i

/** The choice that a text begins with: "one-to-one" is written as it is stored, and shown as "One to one". */
export function chosenAt(field: Field, text: string) {
  if (field.kind !== 'choice' || !field.required) return undefined
  const named = field.choices.flatMap(({ label, value }: Choice) =>
    [label, String(value)].map((name) => ({ name, value })),
  )
  return named.find(({ name }) => begins(text, name))
}

/** A whole word, whatever its case. */
const begins = (text: string, name: string): boolean =>
  text.slice(0, name.length).toLowerCase() === name.toLowerCase() &&
  !/^[\p{L}\d-]/u.test(text.slice(name.length))

/** The option of a field that a text begins with. */
export function optionAt({ fields, known }: Reading, field: Picked, text: string, linked = false) {
  const isWord = (after: string): boolean =>
    LINK.test(after) ||
    dayAt(after, known.today, false) !== undefined ||
    fields.some((each) => chosenAt(each, after) !== undefined)
  const { options } = known
  const others = isForOthers(field)
    ? { ...field, only: (id: string) => id !== options.speaker }
    : field
  return namedAt({ options, isWord }, others, text, linked)
}

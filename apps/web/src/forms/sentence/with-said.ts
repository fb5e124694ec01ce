import { type Draft, type DraftGroup, draftOf } from '../draft.ts'
import type { Field, GroupField } from '../field.ts'
import type { Happened } from '../when-it-happened.tsx'

/** What a person typed into the fields. */
export interface Typed extends DraftGroup {
  /** What the sentence said of a field as it was put back to what it was: it is not said again. */
  readonly unsaid?: Readonly<Record<string, unknown>>
  /** What stood in those fields that somebody changed. */
  readonly stood?: Readonly<Record<string, Draft>>
  /** The revision of the record at which it was first typed over. */
  readonly seen?: number
  /** What was typed as the form had a place for it. */
  readonly unfit?: DraftGroup['fields']
  /** When it happened, where that was chosen. */
  readonly happened?: Happened
}

interface Standing {
  readonly typed: Typed
  /** The fields before anybody typed. */
  readonly untouched: DraftGroup
  /** What a sentence says of them. */
  readonly said: Readonly<Record<string, unknown>>
  /** The revision of the record at which they stand. */
  readonly seen?: number | undefined
}

/**
 * A form's draft: what was typed into a field goes before what a sentence says of it, and so does that it was emptied, until
 * the sentence says something else. What is typed in confidence is not said for all by the sentence, nor the other way round.
 */
export function withSaid(root: GroupField, { typed, untouched, said }: Standing): DraftGroup {
  const isTouched = (name: string): boolean => !isSame(typed.fields[name], untouched.fields[name])
  const isElsewhere = (field: Field): boolean =>
    root.fields.some(
      (other) =>
        (other.inPlaceOf === field.name || field.inPlaceOf === other.name) && isTouched(other.name),
    )
  const isUnsaid = (name: string): boolean => isSame(typed.unsaid?.[name], said[name])
  const fields = root.fields.flatMap((field): [string, Draft][] => {
    const { name } = field
    const isOpen = !isTouched(name) && !isElsewhere(field) && !isUnsaid(name)
    return isOpen && said[name] !== undefined ? [[name, draftOf(field, said[name])]] : []
  })
  return { ...typed, fields: { ...typed.fields, ...Object.fromEntries(fields) } }
}

/** What was typed, and in all other fields what stands there by now. */
export const typedOver = (untouched: DraftGroup, typed: Typed = untouched): Typed => ({
  ...typed,
  fields: { ...untouched.fields, ...only(typed.fields, typed.byHand ?? []) },
})

const only = (fields: DraftGroup['fields'], names: readonly string[]): DraftGroup['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))

/** What was typed so far, and the fields in which a draft differs from the one that was shown. */
export function withTyped(
  { typed, untouched, said, seen = typed.seen }: Standing,
  shown: DraftGroup,
  next: DraftGroup,
): Typed {
  const changed = Object.entries(next.fields).filter(
    ([name, draft]) => !isSame(draft, shown.fields[name]),
  )
  const unsaid = changed
    .filter(([name, draft]) => said[name] !== undefined && isSame(draft, untouched.fields[name]))
    .map(([name]) => [name, said[name]])
  const names = changed.map(([name]) => name)
  return {
    ...typed,
    fields: { ...typed.fields, ...Object.fromEntries(changed) },
    byHand: [...new Set([...(typed.byHand ?? []), ...names])],
    stood: { ...only(untouched.fields, names), ...typed.stood },
    unsaid: { ...typed.unsaid, ...Object.fromEntries(unsaid) },
    ...(seen === undefined ? {} : { seen: typed.seen ?? seen }),
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

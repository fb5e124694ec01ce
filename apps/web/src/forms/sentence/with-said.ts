import { type DraftGroup, draftOf } from '../draft.ts'
import type { GroupField } from '../field.ts'

interface Standing {
  /** What a person typed into the fields. */
  readonly typed: DraftGroup
  /** The fields before anybody typed. */
  readonly untouched: DraftGroup
  /** What a sentence says of them. */
  readonly said: Readonly<Record<string, unknown>>
}

/** A form's draft: what was typed into a field goes before what a sentence says of it. */
export function withSaid(root: GroupField, { typed, untouched, said }: Standing): DraftGroup {
  const fields = root.fields.flatMap((field) => {
    const { name } = field
    const isTouched = !isSame(typed.fields[name], untouched.fields[name])
    return isTouched || said[name] === undefined ? [] : [[name, draftOf(field, said[name])]]
  })
  return fields.length === 0
    ? typed
    : { ...typed, fields: { ...typed.fields, ...Object.fromEntries(fields) } }
}

/** What was typed so far, and the fields in which a draft differs from the one that was shown. */
export function withTyped(typed: DraftGroup, shown: DraftGroup, next: DraftGroup): DraftGroup {
  const changed = Object.entries(next.fields).filter(
    ([name, draft]) => !isSame(draft, shown.fields[name]),
  )
  const byHand = new Set([...(typed.byHand ?? []), ...changed.map(([name]) => name)])
  return {
    fields: { ...typed.fields, ...Object.fromEntries(changed) },
    byHand: [...byHand],
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

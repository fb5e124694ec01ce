import type { Field } from './field.ts'

/**
 * What stands in a field while somebody types: text for everything typed or picked, a list of texts for several picks,
 * an object for a group. Empty text is an empty field.
 */
export type Draft = string | boolean | readonly string[] | DraftList | DraftGroup | DraftVariant
export interface DraftList {
  items: readonly Draft[]
}
export interface DraftGroup {
  fields: Readonly<Record<string, Draft>>
  /** Of a whole form, the fields that somebody changed, though they may stand again as they were. */
  byHand?: readonly string[]
}
export interface DraftVariant {
  variant: number
  value: Draft
}

/** The draft of a field in which `value` stands already, or nothing yet. */
export function draftOf(field: Field, value: unknown = field.initial): Draft {
  switch (field.kind) {
    case 'yes-no':
      return value === true
    case 'picks':
      return Array.isArray(value) ? value.map(String) : []
    case 'list':
      return { items: Array.isArray(value) ? value.map((item) => draftOf(field.item, item)) : [] }
    case 'group': {
      const values = (typeof value === 'object' && value !== null ? value : {}) as Record<
        string,
        unknown
      >
      return {
        fields: Object.fromEntries(
          field.fields.map((inner) => [
            inner.name,
            draftOf(inner, values[inner.name] ?? inner.initial),
          ]),
        ),
      }
    }
    case 'variants': {
      const variant = Math.max(
        0,
        field.variants.findIndex(({ field: inner }) => value !== undefined && fits(inner, value)),
      )
      const chosen = field.variants[variant]
      return {
        variant: value === undefined && !field.required ? -1 : variant,
        value: chosen ? draftOf(chosen.field, value) : '',
      }
    }
    case 'instant':
      return typeof value === 'string' ? localMinute(value) : ''
    default:
      return value === undefined || value === null ? '' : String(value)
  }
}

function fits(field: Field, value: unknown): boolean {
  if (field.kind === 'fixed') return field.value === value
  if (field.kind === 'picks' || field.kind === 'list') return Array.isArray(value)
  if (field.kind !== 'group' || typeof value !== 'object' || value === null)
    return typeof value === 'string'
  return field.fields.every((inner) => {
    const held = (value as Record<string, unknown>)[inner.name]
    return inner.kind === 'fixed' ? held === inner.value : held !== undefined || !inner.required
  })
}

/** What a draft says to the command: empty fields left out, emptied ones null. */
export function inputOf(field: Field, draft: Draft, before?: unknown): unknown {
  switch (field.kind) {
    case 'fixed':
      return field.value
    case 'reference':
      return before ?? (draft === '' ? undefined : field.figure ? Number(draft) : draft)
    case 'yes-no':
      return draft === true
    case 'picks':
      return Array.isArray(draft) && (draft.length > 0 || field.required || before !== undefined)
        ? draft
        : undefined
    case 'list': {
      const { items } = draft as DraftList
      return items.length > 0 || field.required
        ? items.map((item) => inputOf(field.item, item))
        : undefined
    }
    case 'group':
      return groupInput(field, draft as DraftGroup, before)
    case 'variants': {
      const { variant, value } = draft as DraftVariant
      const chosen = field.variants[variant]
      return chosen === undefined ? undefined : inputOf(chosen.field, value)
    }
    case 'choice':
      return (
        field.choices.find(({ value }) => String(value) === draft)?.value ?? emptied(field, before)
      )
    case 'number':
      return draft === '' ? emptied(field, before) : Number(draft)
    case 'instant':
      return draft === '' ? emptied(field, before) : instantOf(String(draft))
    default:
      return draft === '' ? emptied(field, before) : draft
  }
}

const emptied = (field: Field, before: unknown): null | undefined =>
  field.clearable && before !== undefined && before !== null ? null : undefined

function groupInput(
  field: Extract<Field, { kind: 'group' }>,
  draft: DraftGroup,
  before: unknown,
): unknown {
  if (!field.required && isUntouched(field, draft)) return emptied(field, before)
  const held = (typeof before === 'object' && before !== null ? before : {}) as Record<
    string,
    unknown
  >
  const entries = field.fields.flatMap((inner) => {
    const value = inputOf(inner, draft.fields[inner.name] ?? draftOf(inner), held[inner.name])
    return value === undefined ? [] : [[inner.name, value] as const]
  })
  return Object.fromEntries(entries)
}

const isUntouched = (field: Field, draft: Draft): boolean =>
  JSON.stringify(draft) === JSON.stringify(draftOf({ ...field, initial: undefined } as Field))

/** An instant as a `datetime-local` input shows it, in the viewer's zone. */
export function localMinute(instant: string): string {
  const date = new Date(instant)
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

/** What such an input holds as an instant; as it is where it is none, as of a year with a digit too many. */
export function instantOf(minute: string): string {
  const date = new Date(minute)
  return Number.isNaN(date.getTime()) ? minute : date.toISOString()
}

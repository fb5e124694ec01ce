import { fieldName } from '../ui/field-changes.tsx'
import { begun } from '../words/begun.ts'
import { isRecord, textsIn } from './alike.ts'
import { type Draft, type DraftGroup, type DraftList, type DraftVariant, draftOf } from './draft.ts'
import type { Field, GroupField } from './field.ts'
import type { Typed } from './sentence/with-said.ts'

/** What was typed into a form as an earlier build had it, and has no place in it now. */
export interface Unfit {
  label: string
  text: string
}

/** A draft as far as it fits a form, which may be another than the one that it was typed into; what does not is kept beside it. */
export function fittingIn(root: GroupField, typed: Typed | undefined): Typed | undefined {
  if (typed === undefined) return undefined
  const fields = (typed.byHand ?? []).map((name) => {
    const [field, draft] = [root.fields.find((each) => each.name === name), typed.fields[name]]
    return [name, draft, field && draft !== undefined ? fitted(field, draft) : undefined] as const
  })
  const unfit = fields.flatMap(([name, draft, fits]): [string, Draft][] =>
    fits === undefined && draft !== undefined ? [[name, draft]] : [],
  )
  return {
    ...typed,
    fields: Object.fromEntries(fields.flatMap(([name, , fits]) => (fits ? [[name, fits]] : []))),
    byHand: fields.flatMap(([name, , fits]) => (fits === undefined ? [] : [name])),
    ...(unfit.length > 0 && { unfit: { ...typed.unfit, ...Object.fromEntries(unfit) } }),
  }
}

/** What has no place, in words. */
export const unfitIn = ({ fields }: GroupField, { unfit = {} }: Typed): readonly Unfit[] =>
  Object.entries(unfit).flatMap(([name, draft]) => {
    const label = fields.find((each) => each.name === name)?.label ?? begun(fieldName(name))
    const text = textsIn(draft).join(', ')
    return text === '' ? [] : [{ label, text }]
  })

/** A draft with all that its field has by now; undefined where something in it has no place there. */
function fitted(field: Field, draft: Draft): Draft | undefined {
  switch (field.kind) {
    case 'yes-no':
      return typeof draft === 'boolean' ? draft : undefined
    case 'picks':
      return isTexts(draft) ? draft : undefined
    case 'list': {
      const { items } = draft as Partial<DraftList>
      return Array.isArray(items) ? whole(items, (item) => fitted(field.item, item)) : undefined
    }
    case 'group': {
      const { fields } = draft as Partial<DraftGroup>
      if (!isRecord(fields)) return undefined
      return wholeGroup(field, fields as DraftGroup['fields'])
    }
    case 'variants': {
      const { variant, value } = draft as Partial<DraftVariant>
      if (variant === -1) return draft
      const chosen = field.variants[variant ?? -1]
      const fits = chosen && value !== undefined ? fitted(chosen.field, value) : undefined
      return fits === undefined || variant === undefined ? undefined : { variant, value: fits }
    }
    case 'choice':
      return draft === '' || field.choices.some(({ value }) => String(value) === draft)
        ? draft
        : undefined
    default:
      return typeof draft === 'string' ? draft : undefined
  }
}

function whole(items: readonly Draft[], fit: (item: Draft) => Draft | undefined) {
  const fits = items.flatMap((item) => fit(item) ?? [])
  return fits.length === items.length ? { items: fits } : undefined
}

function wholeGroup(field: GroupField, drafts: DraftGroup['fields']): Draft | undefined {
  const isLost = ([name, draft]: readonly [string, Draft]): boolean =>
    textsIn(draft).length > 0 && !field.fields.some((inner) => inner.name === name)
  if (Object.entries(drafts).some(isLost)) return undefined
  const fits = field.fields.map((inner) => {
    const draft = drafts[inner.name]
    return [inner.name, draft === undefined ? draftOf(inner) : fitted(inner, draft)] as const
  })
  return fits.every(([, fit]) => fit !== undefined)
    ? { fields: Object.fromEntries(fits) as DraftGroup['fields'] }
    : undefined
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

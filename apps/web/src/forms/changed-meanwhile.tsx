import { useState } from 'react'
import { Change } from '../ui/field-changes.tsx'
import type { Draft, DraftGroup, DraftList, DraftVariant } from './draft.ts'
import type { Field, GroupField } from './field.ts'
import { askedOf } from './form-fields.tsx'
import { type Options, optionsFor, useAllOptions } from './options-context.tsx'
import type { Typed } from './sentence/with-said.ts'

interface Meanwhile {
  label: string
  from: string
  to: string
}

interface Form {
  root: GroupField
  settled: readonly string[]
  /** The fields as they stand now, before anybody typed. */
  untouched: DraftGroup
  typed: Typed
}

/** What others changed in the fields of a form since it was opened, or since somebody typed over them. */
export function useMeanwhile({ root, settled, untouched, typed }: Form): readonly Meanwhile[] {
  const [opened] = useState(untouched)
  const options = useAllOptions()
  return askedOf(root, settled).flatMap((field) => {
    const before = typed.stood?.[field.name] ?? opened.fields[field.name]
    const [from, to] = [before, untouched.fields[field.name]].map((draft) =>
      saidIn(field, draft, options),
    )
    return from === to || from === undefined || to === undefined
      ? []
      : [{ label: field.label, from, to }]
  })
}

/** What stands in a field, in words. */
function saidIn(field: Field, draft: Draft | undefined, options: Options): string {
  if (draft === undefined) return ''
  const all = (drafts: readonly (readonly [Field, Draft | undefined])[]) =>
    drafts.map(([inner, each]) => saidIn(inner, each, options)).filter((said) => said !== '')
  switch (field.kind) {
    case 'pick':
    case 'picks': {
      const ids = [draft].flat().map(String)
      const offered = optionsFor(options, field, ids)
      return ids.map((id) => offered.find((each) => each.id === id)?.label ?? id).join(', ')
    }
    case 'choice':
      return field.choices.find(({ value }) => String(value) === draft)?.label ?? ''
    case 'yes-no':
      return draft === true ? 'yes' : 'no'
    case 'list':
      return all((draft as DraftList).items.map((item) => [field.item, item])).join('; ')
    case 'group': {
      const { fields } = draft as DraftGroup
      return all(field.fields.map((inner) => [inner, fields[inner.name]])).join(', ')
    }
    case 'variants': {
      const { variant, value } = draft as DraftVariant
      const chosen = field.variants[variant]
      return chosen === undefined ? '' : saidIn(chosen.field, value, options) || chosen.label
    }
    case 'reference':
    case 'fixed':
      return ''
    default:
      return String(draft)
  }
}

interface ChangedMeanwhileProps {
  changes: readonly Meanwhile[]
  /** It was given, and not recorded. */
  refused: boolean
}

/** What its author had not seen as they opened the form: what they typed over it is theirs to look at again. */
export function ChangedMeanwhile({ changes, refused }: ChangedMeanwhileProps) {
  if (changes.length === 0) return null
  return (
    <div className="refusal" role="alert">
      <p>
        This was changed since you opened it. What you typed stands as you typed it, all else as it
        is now.{refused && ' Nothing of yours is recorded yet: record it if it still holds.'}
      </p>
      <ul>
        {changes.map(({ label, from, to }) => (
          <li key={label}>
            {label}: <Change change={{ field: label, from, to }} />
          </li>
        ))}
      </ul>
    </div>
  )
}

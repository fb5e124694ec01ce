import { Fragment, type ReactNode } from 'react'
import { Problem } from '../api/problem.ts'
import { useTo } from '../here/place-context.tsx'
import { type Draft, type DraftGroup, draftOf } from './draft.ts'
import { type GroupField, noneOf } from './field.ts'
import { FieldControl } from './field-control.tsx'
import type { Errors } from './field-errors.ts'
import { narrowed } from './narrowed.ts'
import { type Options, optionsFor, useAllOptions } from './options-context.tsx'
import { sharedIn } from './shared-partnership.ts'

interface FieldsProps {
  root: GroupField
  draft: DraftGroup
  settled: readonly string[]
  preset: Readonly<Record<string, unknown>>
  errors: Errors
  /** What a sentence says of them. */
  said?: Readonly<Record<string, unknown>>
  /** The sentence says it in confidence. */
  confided?: boolean
  /** What stands right below one of the fields. */
  below?: { readonly field: string; readonly shown: ReactNode } | undefined
  onChange: (draft: Draft) => void
}

const FEW = 3

/** The fields that the form shows. */
export const askedOf = (root: GroupField, settled: readonly string[]): GroupField['fields'] =>
  root.fields.filter(
    ({ name, kind }) => !settled.includes(name) && kind !== 'fixed' && kind !== 'reference',
  )

/** What is needed, or stands there already, comes first; more than a few others are folded until one is at fault. */
export function Fields(props: FieldsProps) {
  const { root, draft, settled, preset, errors, said = {}, confided = false } = props
  const { below, onChange } = props
  const options = useAllOptions()
  // Where there is nothing between which to choose, nothing is asked.
  const asked = askedOf(root, settled).filter(
    (field) =>
      !('of' in field && field.of === 'option') ||
      options.option?.length ||
      draft.fields[field.name],
  )
  const others = asked.filter(
    ({ name, required, first = false }) => !required && !first && preset[name] === undefined,
  )
  // What the form has set itself, or read in a sentence, shall be seen, and who alone may read what is said in confidence.
  const rest = others.filter(
    (field) =>
      said[field.name] === undefined &&
      sharedIn(field, draft, options) === undefined &&
      !(confided && field.readers === 'chosen'),
  )
  const first = asked.filter((field) => !rest.includes(field))
  const control = (field: GroupField['fields'][number]) => (
    <Fragment key={field.name}>
      <FieldControl
        field={narrowed(field, draft, options)}
        draft={draft.fields[field.name] ?? draftOf(field)}
        path={field.name}
        errors={errors}
        onChange={(value) => onChange({ fields: { ...draft.fields, [field.name]: value } })}
      />
      {below?.field === field.name && below.shown}
    </Fragment>
  )
  if (others.length <= FEW) return asked.map(control)
  const atFault = rest.some(
    ({ name }) =>
      below?.field === name ||
      [...errors.keys()].some((path) => path === name || path.startsWith(`${name}.`)),
  )
  return (
    <>
      {first.map(control)}
      {rest.length > 0 && (
        <details open={atFault || first.length === 0 ? true : undefined}>
          <summary>
            More{' '}
            <span className="ink-3">{rest.map(({ label }) => label.toLowerCase()).join(', ')}</span>
          </summary>
          {rest.map(control)}
        </details>
      )}
    </>
  )
}

/** What it has to be given of, a record or a partnership of one's own, and there is none: nothing more is asked, and nothing can be recorded. */
export const deadEndOf = (
  root: GroupField,
  settled: readonly string[],
  options: Options,
  { fields }: DraftGroup,
): GroupField['fields'][number] | undefined =>
  askedOf(root, settled).find((field) => {
    if (field.kind !== 'pick' || !field.required || !isBlank(fields[field.name])) return false
    const isOfOne = field.name === 'id' ? options.record : field.of === 'partnership'
    return isOfOne && options[field.of] !== undefined && optionsFor(options, field).length === 0
  })

const isBlank = (picked: Draft | undefined) => picked === undefined || picked === ''

/** Why nothing more is asked, and what there has to be first. */
export function DeadEnd({ field }: { field: GroupField['fields'][number] }) {
  return 'of' in field && field.of === 'partnership' && field.name !== 'id' ? (
    <FoundFirst />
  ) : (
    <p className="ink-2">{noneOf(field)}</p>
  )
}

function FoundFirst() {
  const to = useTo()
  return (
    <p className="ink-2">
      This is for the members of a partnership, and you are in none.{' '}
      <a href={to('/record/new/FoundPartnership')}>Found a partnership</a> first.
    </p>
  )
}

/** Where what a refusal speaks of stands, by its code. */
const there: Readonly<Record<string, { path: string; label: string }>> = {
  SessionPlannedAlready: { path: '/sessions?state=planned', label: 'See what is planned' },
}

function Leading({ path, label }: (typeof there)[string]) {
  const to = useTo()
  return (
    <>
      {' '}
      <a href={to(path)}>{label}</a>
    </>
  )
}

/** What was refused as a whole, or concerns a field that the form does not show. */
export function Refusal({
  reason,
  errors,
  root,
  shown,
}: {
  reason: Error | null
  errors: Errors
  root: GroupField
  /** Fields that the form shows: what is said at one of them is not said again. */
  shown: readonly string[]
}) {
  const leads = reason instanceof Problem ? there[reason.code] : undefined
  const known = new Set(root.fields.map(({ name }) => name))
  const homeless = [...errors].filter(
    ([path]) => path !== 'occurredAt' && !known.has(path.split('.')[0] ?? ''),
  )
  const told = [...errors].some(
    ([path, message]) => shown.includes(path.split('.')[0] ?? '') && message === reason?.message,
  )
  if ((reason === null || told) && homeless.length === 0) return null
  return (
    <div className="refusal" role="alert">
      {reason !== null && !told && (
        <p>
          {reason.message}
          {/* It says how the record stands, and could be taken for what came of this. */}
          {reason instanceof Problem && reason.status === 409 && ' Nothing was recorded.'}
          {leads !== undefined && <Leading {...leads} />}
        </p>
      )}
      {homeless.map(([path, message]) => (
        <p key={path}>
          {path} {message}
        </p>
      ))}
    </div>
  )
}

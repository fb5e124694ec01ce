import { type ReactNode, useId } from 'react'
import { type Draft, type DraftGroup, type DraftList, type DraftVariant, draftOf } from './draft.ts'
import type { Field } from './field.ts'
import type { Errors } from './field-errors.ts'
import { useOptions } from './options-context.tsx'
import { FieldLabel, PlainControl } from './plain-control.tsx'

interface ControlProps<F extends Field = Field> {
  field: F
  draft: Draft
  path: string
  errors: Errors
  onChange: (draft: Draft) => void
}

type Of<K extends Field['kind']> = ControlProps<Extract<Field, { kind: K }>>

const within = (path: string, name: string | number) =>
  path === '' ? String(name) : `${path}.${name}`

/** One field with its label, help and error; groups, lists and variants hold further ones. */
export function FieldControl(props: ControlProps) {
  const { field } = props
  if (field.kind === 'fixed' || field.kind === 'reference') return null
  if (field.kind === 'group') return <GroupControl {...(props as Of<'group'>)} />
  if (field.kind === 'list') return <ListControl {...(props as Of<'list'>)} />
  if (field.kind === 'variants') return <VariantsControl {...(props as Of<'variants'>)} />
  if (field.kind === 'picks') return <PicksControl {...(props as Of<'picks'>)} />
  return <PlainControl {...props} error={props.errors.get(props.path)} />
}

/** What is wrong with one of several is said of that one, by name. */
function PicksControl(props: Of<'picks'>) {
  const { field, draft, path, errors } = props
  const options = useOptions(field.of)
  const ofOne = (draft as readonly string[]).flatMap((picked, n) => {
    const error = errors.get(within(path, n))
    const name = options.find(({ id }) => id === picked)?.label
    return error === undefined ? [] : [name === undefined ? error : `${name}: ${error}`]
  })
  return <PlainControl {...props} error={errors.get(path) ?? ofOne[0]} />
}

interface GroupProps {
  field: Field
  path: string
  errors: Errors
  children: ReactNode
}

/** What belongs together under one name; an error may concern it as a whole. */
function Group({ field, path, errors, children }: GroupProps) {
  const id = useId()
  const error = errors.get(path)
  return (
    <fieldset className="group" aria-describedby={error === undefined ? undefined : id}>
      <legend>{field.label === '' ? 'Which' : <FieldLabel field={field} />}</legend>
      {field.help !== undefined && <p className="help">{field.help}</p>}
      {error !== undefined && (
        <p className="error" id={id}>
          {error}
        </p>
      )}
      {children}
    </fieldset>
  )
}

function GroupControl({ field, draft, path, errors, onChange }: Of<'group'>) {
  const { fields } = draft as DraftGroup
  const inner = field.fields.map((each) => (
    <FieldControl
      key={each.name}
      field={each}
      draft={fields[each.name] ?? draftOf(each)}
      path={within(path, each.name)}
      errors={errors}
      onChange={(value) => onChange({ fields: { ...fields, [each.name]: value } })}
    />
  ))
  if (field.label === '') return inner
  return <Group {...{ field, path, errors }}>{inner}</Group>
}

function ListControl({ field, draft, path, errors, onChange }: Of<'list'>) {
  const { items } = draft as DraftList
  const set = (at: number, value: Draft) =>
    onChange({ items: items.map((item, n) => (n === at ? value : item)) })
  return (
    <Group {...{ field, path, errors }}>
      {items.map((item, n) => (
        <div className="item" key={n}>
          <FieldControl
            field={field.item}
            draft={item}
            path={within(path, n)}
            errors={errors}
            onChange={(value) => set(n, value)}
          />
          <button
            type="button"
            className="button quiet"
            aria-label={`Remove ${n + 1} of ${field.label}`}
            onClick={() => onChange({ items: items.filter((_, m) => m !== n) })}
          >
            Remove
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button"
        aria-label={`Add to ${field.label}`}
        onClick={() => onChange({ items: [...items, draftOf(field.item)] })}
      >
        Add
      </button>
    </Group>
  )
}

function VariantsControl({ field, draft, path, errors, onChange }: Of<'variants'>) {
  const name = useId()
  const { variant, value } = draft as DraftVariant
  const chosen = field.variants[variant]
  const choose = (n: number) => {
    const next = field.variants[n]
    onChange({ variant: n, value: next === undefined ? '' : draftOf(next.field) })
  }
  return (
    <Group {...{ field, path, errors }}>
      <div className="segments">
        {!field.required && (
          <label>
            <input type="radio" name={name} checked={variant === -1} onChange={() => choose(-1)} />
            <span>Not said</span>
          </label>
        )}
        {field.variants.map(({ label }, n) => (
          <label key={label}>
            <input type="radio" name={name} checked={variant === n} onChange={() => choose(n)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {chosen !== undefined && (
        <FieldControl
          field={chosen.field}
          draft={value}
          path={path}
          errors={errors}
          onChange={(inner) => onChange({ variant, value: inner })}
        />
      )}
    </Group>
  )
}

import { useContext, useId } from 'react'
import { HereContext } from '../here/here.tsx'
import type { Draft } from './draft.ts'
import type { Field, Pickable } from './field.ts'
import {
  ChoiceInput,
  DateInput,
  type InputIds,
  LineInput,
  NumberInput,
  PickInput,
  TextInput,
} from './inputs.tsx'
import { namesakes, useAllOptions } from './options-context.tsx'
import { PicksInput } from './picks-input.tsx'

interface PlainControlProps {
  field: Field
  draft: Draft
  error: string | undefined
  onChange: (draft: Draft) => void
}

/** A field that holds one thing, or several picks: label, input, help, error. */
export function PlainControl({ field, draft, error, onChange }: PlainControlProps) {
  const id = useId()
  const described = [field.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  const ids: InputIds = {
    id,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error !== undefined,
    'aria-required': field.required,
  }
  if (field.kind === 'yes-no') {
    return (
      <div className="field">
        <div className="control">
          <label className="check">
            <input
              {...withoutRequired(ids)}
              type="checkbox"
              checked={draft === true}
              onChange={(event) => onChange(event.target.checked)}
            />
            <span>{field.label}</span>
          </label>
          <Help field={field} id={id} error={error} />
        </div>
      </div>
    )
  }
  const grouped = field.kind === 'picks' || (field.kind === 'choice' && field.choices.length <= 4)
  return (
    <div className={error === undefined ? 'field' : 'field wrong'}>
      {grouped ? (
        <span className="label" id={`${id}-label`}>
          <FieldLabel field={field} />
        </span>
      ) : (
        <label className="label" htmlFor={id}>
          <FieldLabel field={field} />
        </label>
      )}
      <div className="control">
        <Input field={field} draft={draft} ids={ids} onChange={onChange} />
        {field.kind === 'line' && field.names && (
          <Namesakes of={field.names} called={String(draft)} />
        )}
        <Help field={field} id={id} error={error} />
      </div>
    </div>
  )
}

const withoutRequired = ({ 'aria-required': _, ...ids }: InputIds) => ids

export function FieldLabel({ field }: { field: Field }) {
  return (
    <>
      {field.label}
      {!field.required && <span className="ink-3"> optional</span>}
    </>
  )
}

function Help({ field, id, error }: { field: Field; id: string; error: string | undefined }) {
  const zone = useContext(HereContext)?.zone
  const isClock = field.kind === 'line' && field.format === 'time' && zone !== undefined
  return (
    <>
      {field.help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {field.help}
          {isClock && ` Its clocks go by ${zone}.`}
        </p>
      )}
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

/** Two of a name may be meant: it is said, and refused to nobody. */
function Namesakes({ of, called }: { of: Pickable; called: string }) {
  const same = namesakes(useAllOptions(), of, called)
  const names = same.map(({ label, note }) => [label, note].filter(Boolean).join(', '))
  return (
    <p className="help" role="status">
      {names.length > 0 && `On record already: ${names.join('; ')}.`}
    </p>
  )
}

function Input({
  field,
  draft,
  ids,
  onChange,
}: {
  field: Field
  draft: Draft
  ids: InputIds
  onChange: (draft: Draft) => void
}) {
  const text = { value: String(draft), onChange, ids }
  switch (field.kind) {
    case 'line':
      return <LineInput field={field} {...text} />
    case 'text':
      return <TextInput field={field} {...text} />
    case 'number':
      return <NumberInput field={field} {...text} />
    case 'date':
    case 'instant':
      return <DateInput field={field} {...text} />
    case 'choice':
      return <ChoiceInput field={field} {...text} />
    case 'pick':
      return <PickInput field={field} {...text} />
    case 'picks':
      return (
        <PicksInput
          field={field}
          value={draft as readonly string[]}
          onChange={onChange}
          ids={ids}
        />
      )
    default:
      return null
  }
}

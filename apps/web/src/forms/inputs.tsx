import { useEffect } from 'react'
import '../ui/segments.css'
import { type Field, noneOf } from './field.ts'
import { optionsFor, useAllOptions } from './options-context.tsx'

/** What ties an input to its label, help and error. */
export interface InputIds {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean
  'aria-required': boolean
}

interface InputProps<K extends Field['kind']> {
  field: Extract<Field, { kind: K }>
  value: string
  onChange: (value: string) => void
  ids: InputIds
}

export function LineInput({ field, value, onChange, ids }: InputProps<'line'>) {
  const zones = field.format === 'zone' ? Intl.supportedValuesOf('timeZone') : []
  return (
    <>
      <input
        {...ids}
        className={field.format === 'month' || field.format === 'time' ? 'short' : undefined}
        type={field.format === 'zone' ? 'text' : field.format}
        value={value}
        list={zones.length > 0 ? `${ids.id}-zones` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {zones.length > 0 && (
        <datalist id={`${ids.id}-zones`}>
          {zones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      )}
    </>
  )
}

export function TextInput({ value, onChange, ids }: InputProps<'text'>) {
  return (
    <textarea {...ids} rows={3} value={value} onChange={(event) => onChange(event.target.value)} />
  )
}

export function NumberInput({ field, value, onChange, ids }: InputProps<'number'>) {
  return (
    <input
      {...ids}
      className="short"
      type="number"
      inputMode={field.whole ? 'numeric' : 'decimal'}
      step={field.whole ? 1 : 'any'}
      min={field.least}
      max={field.most}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export function DateInput({ field, value, onChange, ids }: InputProps<'date' | 'instant'>) {
  return (
    <input
      {...ids}
      className="short"
      type={field.kind === 'date' ? 'date' : 'datetime-local'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

const FEW = 4

/** A few short choices stand side by side; more of them open. */
export function ChoiceInput({ field, value, onChange, ids }: InputProps<'choice'>) {
  if (field.choices.length <= FEW) {
    return (
      <div
        className="segments"
        role="radiogroup"
        aria-labelledby={`${ids.id}-label`}
        aria-describedby={ids['aria-describedby']}
        aria-invalid={ids['aria-invalid']}
        aria-required={ids['aria-required']}
      >
        {field.choices.map((choice) => (
          <label key={choice.label}>
            <input
              type="radio"
              name={ids.id}
              checked={value === String(choice.value)}
              onChange={() => onChange(String(choice.value))}
            />
            <span>{choice.label}</span>
          </label>
        ))}
        {!field.required && value !== '' && (
          <button type="button" className="button quiet" onClick={() => onChange('')}>
            Clear
          </button>
        )}
      </div>
    )
  }
  return (
    <select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{field.required ? 'Choose' : 'Not said'}</option>
      {field.choices.map((choice) => (
        <option key={choice.label} value={String(choice.value)}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}

export function PickInput({ field, value, onChange, ids }: InputProps<'pick'>) {
  const all = useAllOptions()
  const found = optionsFor(all, field, [value])
  // Where a form does not know what its decision chooses between, what stands there is named as it is.
  const isUnknown = field.of === 'option' && value !== '' && found.length === 0
  const options = isUnknown ? [{ id: value, label: value }] : found
  const [only, another] = options
  // Most are in one partnership alone, and what a form can be about is often one: there is nothing to choose.
  const few = field.of === 'partnership' || (field.name === 'id' && all.record !== undefined)
  // What a sentence leaves open is asked, though there be only one.
  const settled = few && field.required && another === undefined && !ids['aria-invalid']
  const chosen = settled && value === '' ? only?.id : undefined
  useEffect(() => {
    if (chosen !== undefined) onChange(chosen)
  }, [chosen, onChange])
  if (field.name === 'id' && options.length === 0)
    return <p className="ink-3 size-12">{noneOf(field)}</p>
  return (
    <select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{field.required ? 'Choose' : 'Left open'}</option>
      {options.map(({ id, label, note }) => (
        <option key={id} value={id}>
          {note === undefined ? label : `${label}, ${note}`}
        </option>
      ))}
    </select>
  )
}

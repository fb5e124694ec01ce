import { useId, useState } from 'react'
import { holdsWords } from '../words/holds-words.ts'
import type { Field } from './field.ts'
import type { InputIds } from './inputs.tsx'
import { type Option, optionsFor, useAllOptions } from './options-context.tsx'

interface PicksProps {
  field: Extract<Field, { kind: 'picks' }>
  value: readonly string[]
  onChange: (value: readonly string[]) => void
  ids: InputIds
}

/** More than these are found by their words, and shown a part at a time. */
const MANY = 16
const SHOWN = 40

/** Several of what there is; what is picked stands first where there are many. */
export function PicksInput({ field, value, onChange, ids }: PicksProps) {
  const all = useAllOptions()
  const options = optionsFor(all, field, value)
  const [words, setWords] = useState('')
  const [hint, needed] = [useId(), useId()]
  if (all[field.of] === undefined) return <p className="ink-3 size-12">Reading what there is …</p>
  if (options.length === 0) return <p className="ink-3 size-12">There is none yet.</p>
  const many = options.length > MANY
  const picked = options.filter(({ id }) => value.includes(id))
  const rest = options.filter((option) => !value.includes(option.id) && holds(option, words))
  const shown = many ? [...picked, ...rest.slice(0, SHOWN)] : options
  const hidden = many ? rest.length - SHOWN : 0
  return (
    <div className="picks-frame">
      {many && (
        <input
          type="search"
          aria-label={`Find among ${field.label.toLowerCase()}`}
          aria-describedby={hint}
          placeholder={`Find among ${options.length}`}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <fieldset
        className="picks"
        aria-labelledby={field.required ? `${ids.id}-label ${needed}` : `${ids.id}-label`}
        aria-describedby={ids['aria-describedby']}
      >
        {field.required && (
          <span className="visually-hidden" id={needed}>
            required
          </span>
        )}
        {shown.map(({ id, label, note }) => (
          <label key={id}>
            <input
              type="checkbox"
              aria-invalid={ids['aria-invalid']}
              checked={value.includes(id)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...value, id] : value.filter((each) => each !== id),
                )
              }
            />
            <span>
              {label} {note !== undefined && <span className="ink-3">{note}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {many && (
        <p className="help" id={hint}>
          {shown.length === 0 && `None is called “${words}”.`}
          {hidden > 0 && `${hidden} more: type to find them.`}
        </p>
      )}
    </div>
  )
}

const holds = ({ label, note = '' }: Option, words: string): boolean =>
  holdsWords(`${label} ${note}`, words)

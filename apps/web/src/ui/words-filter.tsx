import { useState } from 'react'
import './words-filter.css'

interface WordsFilterProps {
  value: string
  /** What may be looked for, as it is written. */
  example: string
  onChange: (value: string | undefined) => void
}

/** Narrows a list to what has these words, once they are entered or left. */
export function WordsFilter({ value, example, onChange }: WordsFilterProps) {
  const [typed, setTyped] = useState({ of: value, text: value })
  // What is set elsewhere takes the place of what was typed.
  if (typed.of !== value) setTyped({ of: value, text: value })
  const { text } = typed
  const said = text.trim()
  const change = () => onChange(said === '' ? undefined : said)
  return (
    <form
      className="filter words-filter"
      onSubmit={(event) => {
        event.preventDefault()
        change()
      }}
    >
      <label>
        Search{' '}
        <input
          type="search"
          placeholder={example}
          value={text}
          onChange={(event) => setTyped({ of: value, text: event.target.value })}
          onBlur={() => said !== value && change()}
        />
      </label>
    </form>
  )
}

import { useState } from 'react'
import type { Answer } from '../../api/views.ts'
import { type Search, useSearchParts } from '../../app/search.ts'
import { DayFilter, Filter } from '../../ui/filter.tsx'

const filters = [
  'text',
  'person',
  'type',
  'noun',
  'source',
  'from',
  'to',
  'only',
  'correlation',
  'record',
] as const
const nouns = ['goal', 'decision', 'feedback', 'partnership', 'person', 'organisation']

/** The filters that are set, as a sentence names them. */
export const activeFilters = (search: Search): string[] =>
  filters.filter((key) => search[key] !== undefined).map((key) => `${key} “${search[key]}”`)

/** Who, what kind, by which way, when, and on which clock; all of it in the address. */
export function RecordFilters({ view }: { view: Answer<'record'> }) {
  const [search, change] = useSearchParts()
  const { types, people, sources } = view.filters
  const set = (key: string) => (value: string | undefined) =>
    change({ [key]: value, limit: undefined })
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return (
    <div className="filters record-filters">
      <Words value={search['text'] ?? ''} onChange={set('text')} />
      <Filter
        label="Who"
        value={search['person'] ?? ''}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={set('person')}
        all="anyone"
      />
      <Filter
        label="Did"
        value={search['type'] ?? ''}
        options={types.map(({ type, did }) => ({ value: type, label: did }))}
        onChange={set('type')}
        all="anything"
      />
      <Filter
        label="On"
        value={search['noun'] ?? ''}
        options={plain(nouns)}
        onChange={set('noun')}
        all="anything"
      />
      <Filter
        label="Came by"
        value={search['source'] ?? ''}
        options={plain(sources)}
        onChange={set('source')}
        all="any way"
      />
      <DayFilter label="From" value={search['from'] ?? ''} onChange={set('from')} />
      <DayFilter label="To" value={search['to'] ?? ''} onChange={set('to')} />
      <Filter
        label="Clock"
        value={search['clock'] === 'happened' ? 'happened' : ''}
        options={[{ value: 'happened', label: 'happened' }]}
        onChange={set('clock')}
        all="recorded"
      />
      {activeFilters(search).length > 0 && (
        <button
          type="button"
          onClick={() =>
            change({
              ...Object.fromEntries(filters.map((key) => [key, undefined])),
              limit: undefined,
            })
          }
        >
          Clear
        </button>
      )}
      <span className="end ink-3">
        {view.entries.length} of {view.found} shown
      </span>
    </div>
  )
}

interface InputProps {
  value: string
  onChange: (value: string | undefined) => void
}

function Words({ value, onChange }: InputProps) {
  const [text, setText] = useState(value)
  return (
    <form
      className="filter words-filter"
      onSubmit={(event) => {
        event.preventDefault()
        onChange(text.trim() === '' ? undefined : text.trim())
      }}
    >
      <label>
        Search{' '}
        <input
          type="search"
          placeholder="G-3, S-05 …"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={() =>
            text.trim() !== value && onChange(text.trim() === '' ? undefined : text.trim())
          }
        />
      </label>
    </form>
  )
}

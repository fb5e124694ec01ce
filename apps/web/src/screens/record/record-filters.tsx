import type { ReactNode } from 'react'
import type { Answer } from '../../api/views.ts'
import { useFilters } from '../../here/search.ts'
import { DayFilter, Filter } from '../../ui/filter.tsx'
import { cameByWords } from '../../ui/stamp.ts'
import { WordsFilter } from '../../ui/words-filter.tsx'
import { grouped } from '../../words/figures.ts'
import { nouns } from '../../words/nouns.ts'
import { filterKeys, weightWords } from './active-filters.ts'

interface RecordFiltersProps {
  view: Answer<'record'>
  /** Stands beside the search. */
  children: ReactNode
}

/** Who, what kind, by which way, when, and on which clock; all of it in the address. */
export function RecordFilters({ view, children }: RecordFiltersProps) {
  const [search, change] = useFilters()
  const { types, people, sources } = view.filters
  const set = (key: string) => (value: string | undefined) =>
    change({ [key]: value, limit: undefined, beyond: undefined })
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return (
    <div className="filters record-filters">
      <WordsFilter value={search['text'] ?? ''} example="G-3, S-05 …" onChange={set('text')} />
      {children}
      <Filter
        label="Who"
        value={search['person'] ?? ''}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={set('person')}
        all="anyone"
        another="nobody here"
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
        options={sources.map((value) => ({ value, label: cameByWords(value) }))}
        onChange={set('source')}
        all="any way"
      />
      <DayFilter label="From" value={search['from'] ?? ''} onChange={set('from')} />
      <DayFilter label="To" value={search['to'] ?? ''} onChange={set('to')} />
      <Filter
        label="Show"
        value={weightWords[search['only'] ?? ''] === undefined ? '' : (search['only'] ?? '')}
        options={Object.entries(weightWords).map(([value, label]) => ({ value, label }))}
        onChange={set('only')}
        all="everything"
      />
      <Filter
        label="Clock"
        value={search['clock'] === 'happened' ? 'happened' : ''}
        options={[{ value: 'happened', label: 'happened' }]}
        onChange={set('clock')}
        all="recorded"
      />
      <One of="correlation" label="Of one act" />
      <One of="record" label="Of one record" />
      <span className="end ink-3">
        <span>
          {grouped(view.entries.length)} of {grouped(view.found)} shown
        </span>
        {filterKeys.some((key) => search[key] !== undefined) && (
          <button
            type="button"
            className="button quiet"
            onClick={() =>
              change({
                ...Object.fromEntries(filterKeys.map((key) => [key, undefined])),
                limit: undefined,
                beyond: undefined,
              })
            }
          >
            Clear
          </button>
        )}
      </span>
    </div>
  )
}

/** A filter that only a link sets; it can be taken off. */
function One({ of, label }: { of: 'correlation' | 'record'; label: string }) {
  const [search, change] = useFilters()
  if (search[of] === undefined) return null
  return (
    <span className="filter">
      <b>{label}</b>
      <button type="button" onClick={() => change({ [of]: undefined })}>
        ×<span className="visually-hidden"> Take off: {label}</span>
      </button>
    </span>
  )
}

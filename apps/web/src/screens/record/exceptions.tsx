import type { Answer } from '../../api/views.ts'
import { useFilters } from '../../here/search.ts'
import { exceptionWords } from './active-filters.ts'

/** What deserves a look, counted; each is a filter. */
export function Exceptions({ view: { exceptions } }: { view: Answer<'record'> }) {
  const [search, change] = useFilters()
  const set = (only: string) =>
    change({
      only: search['only'] === only ? undefined : only,
      limit: undefined,
      beyond: undefined,
    })
  return (
    <div className="exceptions">
      <b>Exceptions</b>
      {Object.entries(exceptionWords).map(([only, { label }]) => (
        <button
          key={only}
          type="button"
          aria-pressed={search['only'] === only}
          onClick={() => set(only)}
        >
          {label} <b>{exceptions[only as keyof typeof exceptions]}</b>
        </button>
      ))}
      {search['only'] === 'imported' && (
        <span className="ink-3">One line for each import. “Came by import” lists every entry.</span>
      )}
    </div>
  )
}

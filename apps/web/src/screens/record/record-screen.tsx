import { useMemo } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { useHere } from '../../app/here.tsx'
import { useHref } from '../../app/hrefs.ts'
import { useMoments } from '../../app/moments.ts'
import { type Search, useSearchParts } from '../../app/search.ts'
import { useScreenTitle } from '../../app/title.ts'
import { RecordTable } from '../../charts/record/record-table.tsx'
import { Answered } from '../../ui/answered.tsx'
import { count } from '../../words/figures.ts'
import { entryOf } from './entries-of.ts'
import { EntryDetail } from './entry-detail.tsx'
import { activeFilters, RecordFilters } from './record-filters.tsx'
import './record-screen.css'

const STEP = 100
const MOST = 500

/** The record: every entry on both clocks, filtered by the address; one opens in its place. */
export function RecordScreen() {
  useScreenTitle('Record')
  const [search] = useSearchParts()
  const asked = useView('record', paramsOf(search), useMoments())
  return (
    <div className="page record-screen">
      <Answered asked={asked} what="the record">
        {(view) => <Entries view={view} />}
      </Answered>
      {search['entry'] !== undefined &&
        asked.data !== undefined &&
        !holds(asked.data, search['entry']) && (
          <section className="lone-entry" aria-label="The entry">
            <EntryDetail id={search['entry']} />
          </section>
        )}
    </div>
  )
}

const holds = ({ entries }: Answer<'record'>, id: string) =>
  entries.some((entry) => entry.id === id)

/** The address' filters as the view takes them; what it does not know is left to its refusal. */
const paramsOf = ({ entry: _, known: __, happened: ___, theme: ____, ...filters }: Search) =>
  ({ ...filters, limit: filters['limit'] ?? String(STEP) }) as Params<'record'>

function Entries({ view }: { view: Answer<'record'> }) {
  const { organisation, now } = useHere()
  const hrefOf = useHref()
  const [search, change] = useSearchParts()
  const entries = useMemo(
    () => view.entries.map((line) => entryOf(line, hrefOf)),
    [view.entries, hrefOf],
  )
  const limit = Number(search['limit'] ?? STEP)
  const active = activeFilters(search)
  return (
    <>
      <header className="scope">
        <h1>
          <b>{organisation}</b>, {count(view.all, 'entry', 'entries')} that you may see
        </h1>
      </header>
      <Exceptions view={view} />
      <RecordFilters view={view} />
      <RecordTable
        entries={entries}
        now={now}
        open={search['entry']}
        onOpen={(entry) => change({ entry })}
        detail={({ id }) => <EntryDetail id={id} />}
        empty={
          active.length === 0
            ? 'Nothing is recorded yet. Everything that is will stand here, on both clocks.'
            : `Nothing fits ${active.join(' and ')}.`
        }
      />
      {view.found > view.entries.length && limit < MOST && (
        <p className="more">
          <button
            type="button"
            className="button"
            onClick={() => change({ limit: String(Math.min(MOST, limit + STEP)) })}
          >
            Show {Math.min(STEP, view.found - view.entries.length)} more
          </button>
        </p>
      )}
      {view.found > MOST && limit >= MOST && (
        <p className="more ink-2">
          These are the first {MOST} of {view.found}. Choose a stretch of days to see the others.
        </p>
      )}
    </>
  )
}

/** What deserves a look, counted; each is a filter. */
function Exceptions({ view: { exceptions } }: { view: Answer<'record'> }) {
  const [search, change] = useSearchParts()
  const kinds = [
    { only: 'late', label: 'Recorded late', n: exceptions.late },
    { only: 'mended', label: 'Corrected or withdrawn', n: exceptions.mended },
  ]
  return (
    <div className="exceptions">
      <b>Exceptions</b>
      {kinds.map(({ only, label, n }) => (
        <button
          key={only}
          type="button"
          aria-pressed={search['only'] === only}
          onClick={() => change({ only: search['only'] === only ? undefined : only })}
        >
          {label} <b>{n}</b>
        </button>
      ))}
    </div>
  )
}

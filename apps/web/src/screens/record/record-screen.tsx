import { useMemo, useState } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { RecordTable } from '../../charts/record/record-table.tsx'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useMoments } from '../../here/moments.ts'
import { roleBeside } from '../../here/people.ts'
import { useTo } from '../../here/place-context.tsx'
import { useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { useDates } from '../../here/use-dates.ts'
import { Answered } from '../../ui/answered.tsx'
import { day } from '../../words/dates.ts'
import { count, grouped, listed } from '../../words/figures.ts'
import { type RecordCheck, useRecordCheck } from '../integrity/use-record-check.ts'
import { activeFilters } from './active-filters.ts'
import { filtersOf, paramsOf, STEP } from './asked-of.ts'
import { entryOf } from './entries-of.ts'
import { EntryDetail } from './entry-detail.tsx'
import { Exceptions } from './exceptions.tsx'
import { LoneEntry } from './lone-entry.tsx'
import { RecordFilters } from './record-filters.tsx'
import { RecordIntact } from './record-intact.tsx'
import { SaveRecord } from './save-record.tsx'
import './record-screen.css'

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
    </div>
  )
}

function Entries({ view }: { view: Answer<'record'> }) {
  const check = useRecordCheck()
  const { now, zone, readsAll } = useHere()
  const hrefOf = useHref()
  const [search, change] = useSearchParts()
  const seals = check.found?.intact === true ? check.found.seals : undefined
  const entries = useMemo(
    () => view.entries.map((line) => entryOf(line, hrefOf, seals)),
    [view.entries, hrefOf, seals],
  )
  const active = activeFilters(search, view.filters)
  return (
    <>
      <Scope view={view} check={check} />
      <Narrowing view={view} isSet={active.length > 0 || search['clock'] !== undefined} />
      {search['entry'] !== undefined && !entries.some(({ id }) => id === search['entry']) && (
        <LoneEntry
          key={search['entry']}
          id={search['entry']}
          onClose={() => change({ entry: undefined })}
        />
      )}
      <RecordTable
        entries={entries}
        now={now}
        zone={zone}
        clock={search['clock'] === 'happened' ? 'happened' : 'recorded'}
        open={search['entry']}
        onOpen={(entry) => change({ entry }, entry !== undefined && search['entry'] === undefined)}
        detail={({ id }) => <EntryDetail id={id} />}
        empty={
          active.length === 0
            ? readsAll
              ? 'Nothing is recorded yet. Everything that is will stand here, on both clocks.'
              : 'Nothing is recorded that you may read.'
            : `Nothing fits ${listed(active)}. What does will stand here, the latest first.`
        }
      />
      <More view={view} />
    </>
  )
}

interface NarrowingProps {
  view: Answer<'record'>
  /** Something of it is set already. */
  isSet: boolean
}

/** What the entries can be narrowed to; on a phone folded up to the search, so that they begin on its first screen. */
function Narrowing({ view, isSet }: NarrowingProps) {
  const [open, setOpen] = useState(false)
  return (
    <div className={open || isSet ? undefined : 'folded-narrowing'}>
      <Exceptions view={view} />
      <RecordFilters view={view}>
        {!isSet && (
          <button
            type="button"
            className="button narrow"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            Exceptions, filters
          </button>
        )}
      </RecordFilters>
    </div>
  )
}

interface ScopeProps {
  view: Answer<'record'>
  check: RecordCheck
}

/** Whose view it is, and what of the organisation's time it holds. */
function Scope({ view: { all, span, filters }, check }: ScopeProps) {
  const [search] = useSearchParts()
  const { organisation, me, people, member } = useHere()
  const { time } = useDates()
  const { known, happened, held } = useMoments()
  const isToday = (known ?? happened ?? held) === undefined
  const to = useTo()
  const members = people.filter(({ is }) => is === 'member').length
  return (
    <header className="scope">
      <p className="ink-3">
        In view for <bdi>{me.name}</bdi>
        {roleBeside(me) !== undefined && `, ${roleBeside(me)}`}
        {time !== undefined && `, both clocks in ${time}`}
      </p>
      <h1>
        <b>
          <bdi>{organisation}</bdi>, {count(members, 'person', 'people')}
        </b>
        {span !== undefined && `, ${day(span.from)} to ${day(span.to)}`}. {grouped(all)}{' '}
        {all === 1 ? 'entry' : 'entries'} that you may see.
      </h1>
      {isToday && <RecordIntact check={check} entries={all} />}
      <span className="beside-record">
        <a href={to('/difference')}>Compare two days</a>
        <a href={to('/replay')}>Replay</a>
        {member && <a href={to('/import')}>Import</a>}
        {!isToday && <a href={to('/integrity')}>Integrity</a>}
        <a href="/api/reference">API reference</a>
        <SaveRecord filters={filters} asked={filtersOf(search)} />
      </span>
    </header>
  )
}

/** More of the same list up to a length that still reads well; then the next part of it. */
function More({ view: { found, entries, next } }: { view: Answer<'record'> }) {
  const [search, change] = useSearchParts()
  const limit = Number(search['limit'] ?? STEP)
  const whole = limit >= MOST
  if (next === undefined && search['beyond'] === undefined) return null
  return (
    <p className="more">
      {next !== undefined && !whole && (
        <button
          type="button"
          className="button"
          onClick={() => change({ limit: String(Math.min(MOST, limit + STEP)) })}
        >
          Show {Math.min(STEP, found - entries.length)} more
        </button>
      )}
      {next !== undefined && whole && (
        <button
          type="button"
          className="button"
          onClick={() => change({ beyond: String(next), entry: undefined })}
        >
          Earlier entries
        </button>
      )}
      {search['beyond'] !== undefined && (
        <button
          type="button"
          className="button"
          onClick={() => change({ beyond: undefined, limit: undefined, entry: undefined })}
        >
          Back to the latest
        </button>
      )}
    </p>
  )
}

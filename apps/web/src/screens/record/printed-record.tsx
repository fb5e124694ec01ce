import { useView } from '../../api/use-view.ts'
import type { Answer } from '../../api/views.ts'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { asOf, useMoments } from '../../here/moments.ts'
import { useSearchParts } from '../../here/search.ts'
import { useScreenTitle } from '../../here/title.ts'
import { useDates } from '../../here/use-dates.ts'
import { Answered } from '../../ui/answered.tsx'
import { doerOf, wholeName } from '../../ui/stamp.ts'
import { begun } from '../../words/begun.ts'
import { count } from '../../words/figures.ts'
import { activeFilters } from './active-filters.ts'
import { filtersOf } from './asked-of.ts'
import './printed-record.css'
import { answeredIn, askedIn, didIn, exceptionsIn, onIn, read } from './record-file.ts'

type Exported = Answer<'record-export'>
type Line = Exported['lines'][number]

/** The record as it is filtered, whole, to be read on paper: what its reader may see, at the moment looked at. */
export function PrintedRecord() {
  useScreenTitle('The record, to print')
  const [search] = useSearchParts()
  const moments = useMoments()
  const exported = useView('record-export', filtersOf(search), moments)
  return (
    <div className="page printed-record">
      <p className="print-bar">
        <button type="button" className="button primary" onClick={() => print()}>
          Print
        </button>
      </p>
      <Answered asked={exported} what="the record">
        {(view) => (
          <>
            <Head view={view} />
            <Lines lines={view.lines} />
          </>
        )}
      </Answered>
    </div>
  )
}

/** Whose it is, of when, and of which entries. */
function Head({ view: { entries, left } }: { view: Exported }) {
  const [search] = useSearchParts()
  const moments = useMoments()
  const { organisation, me, now } = useHere()
  const offered = useView('record', { limit: 1 }, moments).data?.filters
  const filters = offered === undefined ? [] : activeFilters(search, offered)
  return (
    <header>
      <h1>The record of {organisation}</h1>
      <p className="ink-2">
        For {me.name}. {begun(asOf(moments, now))}. {count(entries, 'entry', 'entries')}:{' '}
        {filters.length === 0 ? 'all that they may see' : filters.join(', ')}.
        {left > 0 &&
          ` ${count(left, 'further entry', 'further entries')} stand in the record itself.`}
      </p>
    </header>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <table>
      <thead>
        <tr>
          {['No.', 'Happened', 'Recorded', 'Who', 'Did', 'On, and why'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <EntryRow key={line.entry.id} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function EntryRow({ line }: { line: Line }) {
  const hrefOf = useHref()
  const { dayAndMinute } = useDates()
  const { entry, said } = line
  const marks = exceptionsIn(line)
  const words = said.flatMap((each) => [askedIn(each), answeredIn(each) ?? []].flat())
  return (
    <tr>
      <td className="figure">
        <a className="plain" href={hrefOf(entry.href)}>
          {entry.number}
        </a>
      </td>
      <td className="nowrap">{dayAndMinute(entry.happened)}</td>
      <td className="nowrap ink-2">{entry.lagDays === 0 ? '' : dayAndMinute(entry.recorded)}</td>
      <td>{doerOf(entry, wholeName)}</td>
      <td>{didIn(line)}</td>
      <td>
        {onIn(line)}
        {entry.reason !== undefined && <span className="ink-2"> “{read(entry.reason)}”</span>}
        {marks.length > 0 && <span className="tone-due"> ({marks.join('; ')})</span>}
        {words.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </td>
    </tr>
  )
}

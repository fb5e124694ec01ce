import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import { type CameBy, cameByWords } from '../../ui/stamp.ts'
import { minute } from '../../words/dates.ts'
import { namedElsewhere } from '../../words/zones.ts'
import { Lag } from '../loops/lag.tsx'
import './record-table.css'
import './record-table-phone.css'

/** One entry of the record, as its viewer may see it. */
export interface RecordEntry {
  id: string
  /** The viewer's own number of it. */
  number: string
  recorded: string
  happened: string
  /** Whole days between the two, as the organisation counts. */
  lagDays: number
  who: string
  onBehalfOf?: string
  /** `gave hard feedback` */
  did: string
  /** What became of it since. */
  mended?: 'corrected' | 'withdrawn'
  /** What it is about; left out where it stands for itself. */
  on?: { ref?: string; title: string; href: string }
  reason?: string
  cameBy: CameBy
  /** It could not have been recorded sooner: that it came later is nothing to notice. */
  laterByNature: boolean
  /** The beginning of what it is sealed with, where that was checked. */
  seal?: string
}

const isLate = ({ lagDays, laterByNature }: RecordEntry): boolean => !laterByNature && lagDays > 3

type Clock = 'recorded' | 'happened'

export interface RecordTableProps {
  entries: readonly RecordEntry[]
  /** The organisation's present: a moment of another year is shown with it. */
  now: string
  /** The organisation's zone. */
  zone: string
  /** The clock by which they are in order. */
  clock: Clock
  /** The entry that is open: before and after, cause, as stored. */
  open?: string
  onOpen: (id: string | undefined) => void
  /** What stands under an open entry. */
  detail: (entry: RecordEntry) => ReactNode
  /** Says which filter is active and what would appear. */
  empty: ReactNode
}

/** The audit log: both clocks, the lag between them, who, what, on what, why, and by which way it came. */
export function RecordTable(props: RecordTableProps) {
  const { entries, now, zone, clock, open, onOpen, detail, empty } = props
  const [focused, focus] = useState<string>()
  const table = useRef<HTMLTableElement>(null)
  // An address may name an entry far down the list.
  useEffect(() => {
    const row = table.current?.querySelector('tr.open')
    const top = row?.getBoundingClientRect().top ?? 0
    if (top < 0 || top > window.innerHeight - 160) row?.scrollIntoView({ block: 'center' })
  }, [])
  if (entries.length === 0) return <p className="record-empty ink-2">{empty}</p>
  const isSealed = entries.some(({ seal }) => seal !== undefined)
  return (
    <table ref={table} className="record-table">
      <caption className="visually-hidden">Entries of the record, newest first</caption>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <ClockHead name="recorded" sorted={clock} />
          <ClockHead name="happened" sorted={clock} />
          <th scope="col">Lag</th>
          <th scope="col">Who</th>
          <th scope="col">Did</th>
          <th scope="col">On</th>
          <th scope="col">Reason</th>
          <th scope="col">Came by</th>
          {isSealed && (
            <th scope="col" className="figure">
              Seal
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const isOpen = entry.id === open
          return (
            <Fragment key={entry.id}>
              <tr className={isOpen ? 'open' : focused === entry.id ? 'focused' : ''}>
                <th scope="row" className="cell">
                  <button
                    type="button"
                    className="number row-link"
                    aria-expanded={isOpen}
                    onFocus={() => focus(entry.id)}
                    onBlur={() => focus(undefined)}
                    onClick={() => onOpen(isOpen ? undefined : entry.id)}
                  >
                    <span className="visually-hidden">{isOpen ? 'Close' : 'Open'} entry </span>
                    {entry.number}
                  </button>
                </th>
                <td className="nowrap">{minute(entry.recorded, now)}</td>
                <td className={isLate(entry) ? 'nowrap tone-due' : 'nowrap ink-2'}>
                  {minute(entry.happened, now)} {namedElsewhere(entry.happened, now, zone)}
                </td>
                <td>
                  <Lag days={entry.lagDays} expected={entry.laterByNature} />
                </td>
                <Who entry={entry} />
                <td className="did" title={entry.did}>
                  {entry.did}
                  {entry.mended !== undefined && <span className="tone-due"> {entry.mended}</span>}
                </td>
                <td className="on">
                  {entry.on !== undefined && (
                    <a href={entry.on.href}>
                      {entry.on.ref} {entry.on.title}
                    </a>
                  )}
                </td>
                <td className="reason ink-2" title={entry.reason}>
                  {entry.reason}
                </td>
                <td className="ink-3">{cameByWords(entry.cameBy)}</td>
                {isSealed && <td className="figure ink-3 nowrap">{entry.seal}</td>}
              </tr>
              {isOpen && (
                <tr className="detail">
                  <td colSpan={isSealed ? 10 : 9}>{detail(entry)}</td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

/** Who did it; of what was imported whose act it was, for its importer stands on every line. */
function Who({ entry: { who, onBehalfOf, cameBy } }: { entry: RecordEntry }) {
  if (cameBy === 'import' && onBehalfOf !== undefined)
    return (
      <td className="who" title={`${onBehalfOf}, imported by ${who}`}>
        {onBehalfOf}
      </td>
    )
  return (
    <td className={cameBy === 'timer' ? 'who ink-3' : 'who'}>
      {who}
      {onBehalfOf !== undefined && <span className="ink-3"> for {onBehalfOf}</span>}
    </td>
  )
}

const clockNames = { recorded: 'Recorded', happened: 'Happened' }

function ClockHead({ name, sorted }: { name: Clock; sorted: Clock }) {
  return (
    <th scope="col" aria-sort={name === sorted ? 'descending' : undefined}>
      {clockNames[name]}
      {name === sorted && <span aria-hidden="true"> ↓</span>}
    </th>
  )
}

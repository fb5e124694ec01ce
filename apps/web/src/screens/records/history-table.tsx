import { useState } from 'react'
import { Lag } from '../../charts/loops/lag.tsx'
import { useHere } from '../../here/here.tsx'
import { firstName } from '../../here/people.ts'
import { useTo } from '../../here/place-context.tsx'
import { useDates } from '../../here/use-dates.ts'
import { OpenPostmortem } from '../../ui/open-postmortem.tsx'
import { isSealed, type Readable } from '../../ui/readable.ts'
import { Section } from '../../ui/section.tsx'
import {
  actorName,
  type CameBy,
  doneBy,
  isLaterByNature,
  lagTone,
  type Stamp,
} from '../../ui/stamp.ts'
import { cutShort } from '../../words/cut-short.ts'
import { isDay } from '../../words/dates.ts'
import { count, listed } from '../../words/figures.ts'
import { dayIn, placeOf } from '../../words/zones.ts'
import './history-table.css'

/** One entry of a record's history, as views tell it. */
export interface HistoryLine {
  stamp: Stamp
  source: CameBy
  type: string
  did: string
  said?: Readable<string> | undefined
  /** Whose it is, where it is not the actor's own. */
  whose?: { name: string } | undefined
  mended: readonly { event: string; how: 'corrected' | 'withdrawn' }[]
}

/** The days of its life, as a form takes them. */
function daysOf(lines: readonly HistoryLine[], zone: string) {
  const days = lines.map(({ stamp: { happened } }) =>
    isDay(happened) ? happened.slice(0, 10) : dayIn(zone, happened),
  )
  return { from: days[0], to: days.at(-1) }
}

/** A longer history opens with its latest entries. */
const LONG = 30
const LATEST = 12

interface HistoryProps {
  lines: readonly HistoryLine[]
  /** The record's id. */
  of: string
  /** Whether its days are worth walking again: those of what looks back are not. */
  looksBack?: boolean
}

/** Everything that was recorded of one thing, on both clocks; each line opens the entry itself. */
export function History({ lines, of, looksBack = false }: HistoryProps) {
  const { time } = useDates()
  const { zone } = useHere()
  const to = useTo()
  const [isWhole, setWhole] = useState(lines.length <= LONG)
  const rowsOf = (some: readonly HistoryLine[]) =>
    some.map((line) => <Line key={line.stamp.event} line={line} />)
  return (
    <Section
      title="History"
      note={historyNote(lines, time, placeOf(zone))}
      end={
        looksBack ? undefined : (
          <span className="steers">
            <a href={to(`/replay?around=${of}`)}>Replay</a>
            <OpenPostmortem {...daysOf(lines, zone)} />
          </span>
        )
      }
    >
      <div className="history-frame">
        <table className="history">
          <caption className="visually-hidden">In the order in which it happened</caption>
          <thead>
            <tr>
              <th scope="col">Happened</th>
              <th scope="col">Recorded</th>
              <th scope="col">Lag</th>
              <th scope="col">Who</th>
              <th scope="col">Did</th>
            </tr>
          </thead>
          <tbody className={isWhole ? undefined : 'folded'}>
            {rowsOf(lines.slice(0, -LATEST))}
          </tbody>
          {!isWhole && (
            <tbody className="fold">
              <tr>
                <td colSpan={5}>
                  <button type="button" className="button" onClick={() => setWhole(true)}>
                    Show the {lines.length - LATEST} before these
                  </button>
                </td>
              </tr>
            </tbody>
          )}
          <tbody>{rowsOf(lines.slice(-LATEST))}</tbody>
        </table>
      </div>
    </Section>
  )
}

function Line({ line }: { line: HistoryLine }) {
  const { stamp, did, said, whose, mended } = line
  const to = useTo()
  const { day, minute } = useDates()
  return (
    <tr>
      <th scope="row" className="cell nowrap">
        {minute(stamp.happened)}
      </th>
      <td className={`nowrap ${stamp.lagDays > 3 ? lagTone(line) : 'ink-2'}`}>
        {isDay(stamp.happened) && stamp.lagDays === 0
          ? day(stamp.happened)
          : minute(stamp.recorded)}
      </td>
      <td>
        <Lag days={stamp.lagDays} expected={isLaterByNature(line)} />
      </td>
      <td className={stamp.by === 'lockstep' ? 'nowrap ink-3' : 'nowrap'}>
        {doneBy(stamp)}
        {stamp.importedBy !== undefined && (
          <span className="ink-3">, imported by {actorName(stamp.importedBy)}</span>
        )}
      </td>
      <td>
        <a className="row-link" href={to(`/record?entry=${stamp.event}`)}>
          {did}
        </a>
        {whose !== undefined && <span className="ink-2">, {firstName(whose)}</span>}
        {said !== undefined &&
          (isSealed(said) ? (
            <span className="ink-3">, reason sealed</span>
          ) : (
            <span className="ink-2"> {inQuotes(said)}</span>
          ))}
        {mended.length > 0 && (
          <span className="tone-due"> {listed([...new Set(mended.map(({ how }) => how))])}</span>
        )}
      </td>
    </tr>
  )
}

/** A long text stands whole on the page that it is about, and in the entry. */
const MOST = 160

/** A title that is in quotation marks of its own gets no others. */
function inQuotes(said: string): string {
  const [, words = said] = /^“(.*)”$/s.exec(said) ?? []
  return `“${cutShort(words, MOST)}”`
}

function historyNote(
  lines: readonly HistoryLine[],
  time: string | undefined,
  home: string,
): string {
  const late = lines.filter((line) => line.stamp.lagDays > 0 && !isLaterByNature(line)).length
  const imported = lines.filter(({ source }) => source === 'import').length
  const mended = lines.filter((line) => line.mended.length > 0).length
  const days = lines.some(({ stamp }) => isDay(stamp.happened)) ? `, days alone in ${home}` : ''
  const changed = mended === 0 ? 'none changed' : `${mended} mended`
  return [
    count(lines.length, 'entry', 'entries'),
    changed,
    imported > 0 ? `${imported} imported` : undefined,
    late > 0 ? `${late} recorded a day or more later` : undefined,
    time && `in ${time}${days}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

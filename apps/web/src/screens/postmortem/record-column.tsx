import { useState } from 'react'
import { useHere } from '../../here/here.tsx'
import { useHref } from '../../here/hrefs.ts'
import { useTo } from '../../here/place-context.tsx'
import { useDates } from '../../here/use-dates.ts'
import { Section } from '../../ui/section.tsx'
import { holdsWords } from '../../words/holds-words.ts'
import type { Curating } from './curating.ts'
import { type Entry, entryInShort, entryInWords, Later, type Told, whoIn } from './told-entry.tsx'

/** More than these are found by their words. */
const MANY = 16

/** The record of its days as it stands, in the order in which it happened; while one curates, with what the narrative tells. */
export function RecordColumn({ view, curating }: { view: Told; curating: Curating | undefined }) {
  const hrefOf = useHref()
  const toPage = useTo()
  const { readsAll } = useHere()
  const { entries, folded, matter, from, to, record } = view
  const days = { from, to, clock: 'happened', postmortem: record.id }
  const [words, setWords] = useState('')
  const found = entries.filter((entry) => holdsWords(entryInWords(entry), words))
  const untold = found.filter(({ id }) => curating?.tells.includes(id) === false)
  const those = (only: string) =>
    hrefOf({ view: 'record', params: { from, to, clock: 'happened', only } })
  return (
    <Section
      title="Record"
      note="in the order in which it happened, untouched"
      end={<a href={toPage(`/replay?${new URLSearchParams(days)}`)}>Replay these days</a>}
    >
      {folded > 0 && (
        <p className="ink-3 folded">
          <a className="plain" href={those('minor')}>
            {folded} of low importance, folded
          </a>
        </p>
      )}
      {matter !== undefined && (
        <p className="ink-3 folded">
          The first {entries.length} of{' '}
          <a className="plain" href={those('important')}>
            {matter} that matter
          </a>
        </p>
      )}
      {entries.length > MANY && (
        <p className="find-entries">
          <input
            type="search"
            aria-label="Find in the record of these days"
            placeholder={`Find among ${entries.length}: a name, a number, what was done`}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          {words !== '' && untold.length > 0 && (
            <button
              type="button"
              className="button"
              onClick={() => curating?.tellAll(untold.map(({ id }) => id))}
            >
              Tell these {untold.length}
            </button>
          )}
        </p>
      )}
      <ol className="raw-record">
        {found.map((entry) => (
          <Row key={entry.id} entry={entry} curating={curating} />
        ))}
      </ol>
      {found.length === 0 && entries.length > 0 && (
        <p className="ink-3">Nothing of these days holds “{words}”.</p>
      )}
      {entries.length === 0 && (
        <p className="ink-3">
          {readsAll
            ? 'Nothing is on record of these days.'
            : 'Nothing of these days that you may read.'}
        </p>
      )}
    </Section>
  )
}

function Row({ entry, curating }: { entry: Entry; curating: Curating | undefined }) {
  const hrefOf = useHref()
  const { day } = useDates()
  return (
    <li>
      {curating !== undefined && (
        <input
          type="checkbox"
          aria-label={`Tell ${day(entry.happened)}: ${entryInWords(entry)}`}
          checked={curating.tells.includes(entry.id)}
          onChange={() => curating.toggle(entry.id)}
        />
      )}
      <span className="numeral ink-2">{day(entry.happened)}</span>
      <span className="name">
        <span className="ink-2">
          {whoIn(entry)} {entry.on === undefined ? '' : `${entry.did}: `}
        </span>
        <a className="plain" href={hrefOf(entry.href)}>
          {entryInShort(entry)}
        </a>
        <Later entry={entry} />
      </span>
    </li>
  )
}

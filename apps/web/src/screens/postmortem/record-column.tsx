import { useHref } from '../../app/hrefs.ts'
import { useDates } from '../../app/use-dates.ts'
import { Section } from '../../ui/section.tsx'
import type { Curating } from './curating.ts'
import { doneIn, type Entry, entryInShort, Lag, type Told, whoIn } from './told-entry.tsx'

/** The record of its days as it stands, in the order in which it happened; while one curates, with what the narrative tells. */
export function RecordColumn({ view, curating }: { view: Told; curating: Curating | undefined }) {
  const hrefOf = useHref()
  const { entries, folded, from, to } = view
  const more = { view: 'record', params: { from, to, clock: 'happened' } }
  return (
    <Section title="Record" note="in the order in which it happened, untouched">
      {folded > 0 && (
        <p className="ink-3 folded">
          <a className="plain" href={hrefOf(more)}>
            {folded} of low importance, folded
          </a>
        </p>
      )}
      <ol className="raw-record">
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} curating={curating} />
        ))}
      </ol>
      {entries.length === 0 && <p className="ink-3">Nothing is on record of these days.</p>}
    </Section>
  )
}

function Row({ entry, curating }: { entry: Entry; curating: Curating | undefined }) {
  const hrefOf = useHref()
  const { day } = useDates()
  const label = entryInShort(entry)
  const named = (
    <>
      <span className="name">
        <a className="plain" href={hrefOf(entry.href)}>
          {label}
        </a>
        <span className="ink-3"> {entry.on === undefined ? '' : entry.did}</span>
        <Lag entry={entry} />
      </span>
      <span className="ink-2">{whoIn(entry)}</span>
    </>
  )
  return (
    <li>
      {curating !== undefined && (
        <input
          type="checkbox"
          aria-label={`Tell ${label}, ${day(entry.happened)}: ${doneIn(entry)}`}
          checked={curating.tells.includes(entry.id)}
          onChange={() => curating.toggle(entry.id)}
        />
      )}
      <span className="numeral ink-2">{day(entry.happened)}</span>
      {named}
    </li>
  )
}

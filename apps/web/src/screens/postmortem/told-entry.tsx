import type { Answer } from '../../api/views.ts'
import { useHref } from '../../here/hrefs.ts'
import { useDates } from '../../here/use-dates.ts'
import { isSealed } from '../../ui/readable.ts'
import { doerOf, lagTone, wholeName } from '../../ui/stamp.ts'
import { days } from '../../words/dates.ts'

export type Told = Answer<'postmortem'>
export type Entry = Told['entries'][number]

export const whoIn = (entry: Entry): string => doerOf(entry, wholeName)

/** "Dana Whitlock decided": whose act it was stands first, or what it is about would read as its doer. */
const doneIn = (entry: Entry): string => `${whoIn(entry)} ${entry.did}`

/** "Dana Whitlock decided: S-05 Move to enterprise shippers" */
export const entryInWords = (entry: Entry): string =>
  entry.on === undefined ? doneIn(entry) : `${doneIn(entry)}: ${entryInShort(entry)}`

/** "S-05 Move to enterprise shippers"; what it did, where it stands for itself. */
export function entryInShort({ on, did }: Pick<Entry, 'on' | 'did'>): string {
  if (on === undefined) return did
  const title = isSealed(on.title) ? undefined : on.title
  return [on.ordinal, title].filter(Boolean).join(' ')
}

/** How much later the record knew, and what became of it since; all that was imported is late by its nature. */
export function Later({ entry }: { entry: Entry }) {
  const isLate = entry.lagDays > 0 && entry.source !== 'import'
  return (
    <>
      {isLate && <span className={lagTone(entry)}> recorded {days(entry.lagDays)} later</span>}
      {isLate && entry.mended !== undefined && ','}
      <Since entry={entry} />
    </>
  )
}

/** What became of it since: what was withdrawn counts no longer, what is told on another day was put there. */
export function Since({
  entry: { mended, firstOn },
}: {
  entry: Pick<Entry, 'mended' | 'firstOn'>
}) {
  const { day } = useDates()
  if (mended === undefined) return null
  const from = firstOn === undefined ? '' : `, from ${day(firstOn)}`
  return (
    <span className="tone-due">
      {' '}
      {mended} since{from}
    </span>
  )
}

/** One entry as a line: its day, who did what, and since when the record knows. */
export function ToldEntry({ entry }: { entry: Entry }) {
  const hrefOf = useHref()
  const { day } = useDates()
  const { happened, did, on } = entry
  return (
    <p className="told-entry">
      <a className="ink-2 numeral" href={hrefOf(entry.href)}>
        {day(happened)}
      </a>{' '}
      {whoIn(entry)} {did}
      {on !== undefined && (
        <>
          : <a href={hrefOf(on.href)}>{entryInShort(entry)}</a>
        </>
      )}
      <Later entry={entry} />
    </p>
  )
}

import type { Answer } from '../../api/views.ts'
import { useHref } from '../../app/hrefs.ts'
import { useDates } from '../../app/use-dates.ts'
import { isSealed } from '../../ui/readable.ts'
import { lagTone } from '../../ui/stamp.ts'
import { days } from '../../words/dates.ts'

export type Told = Answer<'postmortem'>
export type Entry = Told['entries'][number]

export const whoIn = ({ who }: Pick<Entry, 'who'>): string =>
  who === 'lockstep' ? 'Lockstep' : who.name

/** "Dana Whitlock decided": what tells entries of one record and day apart. */
export const doneIn = (entry: Pick<Entry, 'who' | 'did'>): string => `${whoIn(entry)} ${entry.did}`

/** "S-05 Move to enterprise shippers"; what it did, where it stands for itself. */
export function entryInShort({ on, did }: Pick<Entry, 'on' | 'did'>): string {
  if (on === undefined) return did
  const title = isSealed(on.title) ? undefined : on.title
  return [on.ordinal, title].filter(Boolean).join(' ')
}

/** One entry as a line: its day, who did what, and since when the record knows. */
export function ToldEntry({ entry }: { entry: Entry }) {
  const hrefOf = useHref()
  const { day } = useDates()
  const { lagDays, happened, did, on, source } = entry
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
      {lagDays > 0 && <span className={lagTone(source)}> recorded {days(lagDays)} later</span>}
    </p>
  )
}

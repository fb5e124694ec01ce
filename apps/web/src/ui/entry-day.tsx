import { useHref } from '../app/hrefs.ts'
import { day } from '../words/dates.ts'
import { Figure } from './figure.tsx'
import type { Stamp } from './stamp.ts'

/** The day on which something happened; it leads to the entry that says so. */
export function EntryDay({ stamp: { event, happened } }: { stamp: Stamp }) {
  const hrefOf = useHref()
  return <Figure href={hrefOf({ noun: 'entry', id: event })}>{day(happened)}</Figure>
}

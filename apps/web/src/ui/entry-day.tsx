import { useEntryHref } from '../here/entry-href.ts'
import { day } from '../words/dates.ts'
import { Figure } from './figure.tsx'
import type { Stamp } from './stamp.ts'

/** The day on which something happened; it leads to the entry that says so. */
export function EntryDay({ stamp: { event, happened } }: { stamp: Stamp }) {
  const entryHref = useEntryHref()
  return <Figure href={entryHref(event)}>{day(happened)}</Figure>
}

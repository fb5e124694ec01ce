import { useEntryHref } from '../here/entry-href.ts'
import { useDates } from '../here/use-dates.ts'
import type { Stamp } from './stamp.ts'

/** The same as facts at the head of a page that tells no day there. */
export const correctedDay = (...stamps: readonly (Stamp | undefined)[]) =>
  stamps
    .filter((stamp) => stamp !== undefined)
    .filter(({ moved }) => moved !== undefined)
    .map((stamp) => ({ label: 'Day', value: <DayCorrected key={stamp.event} stamp={stamp} /> }))

/** That a day was said otherwise first, and from which day to which; leads to the entry that corrected it. */
export function DayCorrected({ stamp: { moved, happened } }: { stamp: Stamp }) {
  const entryHref = useEntryHref()
  const { day } = useDates()
  if (moved === undefined) return null
  return (
    <a className="tone-due size-12" href={entryHref(moved.by)}>
      day corrected on {day(moved.on)} from {day(moved.from)} to {day(happened)}
    </a>
  )
}

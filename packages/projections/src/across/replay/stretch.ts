import { addDays, earlier, type LocalDate, refOf } from '@lockstep/domain'
import { instantDay } from '../../telling/dates.ts'
import type { Entry, View } from '../../view/view.ts'

interface Stretch {
  readonly from: LocalDate
  readonly to: LocalDate
  /** What it is to be around is nowhere among the entries. */
  readonly unfound?: true
}

interface Asked {
  /** An entry, or a record. */
  readonly around?: string | undefined
  readonly clock: 'recorded' | 'happened'
}

/** Days before an entry and after it, in which what led to it and what followed is looked for. */
const BEFORE_ENTRY = 30
const AFTER_ENTRY = 60
/** Days beside a record's own life, and the most of that which is walked at once. */
const BESIDE_RECORD = 14
const LONGEST = 120
/** Where nothing is named: the last of the record. */
const LAST_DAYS = 90

/** The days to begin with. */
export function stretchAround(view: View, entries: readonly Entry[], asked: Asked): Stretch {
  const { around, clock } = asked
  const dayOf = ({ at, metadata }: Entry) =>
    instantDay(clock === 'recorded' ? metadata.recordedAt : at, view)
  const entry = around === undefined ? undefined : entries.find(({ id }) => id === around)
  if (entry !== undefined) {
    const day = dayOf(entry)
    return { from: addDays(day, -BEFORE_ENTRY), to: addDays(day, AFTER_ENTRY) }
  }
  const days = entries
    .filter(({ stream }) => around !== undefined && refOf(stream).id === around)
    .map(dayOf)
    .sort()
  const [first, last] = [days[0], days.at(-1)]
  const today = instantDay(view.moment, view)
  if (first === undefined || last === undefined) {
    const lastDays = { from: addDays(today, -LAST_DAYS), to: today }
    return around === undefined ? lastDays : { ...lastDays, unfound: true }
  }
  const from = addDays(first, -BESIDE_RECORD)
  return { from, to: earlier(addDays(last, BESIDE_RECORD), addDays(from, LONGEST)) }
}

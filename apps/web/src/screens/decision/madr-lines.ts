import { isSealed, type Readable } from '../../ui/readable.ts'
import { type Actor, doneBy, recordedBy, type Stamp, wholeName } from '../../ui/stamp.ts'
import { days, isDay, isoDay, type Moment } from '../../words/dates.ts'

/** The viewer's day of a moment as a record writes it: `2026-03-09`. */
export const dayOf = (moment: Moment): string =>
  isDay(moment) ? moment.slice(0, 10) : isoDay(Date.parse(moment))

export const onBy = (stamp: Stamp): string =>
  `on ${dayOf(stamp.happened)} by ${doneBy(stamp, wholeName)}${onRecord(stamp, stamp.by)}`

/**
 * When it entered the record, where that was a day or more after it happened, and by whom.
 * @param named whose act the line has said it was: neither they nor a delegate of theirs is named twice
 */
export function onRecord(stamp: Stamp, named?: Actor): string {
  const { lagDays, recorded, by, importedBy } = stamp
  if (lagDays === 0) return ''
  const unnamed = idOf(by) === idOf(named) ? (importedBy ?? by) : recordedBy(stamp)
  const who = unnamed === 'lockstep' || idOf(unnamed) === idOf(named) ? '' : `, by ${unnamed.name}`
  return `, recorded on ${dayOf(recorded)}, ${days(lagDays)} later${who}`
}

const idOf = (actor: Actor | undefined) => (typeof actor === 'object' ? actor.id : actor)

/** What has to stand in one line stays in it. */
export const line = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

export const bullet = (text: string): string => `* ${line(text)}`

/** A record by its number and title: `S-05 Move to enterprise shippers`. */
export const named = ({
  ordinal,
  title,
}: {
  ordinal?: string | undefined
  title: Readable<string>
}) => [ordinal, line(readable(title))].filter(Boolean).join(' ')

export const readable = (value: Readable<string>): string => (isSealed(value) ? 'sealed' : value)

/** What is said, and the words of whoever said it, where they gave any. */
export const withNote = (said: string, note: string | undefined): string =>
  note === undefined || note === '' ? said : `${said}: ${note}`

/** One sentence after another, the first with a full stop where it has none. */
export const sentences = (...all: readonly (string | undefined)[]): string =>
  all
    .filter((each) => each !== undefined && each !== '')
    .map((each, n, kept) =>
      n < kept.length - 1 && !/[.!?…]$/.test(each ?? '') ? `${each}.` : each,
    )
    .join(' ')

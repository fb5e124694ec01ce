import { isSealed, type Readable } from '../../ui/readable.ts'
import { isDay, isoDay, type Moment } from '../../words/dates.ts'

/** The viewer's day of a moment as a record writes it: `2026-03-09`. */
export const dayOf = (moment: Moment): string =>
  isDay(moment) ? moment.slice(0, 10) : isoDay(Date.parse(moment))

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

import { readFile, stat } from 'node:fs/promises'
import type { ProposedSession } from './calendar/proposed-session.ts'
import { type CalendarOptions, readCalendar } from './calendar/read-calendar.ts'
import { ImportError } from './errors.ts'
import { type LineNote, noted } from './notes.ts'

/** Some past sessions of a calendar. */
export interface CalendarPart {
  /** How many have been told, with these, of `count`. */
  readonly number: number
  readonly count: number
  readonly sessions: readonly ProposedSession[]
  readonly notUnderstood: readonly LineNote[]
}

const PART = 100
const MOST_BYTES = 20 * 1024 ** 2

/**
 * Reads the past sessions of a calendar some at a time, in order of time.
 * @param name as notes name the file
 * @throws ImportError where it cannot be read
 */
export async function* importCalendar(
  path: string,
  { name, ...options }: CalendarOptions & { readonly name: string },
): AsyncGenerator<CalendarPart, void, undefined> {
  const { size } = await stat(path)
  if (size > MOST_BYTES)
    throw new ImportError(
      'CalendarTooLarge',
      'This calendar is larger than 20 MB. Export fewer years of it, one after the other.',
    )
  const { sessions, unread } = readCalendar(await readFile(path, 'utf8'), options)
  const count = sessions.length
  let notUnderstood: readonly LineNote[] = unread.map((line) => noted('', name, line))
  for (let from = 0; from < count || notUnderstood.length > 0; from += PART) {
    const some = sessions.slice(from, from + PART)
    yield { number: Math.min(from + PART, count), count, sessions: some, notUnderstood }
    notUnderstood = []
  }
}

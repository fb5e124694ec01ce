import type { Field } from '../field.ts'
import { type DayAt, dayAfter, dayAt, monthEndAt } from './day-at.ts'
import { mark, take } from './marks.ts'
import { periodEndAt } from './period-at.ts'
import { HAPPENED, type Reading } from './reading.ts'
import { unclearDayAt } from './unclear-day.ts'

const LED = '(?:(on|by|to|until|before|due|in)\\s+(?=\\S)'
const WEEKDAY = '(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*'
const BARE = `yesterday|tomorrow|last\\s+${WEEKDAY}`
/** Where a day may stand: after a word that leads to it, or as one that needs none. */
const DAY_WORDS = new RegExp(`(^|[\\s,])${LED}|(?=(?:${BARE})\\b))`, 'gi')
const OR_AHEAD = new RegExp(
  `(^|[\\s,])${LED}|(?=(?:today|(?:next|this)\\s+${WEEKDAY}|${BARE})\\b))`,
  'gi',
)
/** What takes place on a day names it in any way: "retreat 3 Nov". */
const OR_ANY = new RegExp(`(?<!\\b(?:next|last|this))(^|[\\s,])${LED}|(?=\\S))`, 'gi')
const LAST = /^\s*(?:$|[.;,)])/

const takesPlace = ({ name, required }: Field): boolean => required && name === 'on'

/** What is to come is the form's own day, what has been is when it happened. */
export function takeDays(reading: Reading): void {
  const { fields, known } = reading
  const isMeeting = fields.some(({ name }) => name === 'kind') && fields.some(takesPlace)
  const words = isMeeting ? OR_ANY : known.toCome ? OR_AHEAD : DAY_WORDS
  const found = [...reading.rest.matchAll(words)]
  // Of what takes place the first day is its own; of what is due the last.
  for (const match of isMeeting ? found : found.toReversed()) takeDayAt(reading, match, isMeeting)
}

function takeDayAt(reading: Reading, match: RegExpExecArray, isMeeting: boolean): void {
  const { fields, values } = reading
  const [all, space = '', said] = match
  // What was taken before it is gone.
  const at = isMeeting ? match.index - (match.input.length - reading.rest.length) : match.index
  const word = said?.toLowerCase()
  const after = reading.rest.slice(at + all.length)
  const open = fields.filter(({ kind, name }) => kind === 'date' && values[name] === undefined)
  const last =
    word === 'to' || word === 'until' ? open.find(({ name }) => name === 'until') : undefined
  // "on 3 Nov to 5 Nov" says a last day only of what goes on over several; else "moved to 5 Nov" is what happened.
  if (word === 'to' && last === undefined) return
  const field = last ?? open[0]
  if (isMeeting && last === undefined && !(field && takesPlace(field))) return
  const found: Meant['found'] | undefined =
    takeUnclearDay(reading, { word, field, after }) ?? dayMeant(word, after, reading)
  if (!found?.length || !takeDay(reading, { word, field, found })) return
  const rest = after.slice(found.length)
  const isTaken = found.day !== undefined && found.day === reading.happened
  if (isTaken && word === 'on' && isWithinWords(fields, rest))
    mark(reading, { from: at + space.length, to: at + all.length + found.length })
  else take(reading, `${reading.rest.slice(0, at)}${space}${rest}`)
}

/** What is said to somebody stays as it is said, where its day stands among the words: "on Tuesday you moved it". */
const isWithinWords = (fields: Reading['fields'], rest: string): boolean =>
  ['to', 'text'].every((part) => fields.some(({ name, required }) => required && name === part)) &&
  /^\s*,?\s*[\p{L}\d]/u.test(rest)

interface Meant {
  readonly word: string | undefined
  readonly field: Field | undefined
  readonly found: Pick<DayAt, 'length'> & { readonly day?: string }
}

/** Whether a day is said by it, of the field or of when it happened, or asked for. */
function takeDay(reading: Reading, { word, field, found: { day } }: Meant): boolean {
  const { known, values } = reading
  if (day === undefined) return true
  // The day that something is of can be over; a day by which it is to be done is to come.
  const isAhead = day > known.today || (known.toCome === true && day === known.today)
  const isToCome = isDueAfter(word) || isAhead || (field !== undefined && takesPlace(field))
  if (isToCome && field !== undefined) values[field.name] = day
  else if (!isToCome && known.datedBack) reading.happened = day
  else return false
  return true
}

/** "on 31 Feb", "on 8 Sep and 9 Sep": the day is asked where it would be said. */
function takeUnclearDay(
  { asks, known }: Reading,
  { word, field, after }: { word: string | undefined; field: Field | undefined; after: string },
) {
  const unclear = word === 'in' ? undefined : unclearDayAt(after, known.today)
  if (unclear === undefined) return undefined
  const isOfField = isDueAfter(word) || known.toCome || (field !== undefined && takesPlace(field))
  const asked = isOfField ? field?.name : known.datedBack ? HAPPENED : undefined
  if (asked === undefined) return undefined
  asks[asked] = unclear.asks
  return { length: unclear.length }
}

const isDueAfter = (word: string | undefined): boolean => word !== undefined && word !== 'on'

/** A day, or the last one of what goes on until then: "by June", "by Q1"; of a goal also what it is to be reached in. */
function dayMeant(word: string | undefined, after: string, { fields, known }: Reading) {
  const { today, toCome = false } = known
  if (word === 'in') {
    const from = dayAfter(after, today)
    if (from !== undefined && (toCome || LAST.test(after.slice(from.length)))) return from
    const last = monthEndAt(after, today) ?? periodEndAt(after, known)
    const isAimedAt = fields.some(isHorizon) && LAST.test(after.slice(last?.length ?? 0))
    return isAimedAt ? last : undefined
  }
  const isDue = isDueAfter(word)
  const day = dayAt(after, today, isDue || toCome, isDue)
  if (day !== undefined || !/^(?:by|until|due)$/.test(word ?? '')) return day
  return monthEndAt(after, today) ?? periodEndAt(after, known)
}

const isHorizon = ({ name, kind }: Field): boolean => name === 'horizon' && kind === 'date'

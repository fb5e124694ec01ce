import type { Field } from '../field.ts'
import { dayAt, monthEndAt } from './day-at.ts'
import { take } from './marks.ts'
import { periodEndAt } from './period-at.ts'
import type { Reading } from './reading.ts'

const DAY_WORDS =
  /(^|[\s,])(?:(on|by|to|until|before|due|in)\s+(?=\S)|(?=(?:yesterday|tomorrow)\b))/gi
const LAST = /^\s*(?:$|[.;,)])/

/** What is to come is the form's own day, what has been is when it happened. */
export function takeDays(reading: Reading): void {
  const { fields, known } = reading
  for (const match of [...reading.rest.matchAll(DAY_WORDS)].toReversed()) {
    const [all, space = '', said] = match
    const word = said?.toLowerCase()
    const isDue = word !== undefined && word !== 'on'
    const after = reading.rest.slice(match.index + all.length)
    const found = dayMeant(word, after, reading)
    if (found === undefined) continue
    const open = fields.filter(
      ({ kind, name }) => kind === 'date' && reading.values[name] === undefined,
    )
    const last =
      word === 'to' || word === 'until' ? open.find(({ name }) => name === 'until') : undefined
    // "on 3 Nov to 5 Nov" says a last day only of what goes on over several; else "moved to 5 Nov" is what happened.
    if (word === 'to' && last === undefined) continue
    const field = last ?? open[0]
    // The day that something is of can be over; a day by which it is to be done is to come.
    const isToCome = isDue || found.day > known.today || (field?.required && field.name === 'on')
    if (isToCome && field !== undefined) reading.values[field.name] = found.day
    else if (!isToCome && known.datedBack) reading.happened = found.day
    else continue
    take(reading, `${reading.rest.slice(0, match.index)}${space}${after.slice(found.length)}`)
  }
}

/** A day, or the last one of what goes on until then: "by June", "by Q1"; of a goal also what it is to be reached in. */
function dayMeant(word: string | undefined, after: string, { fields, known }: Reading) {
  const { today, toCome = false } = known
  if (word === 'in') {
    const last = monthEndAt(after, today) ?? periodEndAt(after, known)
    const isAimedAt = fields.some(isHorizon) && LAST.test(after.slice(last?.length ?? 0))
    return isAimedAt ? last : undefined
  }
  const isDue = word !== undefined && word !== 'on'
  const day = dayAt(after, today, isDue || toCome, isDue)
  if (day !== undefined || !/^(?:by|until|due)$/.test(word ?? '')) return day
  return monthEndAt(after, today) ?? periodEndAt(after, known)
}

const isHorizon = ({ name, kind }: Field): boolean => name === 'horizon' && kind === 'date'

import ICAL from 'ical.js'
import { type Block, type ContentLine, contentOf } from './blocks.ts'
import { followed } from './followed-rule.ts'

/** By what an entry says when it takes place. */
const TIMES = ['dtstart', 'dtend', 'duration', 'rrule', 'rdate', 'exdate', 'recurrence-id']

/** What a block says; undefined where a line of it, or the whole, cannot be read. */
export function parsed({ lines }: Block): ICAL.Component | undefined {
  try {
    return followed(new ICAL.Component(ICAL.parse(lines.join('\r\n'))))
  } catch {
    return undefined
  }
}

const alone = (block: Block, { text }: ContentLine): ICAL.Component | undefined =>
  parsed({ ...block, lines: ['BEGIN:VEVENT', text, 'END:VEVENT'] })

/** The line for which a block cannot be read; undefined where each can: it isn't whole. */
export const unreadable = (block: Block): ContentLine | undefined =>
  contentOf(block).find((line) => alone(block, line) === undefined)

/** The first line of an entry that says a time which there is not. */
export const untimely = (block: Block, component: ICAL.Component): ContentLine | undefined =>
  isTimely(component)
    ? undefined
    : contentOf(block).find((line) => !isTimely(alone(block, line) ?? component))

const isTimely = (component: ICAL.Component): boolean =>
  TIMES.every((name) => component.getAllProperties(name).every(isUnderstood))

function isUnderstood(property: ICAL.Property): boolean {
  const written: readonly unknown[] = property.jCal.slice(3)
  try {
    return property.getValues().every((value, n) => isReal(value, written[n]))
  } catch {
    return false
  }
}

/** A day that there is not is read as one of the next month: what is read is not what was written. */
function isReal(value: unknown, written: unknown): boolean {
  if (value instanceof ICAL.Time) return isSame(value, written)
  if (!(value instanceof ICAL.Recur)) return true
  const { until } = written as { readonly until?: string }
  return Boolean(value.freq) && (!value.until || isSame(value.until, until))
}

/** Whether in UTC, its zone says. */
const isSame = (time: ICAL.Time, written: unknown): boolean =>
  time.toString().replace(/Z$/, '') === String(written).replace(/Z$/, '')

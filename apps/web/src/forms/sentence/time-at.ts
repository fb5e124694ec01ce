/** A time of day as a sentence says it, and where in it that stands. */
interface TimeAt {
  /** `14:30` */
  readonly time: string
  readonly at: number
  readonly length: number
}

const HALF = '\\s?(am|pm)\\b'
/** "at 10", where that is all: "at 10 Downing Street" is none. */
const ENDS = '(?=\\s*(?:$|[,.;:!?]|\\s(?:on|with|for|about|today|tomorrow)\\b))'
const TIMES = new RegExp(
  [
    `(?<hour>\\d{1,2})(?::|\\.(?=\\d\\d\\s?[ap]m\\b))(?<minute>\\d{2})(?:${HALF})?(?![\\d:.])`,
    `(?<full>\\d{1,2})${HALF}`,
    `(?<=\\bat )(?<bare>\\d{1,2})(?:\\s?(?:h|o['’]clock)\\b)?${ENDS}`,
  ]
    .map((each) => `(?:${each})`)
    .join('|'),
  'i',
)

/** Nobody meets before, unless they say so: "at 3" is in the afternoon. */
const FIRST_HOUR = 7
const NOON = 12

/** Reads `at 10`, `at 3:30`, `10am`, `2.15 pm`, `08:00`. */
export function timeIn(text: string): TimeAt | undefined {
  const found = TIMES.exec(text)
  if (found === null) return undefined
  const { hour, minute = '00', full, bare } = found.groups ?? {}
  const [, , , first, , second] = found
  const written = hour ?? full ?? bare ?? ''
  const clock = hourOf(Number(written), (first ?? second)?.toLowerCase(), written.startsWith('0'))
  if (clock === undefined || Number(minute) > 59) return undefined
  const [lead = ''] = /\bat\s$/i.exec(text.slice(0, found.index)) ?? []
  const at = found.index - lead.length
  const time = `${String(clock).padStart(2, '0')}:${minute}`
  return { time, at, length: lead.length + found[0].length }
}

function hourOf(hour: number, half: string | undefined, asWritten: boolean): number | undefined {
  if (half !== undefined)
    return hour < 1 || hour > NOON ? undefined : (hour % NOON) + (half === 'pm' ? NOON : 0)
  if (hour > 23) return undefined
  return !asWritten && hour > 0 && hour < FIRST_HOUR ? hour + NOON : hour
}

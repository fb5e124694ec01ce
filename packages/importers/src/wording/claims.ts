import { MONTHS } from '@lockstep/domain'

/** What a text says of when something ended. */
export interface Claim {
  readonly says: string
  /** `2022`, `2022-06` or `2022-06-09`. */
  readonly on: string
}

const ENDED =
  /\b(?:stopped|ended|discontinued|abandoned|retired|dropped|no longer|ceased|gave up|deprecated|replaced|switched)\b/i
const WHEN = new RegExp(
  String.raw`\b(?:in|since|on|as of|from|by|until)\s+(?:(?<day>\d{4}-\d{2}(?:-\d{2})?)|(?<month>${MONTHS.join('|')})\s+(?<year>\d{4})|(?<only>20\d\d))\b`,
  'i',
)

/** The sentences of a message that name an end and its date. */
export function claimsOf(message: string): Claim[] {
  return sentences(message).flatMap((says) => {
    const groups = ENDED.test(says) ? WHEN.exec(says)?.groups : undefined
    return groups === undefined ? [] : [{ says, on: dateOf(groups) }]
  })
}

function dateOf({ day, month, year, only }: Record<string, string | undefined>): string {
  if (month === undefined || year === undefined) return day ?? only ?? ''
  return `${year}-${String(MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1).padStart(2, '0')}`
}

function sentences(message: string): string[] {
  return message
    .split(/(?<=[.!?])\s+|\n{2,}/)
    .map((sentence) => sentence.replace(/^[(]/, '').replace(/[)]$/, '').trim())
}

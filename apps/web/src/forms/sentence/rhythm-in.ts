import { dayAt } from './day-at.ts'

/** How often something comes round as a sentence says it, from which day on, and where in it that stands. */
interface Rhythm {
  readonly every: { readonly days: number } | { readonly months: number }
  readonly first?: string
  readonly at: number
  readonly length: number
}

const EVERY = /\b(?:every|each)\s+(?:(other|second|\d+(?:st|nd|rd|th)?|two|three)\s+)?(\p{L}+)/iu
const BY_NAME = /\b(daily|weekly|fortnightly|monthly|quarterly)\b/i

const times: Readonly<Record<string, number>> = { other: 2, second: 2, two: 2, three: 3 }
const units: Readonly<Record<string, Rhythm['every']>> = {
  ...{ day: { days: 1 }, week: { days: 7 }, fortnight: { days: 14 } },
  ...{ month: { months: 1 }, quarter: { months: 3 } },
  ...{ daily: { days: 1 }, weekly: { days: 7 }, fortnightly: { days: 14 } },
  ...{ monthly: { months: 1 }, quarterly: { months: 3 } },
}

/** Reads `every Monday`, `every other Friday`, `every 2 weeks`, `monthly`. */
export function rhythmIn(text: string, today: string): Rhythm | undefined {
  const named = BY_NAME.exec(text)
  const every = units[named?.[1]?.toLowerCase() ?? '']
  if (named !== null && every !== undefined)
    return { every, at: named.index, length: named[0].length }
  const found = EVERY.exec(text)
  if (found === null) return undefined
  const [all, often = '', what = ''] = found
  const n = times[often.toLowerCase()] ?? (Number.parseInt(often, 10) || 1)
  const where = { at: found.index, length: all.length }
  const unit = units[what.toLowerCase().replace(/s$/, '')]
  if (unit !== undefined) return { every: timesOver(unit, n), ...where }
  const first = dayAt(what, today, true)
  return first?.length === what.length
    ? { every: { days: 7 * n }, first: first.day, ...where }
    : undefined
}

const SOME_DAY = '2000-01-01'

/** Whether a sentence tells of what comes round. */
export const comesRound = (text: string): boolean => rhythmIn(text, SOME_DAY) !== undefined

const timesOver = (every: Rhythm['every'], n: number): Rhythm['every'] =>
  'days' in every ? { days: every.days * n } : { months: every.months * n }

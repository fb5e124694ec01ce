import type { Answer } from '../api/views.ts'
import { day } from '../words/dates.ts'
import { listed } from '../words/figures.ts'

type Partnership = Pick<Answer<'me'>['partnerships'][number], 'name' | 'readTo'>

/** Pages that tell of now whatever the last day is that somebody reads: nothing stands there as left undone. */
const ofNow = ['/record', '/integrity', '/people', '/who-looked', '/remarks', '/post-mortems']

export const isOfNow = (path: string): boolean =>
  ofNow.some((of) => path === of || path.startsWith(`${of}/`))

const REST = 'the record, people and post-mortems as of today'

/** The first of the last days that somebody reads to be over; undefined where none is. */
export const firstReadTo = (partnerships: readonly Partnership[]): Partnership['readTo'] =>
  partnerships.flatMap(({ readTo }) => readTo ?? []).sort((x, y) => (x.day < y.day ? -1 : 1))[0]

/** As of when pages tell somebody of the partnerships whose last day for them is over; undefined where there is none. */
export function toldAsOf(partnerships: readonly Partnership[]): string | undefined {
  const days = Map.groupBy(partnerships, ({ readTo }) => readTo?.day)
  const first = firstReadTo(partnerships)?.day
  if (first === undefined) return undefined
  if (days.size === 1)
    return `Pages tell it as of ${day(first)}, the last day that you read; ${REST}.`
  const told = [...days].flatMap(([to, those]) =>
    to === undefined ? [] : `${those.map(({ name }) => name).join('; ')} as of ${day(to)}`,
  )
  return `Pages tell ${listed(told)}, to where you read, and what is of several partnerships as of ${day(first)}; ${REST}.`
}

import type { Mark, Reading } from './reading.ts'

/** What leads to what is said, and is not marked with it: "to Noor", ", hard". */
const LEADS = /^(?:[\s,;:(]+|(?:to|with|for|and|&|about|from|owners?|owned by)\s+)+/i
const TRAILS = /[\s,;:)]+$/

/** Goes on with what is left of a sentence, and marks in it what was taken out, wherever in it that stood. */
export function take(reading: Reading, rest: string): void {
  const before = reading.rest
  const [from, to] = partLeftOut(before, rest)
  const part = before.slice(from, to)
  const [lead = ''] = LEADS.exec(part) ?? []
  const [trail = ''] = TRAILS.exec(part.slice(lead.length)) ?? []
  mark(reading, { from: from + lead.length, to: to - trail.length })
  goOn(reading, rest)
}

/** Marks a part of what is left of a sentence, and leaves it there. */
export function mark({ places, marks }: Reading, { from, to }: Mark): void {
  const [first, last] = [places[from], places[to - 1]]
  if (first !== undefined && last !== undefined && first <= last)
    marks.push({ from: first, to: last + 1 })
}

/** Goes on with what is left of a sentence; what was left out says nothing. */
export function goOn(reading: Reading, rest: string): void {
  const [from, to] = partLeftOut(reading.rest, rest)
  reading.places.splice(from, to - from)
  reading.rest = rest
}

/** The one part that a text has and another has not. */
function partLeftOut(whole: string, rest: string): readonly [from: number, to: number] {
  let from = 0
  if (whole.endsWith(rest)) return [0, whole.length - rest.length]
  while (from < rest.length && whole[from] === rest[from]) from += 1
  return [from, from + whole.length - rest.length]
}

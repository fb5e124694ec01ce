import { marksOfType, type Recorded } from '@lockstep/domain'
import type { Face } from '../faces/face-of-record.ts'

/** That an answer took the place of an earlier one, where no field of its record says so: what either says, its page tells once it may. */
export function answeredAnew(event: Recorded, before: readonly Recorded[]): readonly [Face, Face] {
  const question = questionOf(event)
  const again = question !== undefined && before.some((each) => questionOf(each) === question)
  return again ? [{ answer: 'one before' }, { answer: 'another in its place' }] : [{}, {}]
}

/** Who answers what: all that an answer's event says but the answer itself. */
function questionOf({ type, data }: Recorded): string | undefined {
  const marks = marksOfType(type)
  if (!marks.some(({ mark, path }) => mark === 'answer' && path[0] === 'answer')) return undefined
  const marked = marks.map(({ path }) => path[0])
  return JSON.stringify([
    type,
    Object.entries(data as object).filter(([key]) => !marked.includes(key)),
  ])
}

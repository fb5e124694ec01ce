import type { Answer } from '../../api/views.ts'

export type Step = Answer<'replay'>['steps'][number]
export type Clock = 'recorded' | 'happened'
/** How much a kind matters: walked step by step, folded between the steps, or not there at all. */
export type Importance = 'normal' | 'folded' | 'hidden'

/** What the list shows from top to bottom. */
export type Line =
  | { is: 'step'; step: Step; number: number }
  | { is: 'folded'; count: number; after: string }
  /** Nothing for so many milliseconds. */
  | { is: 'silence'; length: number; after: string }

const DAY = 86_400_000
/** What is longer than this is no pause between two steps, but a silence. */
const SILENCE = 7 * DAY

export const timeOf = (step: Step, clock: Clock): number =>
  Date.parse(clock === 'recorded' ? step.recorded : step.at)

/** Whether one stops at a step; what matters little is folded in every kind. */
export const isWalked = (step: Step, of: (lane: Step['lane']) => Importance): boolean =>
  of(step.lane) === 'normal' && step.weight === 'normal'

/** Steps up to a moment as a list shows them: what is not walked as a count, long silences by their length. */
export function linesOf(
  steps: readonly Step[],
  walked: readonly Step[],
  clock: Clock,
): readonly Line[] {
  const lines: Line[] = []
  let folded = 0
  for (const step of steps) {
    const number = walked.indexOf(step)
    if (number === -1) {
      folded += 1
      continue
    }
    if (folded > 0) lines.push({ is: 'folded', count: folded, after: step.id })
    const before = walked[number - 1]
    const length = before === undefined ? 0 : timeOf(step, clock) - timeOf(before, clock)
    if (length > SILENCE) lines.push({ is: 'silence', length, after: step.id })
    lines.push({ is: 'step', step, number: number + 1 })
    folded = 0
  }
  return folded === 0 ? lines : [...lines, { is: 'folded', count: folded, after: 'the last' }]
}

/** The step that many steps on or back; the first or last where there are no more. */
export function stepped(walked: readonly Step[], at: Step | undefined, by: 1 | -1) {
  const place = at === undefined ? -1 : walked.indexOf(at)
  return walked[Math.min(Math.max(place + by, 0), walked.length - 1)]
}

/** The first step of the next day on which there is one, or of the day before. */
export function steppedDay(
  walked: readonly Step[],
  at: Step | undefined,
  by: 1 | -1,
  dayOf: (step: Step) => string,
) {
  if (at === undefined) return walked[0]
  const today = dayOf(at)
  if (by === 1) return walked.find((step) => dayOf(step) > today) ?? walked.at(-1)
  const earlier = walked.findLast((step) => dayOf(step) < today)
  return earlier === undefined ? walked[0] : walked.find((step) => dayOf(step) === dayOf(earlier))
}

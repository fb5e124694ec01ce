import { count, grouped } from '../../words/figures.ts'
import type { Job, Whose } from './job.ts'

/** What a file at rest waits for, or why nothing of it can be recorded. */
export function noteOf(
  { is, look, progress }: Pick<Job, 'is' | 'look' | 'progress'>,
  isHeldUp: boolean,
  whose: readonly Whose[],
): string {
  if (is === 'stopped')
    return `It was stopped${soFar(progress)}. What was recorded stays; it goes on from there.`
  if (is === 'failed') return 'Nothing was recorded of it since.'
  if (isHeldUp) return 'Something is asked first.'
  if (look?.events === 0) return whyNothing(look.known, whose)
  return 'Nothing is recorded yet. What is here already is passed over: an import adds, it changes nothing.'
}

/** " after 12 of 40, with 30 entries recorded" */
const soFar = (progress: Job['progress']): string =>
  progress === undefined
    ? ''
    : ` after ${grouped(progress.done)} of ${grouped(progress.of)}, with ${count(progress.recorded, 'entry', 'entries')} recorded`

/** What was left out is not here, and waits only to be said whose it was. */
function whyNothing(known: number, whose: readonly Whose[]): string {
  const leftOut = whose.filter(({ partnership }) => partnership === 'left out').length
  if (leftOut === 0) {
    return known === 0
      ? 'There is nothing in it to record.'
      : 'There is nothing in it that is not here already.'
  }
  return leftOut === whose.length
    ? 'Say whose these sessions are.'
    : 'All but what is left out is here already: say whose that is.'
}

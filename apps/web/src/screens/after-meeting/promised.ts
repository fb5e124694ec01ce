import { uuidV7 } from '../../api/uuid-v7.ts'
import type { Became, Promised, PromisedLine, Step } from './meeting-draft.ts'

interface Here {
  readonly me: string
  readonly today: string
}

/** What one may say of it: whoever made it that it is done or will be late, whom it was made to what became of it. */
export function offeredOf({ from, to, state, due }: Promised, { me, today }: Here): Became[] {
  const over = due !== undefined && due < today
  if (to.some(({ id }) => id === me)) {
    if (!over) return ['kept']
    return state === 'done' ? ['kept', 'not kept'] : ['kept in time', 'kept late', 'not kept']
  }
  if (from?.id !== me || state !== 'made') return []
  return over ? ['done'] : ['done', 'late']
}

export const promisedLine = (promised: Promised, { today }: Here): PromisedLine => ({
  key: uuidV7(),
  ...{ promised, how: '', on: today, note: '' },
})

/** The commands for what became of promises. */
export const promisedSteps = (lines: readonly PromisedLine[]): Step[] =>
  lines.flatMap(({ key, how, promised: { id, due }, on, note }) => {
    if (how === '') return []
    const given = {
      kept: { command: 'ConfirmCommitment', input: { id } },
      'kept in time': { command: 'ConfirmCommitment', input: { id, on: due } },
      'kept late': { command: 'ConfirmCommitment', input: { id, on } },
      'not kept': { command: 'MissCommitment', input: { id } },
      done: { command: 'FinishCommitment', input: { id } },
      late: { command: 'TellBadNews', input: { id, note: note.trim() } },
    }
    return [{ line: key, with: [], ...given[how] }]
  })

/** What is still to be said of one. */
export function wrongOfPromised({ how, on, note, promised }: PromisedLine, { today }: Here) {
  if (how === 'late') return note.trim() === '' && 'Say what happened.'
  if (how !== 'kept late') return false
  return (
    (on === '' && 'Say on which day.') ||
    (on > today && 'This day is still to come.') ||
    (promised.due !== undefined && on <= promised.due && 'On this day it was kept in time.')
  )
}

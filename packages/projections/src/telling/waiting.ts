import {
  addDays,
  type CommandName,
  commands,
  daysBetween,
  isWithdrawable,
  type LocalDate,
  type PersonId,
} from '@lockstep/domain'
import { onceAView } from '../view/once-a-view.ts'
import { isHidden, type View } from '../view/view.ts'
import { today } from './dates.ts'
import type { Named, Sentence } from './href.ts'
import type { Todo } from './todo.ts'

/** Something that waits for somebody. */
export interface Waiting {
  readonly person: PersonId
  readonly about: Named
  readonly todo: Todo
}

interface Asked extends Pick<Todo, 'id' | 'kind' | 'question' | 'since' | 'actions'> {
  readonly note?: string | undefined
  readonly due?: LocalDate | undefined
  readonly beingRecorded?: boolean
}

/** Days ahead at which what has a date begins to wait. */
const AHEAD = 7

export const comesDue = (view: View, due: LocalDate): boolean => due <= horizon(view)

const horizon = onceAView((view) => addDays(today(view), AHEAD))

export function waiting(view: View, person: PersonId, about: Named, asked: Asked): Waiting {
  const { id, note, due, beingRecorded = false, ...rest } = asked
  const { href, ordinal } = about
  return {
    person,
    about,
    todo: {
      ...rest,
      id: `${id} ${person}`,
      href,
      ...(ordinal === undefined ? {} : { ordinal }),
      ...(note === undefined ? {} : { note }),
      ...(due === undefined ? {} : { due }),
      overdueDays: due === undefined ? 0 : Math.max(0, daysBetween(due, today(view))),
      beingRecorded,
      actions: beingRecorded || view.past ? [] : rest.actions,
    },
  }
}

/** A record as a link within a sentence, which goes on after it: by its title, or by its number where that is sealed. */
export const linkTo = ({ href, title, ordinal }: Named): Sentence[number] => ({
  text: isHidden(title) ? (ordinal ?? 'this') : title.replace(/(?<!\.)\.$/, ''),
  href,
})

/** "Sealed until both have answered; 1 of 2 in" */
export function sealedUntil(have: string, given: number, asked: number): string {
  const all = asked === 1 ? 'you' : asked === 2 ? 'both' : 'all'
  return `Sealed until ${all} have ${have}; ${given} of ${asked} in`
}

export type Action = Todo['actions'][number]

/** A button that finishes it. */
export const button = (label: string, command: CommandName, input: Action['input']): Action => ({
  label,
  command,
  input,
  asks: false,
  ...(isWithdrawable(commands[command]) ? { undo: commands[command].noun } : {}),
})

/** A button that opens the command's form, with what is known filled in. */
export const form = (label: string, command: CommandName, input: Action['input']): Action => ({
  label,
  command,
  input,
  asks: true,
})

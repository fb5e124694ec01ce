import type { PersonId } from '@lockstep/domain'
import { people } from '../folds/people.ts'
import type { Hidden, View } from '../view/view.ts'

/** Whether somebody’s words were erased; then they are at every moment that is looked at. */
export function wasErased(view: View, person: PersonId): boolean {
  const state = view.today.row(people, person)?.state
  return state !== undefined && 'erased' in state && state.erased
}

/**
 * What somebody said openly, in words of their own. The log holds it in plain, so that no key unmakes it; but once they
 * erased their words nobody is told these as theirs any more.
 */
export const saidBy = <T>(view: View, person: PersonId, said: T): T | Hidden =>
  said !== undefined && wasErased(view, person) ? { sealed: true } : said

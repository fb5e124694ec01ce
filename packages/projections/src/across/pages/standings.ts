import type { CommandName, Id, NounName } from '@lockstep/domain'
import { decisions } from '../../folds/decisions.ts'
import { feedback } from '../../folds/feedback.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { people } from '../../folds/people.ts'
import { postmortems } from '../../folds/postmortems.ts'
import { decisionActions } from '../../subjects/decisions/actions.ts'
import { feedbackActions } from '../../subjects/feedback/actions.ts'
import { goalActions } from '../../subjects/goals/actions.ts'
import { goalBook } from '../../subjects/goals/goal-book.ts'
import { partnershipActions } from '../../subjects/partnerships/actions.ts'
import { personActions } from '../../subjects/people/person-actions.ts'
import { postmortemActions } from '../../subjects/postmortems/postmortem-actions.ts'
import type { View } from '../../view/view.ts'
import { type PagedNoun, pagedNouns, pageOf } from './pages.ts'

interface Standing {
  readonly id: Id
  readonly actions: readonly string[]
}

function* each<Row extends { readonly id: Id }>(
  view: View,
  rows: ReadonlyMap<Id, Row>,
  actions: (view: View, row: Row) => readonly CommandName[],
): Generator<Standing> {
  for (const row of rows.values()) yield { id: row.id, actions: actions(view, row) }
}

/** The nouns that share one page say there what may be done with a record. */
function* onPages(view: View, noun: PagedNoun): Generator<Standing> {
  const { rows, line, page } = pageOf(noun)
  for (const [id, row] of rows(view))
    if (line(view, row) !== undefined) yield { id, actions: page(view, row).actions }
}

type Standings = { readonly [N in NounName]?: (view: View) => Iterable<Standing> }

const paged: Standings = Object.fromEntries(
  pagedNouns.map((noun) => [noun, (view: View) => onPages(view, noun)]),
)

/** The nouns whose records are picked from a list, each with what may be done with every one now. */
export const standings: Standings = {
  person: (view) => each(view, view.rows(people), personActions),
  partnership: (view) => each(view, view.rows(partnerships), partnershipActions),
  goal: (view) => each(view, goalBook(view).goals, goalActions),
  decision: (view) => each(view, view.rows(decisions), decisionActions),
  feedback: (view) => each(view, view.rows(feedback), feedbackActions),
  ...paged,
  postmortem: (view) => each(view, view.rows(postmortems), postmortemActions),
}

import { type CommandName, commands, type Id, isCommand, type NounName } from '@lockstep/domain'
import { z } from 'zod'
import { decisions } from '../folds/decisions.ts'
import { feedback } from '../folds/feedback.ts'
import { partnerships } from '../folds/partnerships.ts'
import { people } from '../folds/people.ts'
import { postmortems } from '../folds/postmortems.ts'
import { goalBook } from '../goal-tree/goal-book.ts'
import { pagedNouns, pageOf } from '../pages/pages.ts'
import { query } from '../query.ts'
import type { View } from '../view.ts'
import { decisionActions } from './parts/decision-actions.ts'
import { feedbackActions } from './parts/feedback-actions.ts'
import { fitting } from './parts/fitting.ts'
import { goalActions } from './parts/goal-actions.ts'
import { partnershipActions } from './parts/partnership-actions.ts'
import { personActions } from './parts/person-actions.ts'
import { postmortemActions } from './parts/postmortem-actions.ts'

interface Standing {
  readonly id: Id
  readonly actions: readonly string[]
}

const each = <Row extends { readonly id: Id }>(
  view: View,
  rows: ReadonlyMap<Id, Row>,
  actions: (view: View, row: Row) => readonly CommandName[],
): Standing[] => [...rows.values()].map((row) => ({ id: row.id, actions: actions(view, row) }))

type Standings = { readonly [N in NounName]?: (view: View) => Standing[] }

/** The nouns that share one page say there what may be done with a record. */
const paged: Standings = Object.fromEntries(
  pagedNouns.map((noun) => {
    const { rows, line, page } = pageOf(noun)
    const standing = (view: View) =>
      [...rows(view)]
        .filter(([, row]) => line(view, row) !== undefined)
        .map(([id, row]) => ({ id, actions: page(view, row).actions }))
    return [noun, standing]
  }),
)

/** The nouns whose records are picked from a list, each with what may be done with every one now. */
const standings: Standings = {
  person: (view) => each(view, view.rows(people), personActions),
  partnership: (view) => each(view, view.rows(partnerships), partnershipActions),
  goal: (view) => each(view, goalBook(view).goals, goalActions),
  decision: (view) => each(view, view.rows(decisions), decisionActions),
  feedback: (view) => each(view, view.rows(feedback), feedbackActions),
  ...paged,
  postmortem: (view) => each(view, view.rows(postmortems), postmortemActions),
}

const optionsOf = (view: View, id: Id) =>
  (view.rows(decisions).get(id)?.options ?? []).map(({ option, text }) => ({ id: option, text }))

export const openTo = query({
  name: 'open-to',
  summary:
    'The records on which the viewer may give a command now; of one that is named, what may be picked for it.',
  params: z.strictObject({ command: z.string(), id: z.string().optional() }),
  response: z.strictObject({
    ids: z.array(z.string()),
    /** By the name of a field: the only ones that it takes of the record named. */
    fitting: z.record(z.string(), z.array(z.string())),
    /** Between which the decision named is to choose. */
    options: z.array(z.strictObject({ id: z.string(), text: z.string() })).optional(),
  }),
  answer: (view, { command: name, id: named }) => {
    if (!isCommand(name)) return undefined
    const { noun, definition } = commands[name]
    const standing = definition.creates === true ? undefined : standings[noun]
    if (standing === undefined) return undefined
    const ids = standing(view).flatMap(({ id, actions }) => (actions.includes(name) ? [id] : []))
    const open = named !== undefined && ids.includes(named)
    if (!open) return { ids, fitting: {} }
    const options = noun === 'decision' ? { options: optionsOf(view, named) } : {}
    return { ids, fitting: fitting(view, name, named), ...options }
  },
})

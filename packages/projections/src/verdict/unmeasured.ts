import type { Glance } from '../dashboard/glance.ts'
import { decisions } from '../folds/decisions.ts'
import { feedback } from '../folds/feedback.ts'
import { goals } from '../folds/goals.ts'
import { type RequestRow, requests } from '../folds/requests.ts'
import {
  isBetweenThem,
  isTheirDecision,
  isTheirFeedback,
  isTheirGoal,
  type Scope,
} from '../lanes/scope.ts'
import type { Href, Sentence } from '../queries/parts/href.ts'
import { counted } from '../queries/parts/in-words.ts'
import { them } from './them.ts'

/** What there is, where nothing of it makes a figure yet. */
export function unmeasured(glance: Glance): Sentence {
  const { view, scope } = glance
  const between = scope.members.length === 2 ? 'between' : 'in'
  const on = <Row>(
    rows: ReadonlyMap<string, Row>,
    theirs: (row: Row, of: typeof scope) => boolean,
  ) => [...rows.values()].filter((row) => theirs(row, scope)).length
  const parts = [
    [on(view.rows(decisions), isTheirDecision), 'decision', 'decisions', {}],
    [on(view.rows(goals), isTheirGoal), 'goal', 'goals', {}],
    [on(view.rows(feedback), isTheirFeedback), 'feedback', 'feedbacks', {}],
    [on(view.rows(requests), isTheirRequest), 'request', 'list', { noun: 'request' }],
  ] as const
  const listed = (list: string, of: Readonly<Record<string, string>>): Href => ({
    view: list,
    params: { ...of, among: scope.partnership },
  })
  const there = parts.filter(([count]) => count > 0)
  if (there.length === 0) {
    return [
      { text: `Nothing is recorded ${between} ` },
      ...them(glance),
      { text: ' yet. The first thing you record will stand here as a sentence.' },
    ]
  }
  return [
    { text: `Nothing can be measured ${between} ` },
    ...them(glance),
    { text: ' yet: on record are ' },
    ...there.flatMap(
      ([count, one, list, of], n): Sentence => [
        ...(n === 0 ? [] : [{ text: n === there.length - 1 ? ' and ' : ', ' }]),
        { text: counted(count, one), href: listed(list, of) },
      ],
    ),
    { text: '.' },
  ]
}

const isTheirRequest = ({ made }: RequestRow, scope: Scope): boolean => isBetweenThem(made, scope)

import type { Need } from '@lockstep/domain'
import { decisions } from '../folds/decisions.ts'
import { goals } from '../folds/goals.ts'
import { requests } from '../folds/requests.ts'
import { dayIn, type Stamp } from '../folds/stamp.ts'
import { type GoalBook, goalBook } from '../goal-tree/goal-book.ts'
import { onceARow } from '../once-a-row.ts'
import { quarterOf, yearBegins } from '../quarter.ts'
import { functionAt } from '../tenure/function-at.ts'
import type { View } from '../view.ts'

/** A record that names whose need it serves, or could. */
interface NeedItem {
  readonly noun: 'request' | 'decision' | 'goal'
  readonly id: string
  readonly stamp: Stamp
  /** The function that it was of when it was said. */
  readonly of: string
  readonly by: string
  /** It has to be done: its problem was waived as one of law, of security or of a contract. */
  readonly must: boolean
  /** The need that it names itself. */
  readonly own: Need | undefined
  readonly goals: readonly string[]
}

/** With its own need, or with that of a goal which it serves. */
export type Needed = NeedItem & { readonly need: Need | undefined }

/** Every request, decision and goal that was recorded here, and whose need it serves; what was read from a page says nothing of it. */
export function neededIn(view: View): Needed[] {
  const book = goalBook(view)
  return itemsIn(view).map((item) => ({ ...item, need: needOf(book, item) }))
}

/** Whether it names a need that something bears out. */
export const isBorneOut = ({ need }: Needed): boolean =>
  need !== undefined && !('none' in need) && need.evidence.length > 0

/** Whether it counts: what serves no buyer, with a reason, does not. */
export const countsIn = ({ need }: Needed): boolean => need === undefined || !('none' in need)

/** The quarter in which it was put on record: `2026-Q1`. */
export const quarterOfItem = (
  { organisation, zone }: View,
  { stamp }: Pick<NeedItem, 'stamp'>,
): string =>
  quarters(stamp, [zone, String(yearBegins(organisation))], () =>
    quarterOf(organisation, dayIn(stamp, zone)),
  )

const quarters = onceARow<Stamp, string>()

/** Whether a problem was waived since its matter has to be done. */
export const isMust = (waived: { readonly code: string } | undefined): boolean =>
  waived !== undefined && must.includes(waived.code)

const must: readonly string[] = ['legal', 'security', 'contract']

function itemsIn(view: View): NeedItem[] {
  const functionOf = (person: string | undefined, { at }: Stamp) =>
    (person === undefined ? undefined : functionAt(view, person, at)) ?? 'the house'
  return [
    ...[...view.rows(requests).values()].flatMap(({ id, made, need, links }) =>
      made === undefined
        ? []
        : [
            {
              noun: 'request' as const,
              id,
              stamp: made.stamp,
              of: functionOf(made.to, made.stamp),
              by: made.from,
              must: isMust(made.waived),
              own: need?.need,
              goals: links.map(({ goal }) => goal),
            },
          ],
    ),
    ...[...view.rows(decisions).values()].flatMap(({ id, proposed, state, waived }) =>
      proposed === undefined || !('terms' in state) || state.imported
        ? []
        : [
            {
              noun: 'decision' as const,
              id,
              stamp: proposed.stamp,
              of: functionOf(state.terms.owner, proposed.stamp),
              by: state.terms.owner,
              must: isMust(waived),
              own: state.terms.need,
              goals: state.terms.goals,
            },
          ],
    ),
    ...[...view.rows(goals).values()].flatMap(({ id, proposed, state, need }) =>
      proposed === undefined || state.is === 'none' || state.imported || state.terms.draft
        ? []
        : [
            {
              noun: 'goal' as const,
              id,
              stamp: proposed,
              of: state.terms.function ?? functionOf(state.terms.owners[0], proposed),
              by: state.terms.owners[0] ?? String(proposed.by),
              must: false,
              own: need?.need,
              goals: state.parents,
            },
          ],
    ),
  ]
}

/** Its own need, or the first that is stated up the goals that it serves. */
function needOf(
  { goals: known, tree }: GoalBook,
  { own, goals: from }: NeedItem,
): Need | undefined {
  const seen = new Set<string>()
  const waiting = [...from]
  for (
    let goal = own === undefined ? waiting.pop() : undefined;
    goal !== undefined;
    goal = waiting.pop()
  ) {
    if (seen.has(goal)) continue
    seen.add(goal)
    const need = known.get(goal)?.need?.need
    if (need !== undefined && !('none' in need)) return need
    waiting.push(...(tree.parents.get(goal) ?? []))
  }
  return own
}

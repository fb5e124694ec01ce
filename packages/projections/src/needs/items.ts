import { type GoalId, type Instant, later, type Need } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../folds/decisions.ts'
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
  /** Since when it has to be done: its problem was waived as one of law, of security or of a contract. */
  readonly must: Instant | undefined
  /** The need that it names itself. */
  readonly own: Named | undefined
  readonly goals: readonly { readonly goal: GoalId; readonly at: Instant }[]
}

/** A need, and since when it is said of a record. */
interface Named {
  readonly need: Need
  readonly at: Instant
}

/** With its own need, or with that of a goal which it serves. */
export type Needed = NeedItem & { readonly need: Need | undefined; readonly since: Instant }

/** Every request, decision and goal that was recorded here, and whose need it serves; what was read from a page says nothing of it. */
export function neededIn(view: View): Needed[] {
  const book = goalBook(view)
  return itemsIn(view).map((item) => {
    const named = needOf(book, item)
    return { ...item, need: named?.need, since: later(item.stamp.at, named?.at ?? item.stamp.at) }
  })
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
              must: isMust(made.waived) ? made.stamp.at : undefined,
              own: need && { need: need.need, at: need.stamp.at },
              goals: links.map(({ goal, stamp }) => ({ goal, at: stamp.at })),
            },
          ],
    ),
    ...[...view.rows(decisions).values()].flatMap(({ id, proposed, state, waived, revisions }) =>
      proposed === undefined || !('terms' in state) || state.imported
        ? []
        : [
            {
              noun: 'decision' as const,
              id,
              stamp: proposed.stamp,
              of: functionOf(state.terms.owner, proposed.stamp),
              by: state.terms.owner,
              must: isMust(waived) ? waived?.stamp.at : undefined,
              own: state.terms.need && {
                need: state.terms.need,
                at: lastSaid(revisions, 'need', proposed.stamp),
              },
              goals: state.terms.goals.map((goal) => ({
                goal,
                at: lastSaid(revisions, 'goals', proposed.stamp),
              })),
            },
          ],
    ),
    ...[...view.rows(goals).values()].flatMap(({ id, proposed, state, need, links }) =>
      proposed === undefined || state.is === 'none' || state.imported || state.terms.draft
        ? []
        : [
            {
              noun: 'goal' as const,
              id,
              stamp: proposed,
              of: state.terms.function ?? functionOf(state.terms.owners[0], proposed),
              by: state.terms.owners[0] ?? String(proposed.by),
              must: undefined,
              own: need && { need: need.need, at: need.stamp.at },
              goals: links.flatMap(({ parent, linked, unlinked }) =>
                unlinked === undefined ? [{ goal: parent, at: linked.at }] : [],
              ),
            },
          ],
    ),
  ]
}

/** When a decision's terms came to say what they do. */
const lastSaid = (
  revisions: DecisionRow['revisions'],
  term: 'need' | 'goals',
  proposed: Stamp,
): Instant =>
  (revisions.findLast(({ changes }) => changes[term] !== undefined)?.stamp ?? proposed).at

/** Its own need, or the first that is stated up the goals that it serves. */
function needOf(
  { goals: known, tree }: GoalBook,
  { own, goals: from }: NeedItem,
): Named | undefined {
  const seen = new Set<string>()
  const waiting = [...from]
  for (
    let one = own === undefined ? waiting.pop() : undefined;
    one !== undefined;
    one = waiting.pop()
  ) {
    const { goal, at } = one
    if (seen.has(goal)) continue
    seen.add(goal)
    const named = known.get(goal)?.need
    if (named !== undefined && !('none' in named.need))
      return { need: named.need, at: later(at, named.stamp.at) }
    for (const parent of tree.parents.get(goal) ?? []) waiting.push({ goal: parent, at })
  }
  return own
}

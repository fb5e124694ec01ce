import { type GoalId, type Instant, later, type Need } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { type GoalRow, goals } from '../../folds/goals.ts'
import { ownersThen } from '../../folds/owners-then.ts'
import { type RequestRow, requests } from '../../folds/requests.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { quarterOf, yearBegins } from '../../telling/quarter.ts'
import { onceARow } from '../../view/once-a-row.ts'
import type { View } from '../../view/view.ts'
import { type GoalBook, goalBook } from '../goals/goal-book.ts'
import { functionAt } from '../people/function-at.ts'

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
    const inherited = item.own === undefined ? needAbove(book, item.goals) : undefined
    return inherited === undefined ? item : needing(item, inherited)
  })
}

const needing = (item: NeedItem, named: Named | undefined): Needed => ({
  ...item,
  need: named?.need,
  since: named === undefined ? item.stamp.at : later(item.stamp.at, named.at),
})

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

/** Each with its own need. They are told once a row: of a long record there are thousands. */
function itemsIn(view: View): Needed[] {
  const functionOf = (person: string | undefined, stamp: Stamp | undefined) =>
    (person && stamp && functionAt(view, person, stamp.at)) ?? 'the house'
  const told = (item: NeedItem | undefined) => item && needing(item, item.own)
  return [
    ...[...view.rows(requests).values()].map((row) => {
      const of = functionOf(row.made?.to, row.made?.stamp)
      return requestItems(row, [of], () => told(ofRequest(row, of)))
    }),
    ...[...view.rows(decisions).values()].map((row) => {
      const stamp = row.proposed?.stamp
      const [owner] = stamp === undefined ? [] : ownersThen(row, stamp.at).concerned
      const of = functionOf(owner, stamp)
      return decisionItems(row, [of], () => told(ofDecision(row, of)))
    }),
    ...[...view.rows(goals).values()].map((row) => {
      const of = functionOf(row.firstTerms?.owners[0], row.proposed)
      return goalItems(row, [of], () => told(ofGoal(row, of)))
    }),
  ].filter((item) => item !== undefined)
}

const requestItems = onceARow<RequestRow, Needed | undefined>()
const decisionItems = onceARow<DecisionRow, Needed | undefined>()
const goalItems = onceARow<GoalRow, Needed | undefined>()

function ofRequest({ id, made, need, links }: RequestRow, of: string): NeedItem | undefined {
  if (made === undefined) return undefined
  return {
    noun: 'request',
    id,
    stamp: made.stamp,
    of,
    by: made.from,
    must: isMust(made.waived) ? made.stamp.at : undefined,
    own: need && { need: need.need, at: need.stamp.at },
    goals: links.map(({ goal, stamp }) => ({ goal, at: stamp.at })),
  }
}

function ofDecision(row: DecisionRow, of: string): NeedItem | undefined {
  const { id, proposed, state, waived, revisions } = row
  if (proposed === undefined || !('terms' in state) || state.imported) return undefined
  const { need, goals } = state.terms
  const { stamp } = proposed
  const [owner = state.terms.owner] = ownersThen(row, stamp.at).concerned
  return {
    noun: 'decision',
    id,
    stamp,
    of,
    by: owner,
    must: isMust(waived) ? waived?.stamp.at : undefined,
    own: need && { need, at: lastSaid(revisions, 'need', stamp) },
    goals: goals.map((goal) => ({ goal, at: lastSaid(revisions, 'goals', stamp) })),
  }
}

function ofGoal(row: GoalRow, of: string): NeedItem | undefined {
  const { id, proposed, firstTerms, state, need, links } = row
  if (proposed === undefined || state.is === 'none' || state.imported || state.terms.draft)
    return undefined
  return {
    noun: 'goal',
    id,
    stamp: proposed,
    of: state.terms.function ?? of,
    by: firstTerms?.owners[0] ?? String(proposed.by),
    must: undefined,
    own: need && { need: need.need, at: need.stamp.at },
    goals: links.flatMap(({ parent, linked, unlinked }) =>
      unlinked === undefined ? [{ goal: parent, at: linked.at }] : [],
    ),
  }
}

/** When a decision's terms came to say what they do. */
const lastSaid = (
  revisions: DecisionRow['revisions'],
  term: 'need' | 'goals',
  proposed: Stamp,
): Instant =>
  (revisions.findLast(({ changes }) => changes[term] !== undefined)?.stamp ?? proposed).at

/** The first need that is stated up the goals that something serves. */
function needAbove({ goals: known, tree }: GoalBook, from: NeedItem['goals']): Named | undefined {
  const seen = new Set<string>()
  const waiting = [...from]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { goal, at } = one
    if (seen.has(goal)) continue
    seen.add(goal)
    const named = known.get(goal)?.need
    if (named !== undefined && !('none' in named.need))
      return { need: named.need, at: later(at, named.stamp.at) }
    for (const parent of tree.parents.get(goal) ?? []) waiting.push({ goal: parent, at })
  }
  return undefined
}

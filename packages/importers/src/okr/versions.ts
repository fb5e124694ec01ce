import type { Period } from '../steps/goal.ts'
import { type ItemId, idText } from '../steps/item-id.ts'
import { findPredecessors, type Predecessor, pageBefore, tellReturn } from './carry-over.ts'
import { areEditorial, changesOf } from './compare.ts'
import type { OkrLedger } from './ledger.ts'
import { type Matching, matchGoals } from './match.ts'
import { tellOutcome } from './outcomes.ts'
import type { PlacedGoal } from './placed-goal.ts'
import type { GoalLife, LivePage } from './state.ts'

/** A page's goals before and after a commit. */
interface Versions {
  readonly path: string
  readonly period: Period | null
  /** The day from which a page had its goals that is older than its history; null for what came to it since. */
  readonly since: string | null
  readonly olds: readonly GoalLife[]
  readonly goals: readonly PlacedGoal[]
  readonly matching: Matching
  /** What new goals take up, by their place. */
  readonly predecessors: ReadonlyMap<number, Predecessor | undefined>
}

/**
 * Tells what a new version of a page says of its goals: which are new, which read otherwise, which are gone.
 * @returns the ids of the goals that are on the page now, and of those that were.
 */
export function tellVersion(
  ledger: OkrLedger,
  path: string,
  before: Omit<LivePage, 'page'>,
  said: readonly PlacedGoal[],
  period: Period | null,
): Pick<LivePage, 'live' | 'former'> {
  const goals = said.map((goal) => ({ ...goal, period }))
  const olds = before.removed ? [] : ledger.livesOf(before.live)
  const matching = reinstated(
    matchGoals(placed(olds), goals),
    goals,
    olds,
    ledger.livesOf(before.former),
  )
  const all = [...olds, ...ledger.livesOf(before.former)]
  const fresh = goals.flatMap((_, index) => (matching.of[index] === -1 ? [index] : []))
  const earlier = ledger.livesOf(pageBefore(ledger.pages, period)?.[1].live ?? [])
  const found = findPredecessors(
    fresh.flatMap((index) => goals[index] ?? []),
    earlier,
  )
  const isFirst = before.live.length === 0 && before.former.length === 0
  const since = isFirst ? (period?.from ?? null) : null
  const predecessors = new Map(fresh.map((index, place) => [index, found[place]]))
  const live = tellGoals(ledger, { path, period, since, olds: all, goals, matching, predecessors })
  const standing = new Set(live)
  tellRemoved(ledger, olds, standing)
  const gone = [...before.live, ...before.former].filter((id) => !standing.has(id))
  return { live, former: gone }
}

/** Lives as goals of one page: their parents are places among them. */
function placed(lives: readonly GoalLife[]): PlacedGoal[] {
  const places = new Map(lives.map(({ id }, index) => [idText(id), index]))
  return lives.map(({ goal, parent }) => ({
    ...goal,
    parent: parent === null ? -1 : (places.get(idText(parent)) ?? -1),
  }))
}

/** A goal that stood on the page once, in the same words and for the same function, is that goal again. */
function reinstated(
  matching: Matching,
  goals: readonly PlacedGoal[],
  olds: readonly GoalLife[],
  former: readonly GoalLife[],
): Matching {
  const waiting = new Map<string, number>()
  const name = (goal: PlacedGoal) => JSON.stringify([goal.wording, goal.function])
  former.forEach(
    (life, index) =>
      void (waiting.has(name(life.goal)) || waiting.set(name(life.goal), olds.length + index)),
  )
  const of = matching.of.map((old, now) => {
    const goal = goals[now]
    const place = old !== -1 || goal === undefined ? undefined : waiting.get(name(goal))
    if (goal === undefined || place === undefined) return old
    waiting.delete(name(goal))
    return place
  })
  return { of, replaced: matching.replaced }
}

function tellGoals(ledger: OkrLedger, versions: Versions): string[] {
  const ids: ItemId[] = []
  versions.goals.forEach((goal, index) => {
    const parent = ids[goal.parent] ?? null
    const old = versions.olds[versions.matching.of[index] ?? -1]
    ids.push(
      old === undefined
        ? propose(ledger, versions, goal, parent, versions.predecessors.get(index))
        : revise(ledger, old, goal, parent, versions.matching.replaced.has(index)),
    )
  })
  return ids.map(idText)
}

function propose(
  ledger: OkrLedger,
  { path, period, since }: Versions,
  goal: PlacedGoal,
  parent: ItemId | null,
  predecessor: Predecessor | undefined,
): ItemId {
  const id = ledger.newItem(path, goal.chosen)
  ledger.keep({ id, goal, parent, status: 'open', returned: false })
  const continues =
    predecessor === undefined
      ? null
      : { goal: predecessor.life.id, as: predecessor.as, fields: predecessor.fields }
  ledger.take(id, { type: 'goal proposed', goal: saidOf(goal), parent, continues }, since)
  tellOutcome(ledger, id, null, goal.outcome)
  if (predecessor !== undefined) tellReturn(ledger, predecessor, id, period)
  return id
}

/** What a goal says, without where it stands. */
function saidOf({ role, wording, owner, function: of, why, targets, period }: PlacedGoal) {
  return { role, wording, owner, function: of, why, targets, period }
}

function revise(
  ledger: OkrLedger,
  old: GoalLife,
  goal: PlacedGoal,
  parent: ItemId | null,
  replaced: boolean,
): ItemId {
  const { id } = old
  const returns = old.status === 'abandoned'
  if (returns) ledger.take(id, { type: 'goal reinstated', reason: ledger.message })
  const changes = changesOf(old, { goal, parent })
  ledger.keep({ ...old, goal, parent, status: returns ? 'open' : old.status })
  if (changes.length > 0) {
    ledger.take(id, {
      type: 'goal revised',
      changes,
      editorial: areEditorial(changes, ledger.message),
      replaced,
    })
  }
  tellOutcome(ledger, id, old.goal.outcome, goal.outcome)
  return id
}

function tellRemoved(
  ledger: OkrLedger,
  olds: readonly GoalLife[],
  live: ReadonlySet<string>,
): void {
  for (const life of olds) {
    if (!live.has(idText(life.id))) ledger.remove(life, 'line')
  }
}

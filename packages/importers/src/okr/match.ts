import { similarity } from '../wording/similarity.ts'
import { wordsOf } from '../wording/words.ts'
import type { PlacedGoal } from './placed-goal.ts'
import { withoutTargets } from './targets.ts'

/** Which goal of a page's last version each goal of this one is. */
export interface Matching {
  /** For each goal of this version its place in the last one; -1 for a new goal. */
  readonly of: readonly number[]
  /** The goals of this version that took another's place in quite other words. */
  readonly replaced: ReadonlySet<number>
}

/** Comparing every goal with every other is given up beyond so many pairs: only equal ones are found then. */
const MOST_PAIRS = 40_000
/** So many new goals on a page are a new page: nothing of it took another's place. */
const MOST_REPLACED = 200
const SAME_PARENT = 0.5
const SAME_FUNCTION = 0.6
const ELSEWHERE = 0.8

/**
 * Finds a page's goals in its last version: first those that say the same, then those that differ in numbers, then
 * those that are most alike, and last those that alone took the place of one between goals that stayed.
 */
export function matchGoals(before: readonly PlacedGoal[], after: readonly PlacedGoal[]): Matching {
  const matcher = new Matcher(before, after)
  matcher.unchanged()
  matcher.equal((goal, goals) => [
    goal.wording,
    goal.function,
    goals[goal.parent]?.wording,
    goal.owner,
  ])
  matcher.equal((goal) => [goal.wording, goal.function])
  matcher.equal((goal) => [goal.wording])
  matcher.equal(
    (goal, goals) => skeleton(goal) && [skeleton(goal), goal.function, goals[goal.parent]?.wording],
  )
  matcher.alike()
  matcher.inPlace()
  return { of: matcher.of, replaced: matcher.replaced }
}

/** Too little is left of a key result that is mostly a number: `N₁ IARR`. */
function skeleton(goal: PlacedGoal): string | undefined {
  const words = wordsOf(withoutTargets(goal.wording, goal.targets))
  return words.length < 2 ? undefined : words.join(' ')
}

type Key = (goal: PlacedGoal, goals: readonly PlacedGoal[]) => readonly unknown[] | undefined | ''

class Matcher {
  readonly of: number[]
  readonly replaced = new Set<number>()
  readonly #before: readonly PlacedGoal[]
  readonly #after: readonly PlacedGoal[]
  readonly #taken = new Set<number>()

  constructor(before: readonly PlacedGoal[], after: readonly PlacedGoal[]) {
    this.#before = before
    this.#after = after
    this.of = after.map(() => -1)
  }

  /** Most of a page stays as it is: what stands above and below an edit needs no search. */
  unchanged(): void {
    const [a, b] = [this.#before, this.#after]
    let from = 0
    while (isSame(a[from], b[from])) this.#pair(from, from++)
    const shift = a.length - b.length
    if (shift !== 0) return
    for (let now = b.length - 1; now > from && isSame(a[now], b[now]); now -= 1)
      this.#pair(now, now)
  }

  equal(key: Key): void {
    const waiting = new Map<string, number[]>()
    for (const old of this.#unmatchedBefore()) {
      const name = this.#name(key, this.#before, old)
      if (name !== undefined) waiting.set(name, [...(waiting.get(name) ?? []), old])
    }
    for (const now of this.#unmatchedAfter()) {
      const name = this.#name(key, this.#after, now)
      const old = name === undefined ? undefined : waiting.get(name)?.shift()
      if (old !== undefined) this.#pair(old, now)
    }
  }

  /** The most alike first; among equals the one that stands first. Objectives before what stands under them. */
  alike(): void {
    const depths = this.#after.map((_, index) => depthOf(this.#after, index))
    for (const depth of [...new Set(depths)].sort((a, b) => a - b)) {
      const now = this.#unmatchedAfter().filter((index) => depths[index] === depth)
      const old = this.#unmatchedBefore()
      if (now.length * old.length <= MOST_PAIRS) this.#pairBest(old, now)
    }
  }

  /** A goal alone between goals that stayed, where another alone had been, took its place. */
  inPlace(): void {
    const matched = new Map(this.of.map((old, now) => [old, now]))
    const unmatched = this.#unmatchedAfter()
    if (unmatched.length > MOST_REPLACED || this.#unmatchedBefore().length > MOST_REPLACED) return
    for (const now of unmatched) {
      const gap = gapAround(this.#after, now, (index) => this.of[index] !== -1)
      if (gap === undefined) continue
      const parent = this.#after[now]?.parent ?? -1
      const [from, to] = [this.of[gap.from] ?? -1, this.of[gap.to] ?? -1]
      const olds = this.#unmatchedBefore().filter((old) => {
        const oldParent = this.#before[old]?.parent ?? -1
        const sameParent = parent === -1 ? oldParent === -1 : this.of[parent] === oldParent
        const around = gapAround(this.#before, old, (index) => matched.has(index))
        return sameParent && around?.from === from && around.to === to
      })
      const [only] = olds
      if (olds.length === 1 && only !== undefined && this.#fits(only, now)) {
        this.#pair(only, now)
        this.replaced.add(now)
      }
    }
  }

  #fits(old: number, now: number): boolean {
    return (
      this.#before[old]?.function === this.#after[now]?.function &&
      this.#before[old]?.role === this.#after[now]?.role
    )
  }

  #pairBest(olds: readonly number[], nows: readonly number[]): void {
    const words = new Map(olds.map((old) => [old, wordsOf(this.#before[old]?.wording ?? '')]))
    const pairs = nows.flatMap((now) => {
      const said = wordsOf(this.#after[now]?.wording ?? '')
      return olds.flatMap((old) => {
        const score = similarity(words.get(old) ?? [], said)
        return score >= this.#threshold(old, now) ? [{ old, now, score }] : []
      })
    })
    pairs.sort((a, b) => b.score - a.score || a.now - b.now || a.old - b.old)
    for (const { old, now } of pairs) {
      if (this.of[now] === -1 && !this.#taken.has(old)) this.#pair(old, now)
    }
  }

  #threshold(old: number, now: number): number {
    const [a, b] = [this.#before[old], this.#after[now]]
    if (a === undefined || b === undefined || a.function !== b.function) return ELSEWHERE
    const sameParent = b.parent === -1 ? a.parent === -1 : this.of[b.parent] === a.parent
    return sameParent && b.parent !== -1 ? SAME_PARENT : SAME_FUNCTION
  }

  #pair(old: number, now: number): void {
    this.of[now] = old
    this.#taken.add(old)
  }

  #name(key: Key, goals: readonly PlacedGoal[], index: number): string | undefined {
    const goal = goals[index]
    const parts = goal === undefined ? undefined : key(goal, goals)
    return parts ? JSON.stringify(parts) : undefined
  }

  #unmatchedBefore(): number[] {
    return this.#before.flatMap((_, index) => (this.#taken.has(index) ? [] : [index]))
  }

  #unmatchedAfter(): number[] {
    return this.of.flatMap((old, index) => (old === -1 ? [index] : []))
  }
}

const isSame = (a: PlacedGoal | undefined, b: PlacedGoal | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.wording === b.wording &&
  a.function === b.function &&
  a.owner === b.owner &&
  a.parent === b.parent

function depthOf(goals: readonly PlacedGoal[], index: number): number {
  const parent = goals[index]?.parent ?? -1
  return parent === -1 ? 0 : 1 + depthOf(goals, parent)
}

/** The nearest matched neighbours under the same parent, -1 where there is none; undefined where another is between. */
function gapAround(
  goals: readonly PlacedGoal[],
  index: number,
  isMatched: (index: number) => boolean,
): { from: number; to: number } | undefined {
  const siblings = goals.flatMap((goal, place) =>
    goal.parent === goals[index]?.parent && goal.function === goals[index]?.function ? [place] : [],
  )
  const at = siblings.indexOf(index)
  const [from, to] = [siblings[at - 1] ?? -1, siblings[at + 1] ?? -1]
  const stayed = (place: number) => place === -1 || isMatched(place)
  return stayed(from) && stayed(to) && (from !== -1 || to !== -1) ? { from, to } : undefined
}

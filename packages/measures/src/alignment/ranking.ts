import { mean } from '../arithmetic.ts'

/** One person's order of goals: opaque goal id → rank, 1 first, equal ranks for ties. */
export type Ranking = ReadonlyMap<string, number>

/** Two values that belong together, as two people's for one goal. */
export type Pair = readonly [number, number]

/** The goals that everyone ranked, in the first one's order, with each one's ranks of them. */
export function rankedByAll(rankings: readonly Ranking[]): {
  readonly goals: readonly string[]
  readonly ranks: readonly (readonly number[])[]
} {
  const [first, ...others] = rankings
  if (first === undefined) return { goals: [], ranks: [] }
  const goals = [...first.keys()].filter((goal) => others.every((other) => other.has(goal)))
  const ranks = rankings.map((ranking) => goals.map((goal) => ranking.get(goal) ?? Number.NaN))
  return { goals, ranks }
}

/** Whether there is nothing to tell apart: such a rater makes tau, rho and alpha undefined. */
export const isConstant = (values: readonly number[]): boolean =>
  values.every((value) => value === values[0])

/** Ranks 1..n in which equal values share the mean of their places. */
export function midRanks(values: readonly number[]): number[] {
  const sorted = values.toSorted((x, y) => x - y)
  return values.map((value) => mean([sorted.indexOf(value), sorted.lastIndexOf(value)]) + 1)
}

/** How many values stand at each level; 1 where a value is alone. */
export function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>()
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return [...sizes.values()]
}

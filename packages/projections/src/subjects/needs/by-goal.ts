import type { GoalId } from '@lockstep/domain'
import type { GoalBook } from '../goals/goal-book.ts'
import { above } from '../goals/goal-tree.ts'
import type { Money, Price, Spending } from './spending.ts'

/** Sums of money, each in its own currency: none is ever turned into another. */
export interface Sums {
  readonly money: Money[]
  readonly effortDays: number
}

/** What records were to take, and took. */
export interface Spent {
  readonly records: number
  readonly planned: Sums
  readonly actual: Sums
  /** Of how many of them it is said what they took. */
  readonly told: number
}

export function spentOn(these: readonly Spending[]): Spent {
  return {
    records: these.length,
    planned: sumsOf(these.map(({ planned }) => planned)),
    actual: sumsOf(these.map(({ actual }) => actual)),
    told: these.filter(
      ({ actual: { cost, effortDays } }) => cost !== undefined || effortDays !== undefined,
    ).length,
  }
}

/** Every goal that a record serves, itself or over others: in each the record is counted once. */
export function servedBy({ goals, tree }: GoalBook, spending: Spending): ReadonlySet<GoalId> {
  const own = spending.goals.filter((goal) => goals.has(goal))
  return new Set(own.flatMap((goal) => [goal, ...above(tree, goal)]))
}

function sumsOf(prices: readonly Price[]): Sums {
  const money = new Map<string, number>()
  for (const { cost } of prices)
    if (cost !== undefined) money.set(cost.currency, (money.get(cost.currency) ?? 0) + cost.amount)
  return {
    money: [...money]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, amount]) => ({ currency, amount })),
    effortDays: prices.reduce((sum, { effortDays = 0 }) => sum + effortDays, 0),
  }
}

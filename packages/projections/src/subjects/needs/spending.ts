import type { DecisionPlan, Id } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { type RequestRow, requests } from '../../folds/requests.ts'
import type { Stamp } from '../../folds/stamp.ts'
import type { View } from '../../view/view.ts'
import { timeUsed } from '../decisions/time-used.ts'

/** An amount of money in one currency. */
export type Money = NonNullable<DecisionPlan['cost']>

/** What something takes: money, and days of work. */
export interface Price {
  readonly cost?: Money | undefined
  readonly effortDays?: number | undefined
}

/** What a record was to take, and what it took by now, as somebody said last. */
export interface Spending {
  readonly noun: 'decision' | 'request'
  readonly id: Id
  /** The goals that it serves itself. */
  readonly goals: readonly Id[]
  readonly planned: Price
  readonly actual: Price
  readonly stopped?: Stopped
}

/** How it was stopped before its time. */
export interface Stopped {
  readonly stamp: Stamp
  readonly how: 'superseded' | 'reversed' | 'dropped' | 'withdrawn' | 'declined'
  /** The decision that took its place. */
  readonly by?: Id
  /** What it had taken by then: what was spent later stands in the total alone. */
  readonly spent: Price
}

/** Decisions that were made and requests that were taken on, of which it is said what they take. */
export const spendings = (view: View): Spending[] =>
  [
    ...[...view.rows(decisions).values()].flatMap((row) => ofDecision(view, row)),
    ...[...view.rows(requests).values()].flatMap(ofRequest),
  ].filter(({ planned, actual }) => isSaid(planned) || isSaid(actual))

const isSaid = ({ cost, effortDays }: Price) => cost !== undefined || effortDays !== undefined

/** The last that was said of each of the two. */
const lastOf = (prices: readonly Price[]): Price => ({
  cost: prices.findLast(({ cost }) => cost !== undefined)?.cost,
  effortDays: prices.findLast(({ effortDays }) => effortDays !== undefined)?.effortDays,
})

type Told = Price & { readonly stamp: Stamp }

/** By when it happened, not by when it was recorded. */
const spentBy = ({ at }: Stamp, told: readonly Told[]): Price =>
  lastOf(told.filter(({ stamp }) => stamp.at <= at))

function ofDecision(view: View, row: DecisionRow): Spending[] {
  const { id, state, costs } = row
  const plan = 'made' in state ? state.made?.plan : undefined
  if (plan === undefined || !('terms' in state)) return []
  const stopped = stoppedBy(view, row)
  return [
    {
      noun: 'decision',
      id,
      goals: state.terms.goals,
      planned: { cost: plan.cost, effortDays: plan.effortDays },
      actual: lastOf(costs),
      ...(stopped === undefined ? {} : { stopped }),
    },
  ]
}

/** What had its time, or was only worded anew, was not stopped. */
function stoppedBy(view: View, row: DecisionRow): Stopped | undefined {
  const { ended } = row
  if (ended === undefined || ended.how === 'rejected') return undefined
  const newer = ended.by === undefined ? undefined : view.row(decisions, ended.by)
  if (newer?.made?.wordingOnly || (timeUsed(row, view)?.share ?? 0) >= 1) return undefined
  const { stamp, how, by } = ended
  return { stamp, how, spent: spentBy(stamp, row.costs), ...(by === undefined ? {} : { by }) }
}

function ofRequest({ id, made, links, answers, outcomes, state }: RequestRow): Spending[] {
  const taken = answers.some(({ how }) => how === 'accepted' || how === 'agreed')
  if (made === undefined || !(taken || state.is === 'delivered')) return []
  const last = answers.at(-1)
  const goal = links.at(-1)?.goal
  return [
    {
      noun: 'request',
      id,
      goals: goal === undefined ? [] : [goal],
      planned: { cost: made.cost, effortDays: made.effortDays },
      actual: lastOf(outcomes),
      ...(last?.how === 'withdrawn' || last?.how === 'declined'
        ? {
            stopped: {
              stamp: last.stamp,
              how: last.how,
              spent: spentBy(last.stamp, outcomes),
            },
          }
        : {}),
    },
  ]
}

import { DecisionPlan, LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import { namedRecord, namedRecords } from '../records/named.ts'
import { type GoalBook, goalBook } from '../subjects/goals/goal-book.ts'
import { pathToGrowth } from '../subjects/goals/path-to-growth.ts'
import { servedBy, spentOn } from '../subjects/needs/by-goal.ts'
import { type Price, type Spending, spendings } from '../subjects/needs/spending.ts'
import { dayShown } from '../telling/dates.ts'
import { Named } from '../telling/href.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const Money = DecisionPlan.shape.cost.unwrap()
const PriceView = z.strictObject({ cost: Money.optional(), effortDays: z.number().optional() })
const Sums = z.strictObject({ money: z.array(Money), effortDays: z.number() })
const Spent = z.strictObject({ records: z.int(), planned: Sums, actual: Sums, told: z.int() })

const Line = z.strictObject({
  ...Named.shape,
  /** The goals that it serves itself, by their numbers. */
  goals: z.array(Named),
  /** Every goal that it serves, itself or over others, by id. */
  serves: z.array(z.string()),
  planned: PriceView,
  actual: PriceView,
  stopped: z
    .strictObject({
      how: z.enum(['superseded', 'reversed', 'dropped', 'withdrawn', 'declined']),
      by: Named.optional(),
      on: LocalDate,
      /** What had been spent by then, as it was said last of a time not after it. */
      spent: PriceView,
      /** What was planned and not spent by then, where it is said what was, in the same currency. */
      saved: Money.optional(),
    })
    .optional(),
})

export const money = query({
  name: 'money',
  summary:
    'What decisions and requests were to cost and did, by the goals that they serve; and what was stopped.',
  params: z.strictObject({}),
  response: z.strictObject({
    /** Goals that some of it serves, in the order of their numbers; what serves several is counted in each. */
    goals: z.array(
      z.strictObject({
        ...Named.shape,
        id: z.string(),
        /** Over which goals it leads to growth, itself first; absent where it leads to none. */
        path: z.array(Named).optional(),
        ...Spent.shape,
      }),
    ),
    /** What serves no goal. */
    unlinked: Spent,
    /** All of it, each record once. */
    all: Spent,
    /** In the order of their numbers. */
    records: z.array(Line),
  }),
  answer: (view) => {
    const book = goalBook(view)
    const all = spendings(view).map((spending) => ({ spending, serves: servedBy(book, spending) }))
    const on = (goal: string) =>
      all.filter(({ serves }) => serves.has(goal)).map(({ spending }) => spending)
    const goals = [...new Set(all.flatMap(({ serves }) => [...serves]))]
    return {
      goals: goals
        .flatMap((id) => goalView(view, book, id, on(id)))
        .sort((x, y) => byNumber.compare(x.ordinal ?? '', y.ordinal ?? '')),
      unlinked: spentOn(
        all.filter(({ serves }) => serves.size === 0).map(({ spending }) => spending),
      ),
      all: spentOn(all.map(({ spending }) => spending)),
      records: all
        .flatMap(({ spending, serves }) => lineOf(view, spending, serves))
        .sort((x, y) => byNumber.compare(x.ordinal ?? '', y.ordinal ?? '')),
    }
  },
})

/** S-99 before S-100. */
const byNumber = new Intl.Collator('en', { numeric: true })

function goalView(view: View, book: GoalBook, id: string, these: readonly Spending[]) {
  const named = namedRecord(view, 'goal', id)
  if (named === undefined) return []
  const path = pathToGrowth(book, id)
  return [
    {
      ...named,
      id,
      ...(path === undefined ? {} : { path: namedRecords(view, 'goal', path) }),
      ...spentOn(these),
    },
  ]
}

function lineOf(view: View, spending: Spending, serves: ReadonlySet<string>) {
  const { noun, id, goals, planned, actual, stopped } = spending
  const named = namedRecord(view, noun, id)
  if (named === undefined) return []
  const by = stopped?.by === undefined ? undefined : namedRecord(view, 'decision', stopped.by)
  const saved = stopped === undefined ? undefined : savedOf(planned, stopped.spent)
  return [
    {
      ...named,
      goals: namedRecords(view, 'goal', goals),
      serves: [...serves],
      planned,
      actual,
      ...(stopped === undefined
        ? {}
        : {
            stopped: {
              how: stopped.how,
              on: dayShown(stopped.stamp, view),
              spent: stopped.spent,
              ...(by === undefined ? {} : { by }),
              ...(saved === undefined ? {} : { saved }),
            },
          }),
    },
  ]
}

function savedOf({ cost: planned }: Price, { cost: spent }: Price) {
  if (planned === undefined || spent?.currency !== planned.currency) return undefined
  return { ...planned, amount: Math.max(0, planned.amount - spent.amount) }
}

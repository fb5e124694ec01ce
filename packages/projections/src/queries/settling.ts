import { LocalDate } from '@lockstep/domain'
import { medianDays } from '@lockstep/measures'
import { z } from 'zod'
import { partnerships } from '../folds/partnerships.ts'
import { namedRecord } from '../records/named.ts'
import { type Settling, settlingKinds, settlingsIn } from '../subjects/partnerships/settling.ts'
import { Named } from '../telling/href.ts'
import { quarterInWords, quarterOf, quartersBetween, yearBegins } from '../telling/quarter.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'

/** What was raised in a quarter. */
const Cell = z.strictObject({
  /** "2026-Q1" */
  quarter: z.string(),
  settled: z.int(),
  open: z.int(),
  /** Days, with the open ones as lasting at least so long; absent where too much is open to tell. */
  median: z.number().optional(),
})

export const settling = query({
  name: 'settling',
  summary: 'Days from raised to settled, by kind and by the quarter in which it was raised.',
  params: z.strictObject({ partnership: z.string() }),
  response: z.strictObject({
    /** Of the fiscal year, the oldest first, without gaps; each as it is called: "Q1 2026", or "Q1 2026/27". */
    quarters: z.array(z.strictObject({ quarter: z.string(), called: z.string() })),
    /** The first month of the fiscal year, 1 to 12. */
    yearBegins: z.int(),
    kinds: z.array(
      z.strictObject({
        kind: z.enum(settlingKinds),
        cells: z.array(Cell),
        /** What is counted, the latest raised first. */
        cases: z.array(
          z.strictObject({
            named: Named,
            quarter: z.string(),
            raised: LocalDate,
            /** Whole days until it was settled, or so far. */
            days: z.int(),
            settled: z.boolean(),
          }),
        ),
      }),
    ),
  }),
  answer: (view, { partnership }) => {
    const state = view.row(partnerships, partnership)?.state
    if (state === undefined || state.is === 'none') return undefined
    const all = settlingsIn(view, { partnership, members: state.members })
    const ofQuarter = Map.groupBy(all, ({ raisedOn }) => quarterOf(view.organisation, raisedOn))
    const quarters = quartersOver([...ofQuarter.keys()])
    return {
      quarters: quarters.map((quarter) => ({
        quarter,
        called: quarterInWords(view.organisation, quarter),
      })),
      yearBegins: yearBegins(view.organisation),
      kinds: settlingKinds
        .filter((kind) => all.some((each) => each.kind === kind))
        .map((kind) => ({
          kind,
          cells: quarters.map((quarter) => {
            const raised = ofQuarter.get(quarter) ?? []
            return cellOf(
              quarter,
              raised.filter((each) => each.kind === kind),
            )
          }),
          cases: all
            .filter((each) => each.kind === kind)
            .toSorted((x, y) => (x.raisedOn > y.raisedOn ? -1 : 1))
            .flatMap((each) => caseView(view, each)),
        })),
    }
  },
})

function caseView(view: View, { kind, id, raisedOn, days, settled }: Settling) {
  const named = namedRecord(view, kind, id)
  const quarter = quarterOf(view.organisation, raisedOn)
  return named === undefined ? [] : [{ named, quarter, raised: raisedOn, days, settled }]
}

function cellOf(quarter: string, raised: readonly Settling[]): z.output<typeof Cell> {
  const settled = raised.filter((each) => each.settled).length
  const median = medianDays(raised)
  return {
    ...{ quarter, settled, open: raised.length - settled },
    ...(median === null ? {} : { median }),
  }
}

/** All from the first to the last of some. */
function quartersOver(quarters: readonly string[]): string[] {
  const [first, last] = [quarters.toSorted()[0], quarters.toSorted().at(-1)]
  return first === undefined || last === undefined ? [] : quartersBetween(first, last)
}

import { medianDays } from '@lockstep/measures'
import { z } from 'zod'
import { partnerships } from '../folds/partnerships.ts'
import { query } from '../query.ts'
import { type Settling, settlingKinds, settlingsIn } from '../settling/settling.ts'

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
    /** The oldest first, without gaps. */
    quarters: z.array(z.string()),
    kinds: z.array(z.strictObject({ kind: z.enum(settlingKinds), cells: z.array(Cell) })),
  }),
  answer: (view, { partnership }) => {
    const state = view.row(partnerships, partnership)?.state
    if (state === undefined || state.is === 'none') return undefined
    const all = settlingsIn(view, { partnership, members: state.members })
    const quarters = quartersOf(all)
    return {
      quarters,
      kinds: settlingKinds
        .map((kind) => ({ kind, theirs: all.filter((each) => each.kind === kind) }))
        .filter(({ theirs }) => theirs.length > 0)
        .map(({ kind, theirs }) => ({
          kind,
          cells: quarters.map((quarter) => cellOf(quarter, theirs)),
        })),
    }
  },
})

function cellOf(quarter: string, theirs: readonly Settling[]): z.output<typeof Cell> {
  const raised = theirs.filter(({ raisedOn }) => quarterOf(raisedOn) === quarter)
  const settled = raised.filter((each) => each.settled).length
  const median = medianDays(raised)
  return {
    ...{ quarter, settled, open: raised.length - settled },
    ...(median === null ? {} : { median }),
  }
}

const quarterOf = (date: string): string =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`

function quartersOf(all: readonly Settling[]): string[] {
  const there = all.map(({ raisedOn }) => quarterOf(raisedOn)).sort()
  const [first, last] = [there[0], there.at(-1)]
  if (first === undefined || last === undefined) return []
  const quarters: string[] = []
  for (let each = first; each <= last; each = next(each)) quarters.push(each)
  return quarters
}

function next(quarter: string): string {
  const [year = '', n = ''] = quarter.split('-Q')
  return n === '4' ? `${Number(year) + 1}-Q1` : `${year}-Q${Number(n) + 1}`
}

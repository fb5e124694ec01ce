import { z } from 'zod'
import { Part, RecordLine } from '../pages/page.ts'
import { listedNouns, listOf } from '../pages/pages.ts'
import { query } from '../query.ts'

const Params = z
  .strictObject({
    noun: z.enum(listedNouns),
    partnership: z.string().optional(),
    /** From or to this person. */
    person: z.string().optional(),
    /** One that the noun's records can be in. */
    state: z.string().optional(),
    overdue: z.literal('yes').optional(),
  })
  .refine(({ noun, state }) => state === undefined || listOf(noun).states.includes(state), {
    path: ['state'],
    error: 'there is no such state',
  })
type Params = z.output<typeof Params>

export const list = query({
  name: 'list',
  summary: 'The records of one noun: between whom, where they stand, and what is overdue.',
  params: Params,
  response: z.strictObject({
    /** The latest first, by the day that they are for or else by when they began. */
    records: z.array(RecordLine),
    counts: z.strictObject({ all: z.int(), open: z.int(), overdue: z.int() }),
    /** What more there is to say of them all. */
    parts: z.array(Part).optional(),
    /** The states that its filter offers. */
    states: z.array(z.string()),
    words: z.strictObject({
      one: z.string(),
      many: z.string(),
      create: z.strictObject({ command: z.string(), label: z.string() }).optional(),
      empty: z.string(),
      open: z.string().optional(),
      dated: z.boolean().optional(),
      figure: z.string().optional(),
      began: z.string().optional(),
      state: z.string().optional(),
    }),
  }),
  answer: (view, params) => {
    const { rows, line, words, states, partnership, parts } = listOf(params.noun)
    const records = [...rows(view).values()]
      .filter((row) => params.partnership === undefined || partnership(row) === params.partnership)
      .flatMap((row) => line(view, row) ?? [])
      .filter(matching(params))
      .sort((a, b) => descending(a.on ?? '', b.on ?? '') || descending(a.began.at, b.began.at))
    const count = (counts: (record: RecordLine) => boolean) => records.filter(counts).length
    return {
      records,
      counts: {
        all: records.length,
        open: count(({ standing }) => standing === 'open'),
        overdue: count(({ overdueDays }) => overdueDays !== undefined),
      },
      ...(parts === undefined ? {} : { parts: parts(view) }),
      states: [...states],
      words,
    }
  },
})

const descending = (a: string, b: string): number => (a > b ? -1 : a < b ? 1 : 0)

const matching =
  ({ person, state, overdue }: Params) =>
  ({ from, to, ...record }: RecordLine): boolean =>
    (person === undefined || from?.id === person || to.some(({ id }) => id === person)) &&
    (state === undefined || record.state === state) &&
    (overdue === undefined || record.overdueDays !== undefined)

import { z } from 'zod'
import { PersonView, query } from '../query.ts'
import { GoalLine, goalStates, PeriodView } from './parts/goal-line.ts'

const Tally = z.record(z.enum(goalStates), z.int())

export const goals = query({
  name: 'goals',
  summary: 'The goals as a tree, and as a book by period and function.',
  params: z.strictObject({
    partnership: z.string().optional(),
    owner: z.string().optional(),
    function: z.string().optional(),
    /** A period's label. */
    period: z.string().optional(),
    state: z.enum(goalStates).optional(),
  }),
  response: z.strictObject({
    /** What was asked for, and the goals above it. In the order of their ordinals. */
    goals: z.array(GoalLine),
    /** Ids of what was asked for; the other goals only show where it stands. */
    found: z.array(z.string()),
    /** Of what was asked for. */
    counts: z.strictObject({ all: z.int(), states: Tally, orphans: z.int() }),
    /** The latest period first; goals without one last. */
    book: z.array(
      z.strictObject({
        period: PeriodView.optional(),
        functions: z.array(
          z.strictObject({
            function: z.string().optional(),
            goals: z.array(z.string()),
            states: Tally,
          }),
        ),
      }),
    ),
    /** What the filters offer, over all goals. */
    filters: z.strictObject({
      functions: z.array(z.string()),
      periods: z.array(PeriodView),
      owners: z.array(PersonView),
    }),
  }),
  answer: () => undefined,
})

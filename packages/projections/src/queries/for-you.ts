import { z } from 'zod'
import { query } from '../query.ts'
import { Todo } from './parts/todo.ts'

export const forYou = query({
  name: 'for-you',
  summary: 'What waits for the viewer, each with the commands that finish it.',
  params: z.strictObject({ partnership: z.string().optional() }),
  response: z.strictObject({
    /** Overdue first, then by due date; what has none comes last. */
    items: z.array(Todo),
    open: z.int(),
    overdue: z.int(),
    summary: z.string(),
  }),
  answer: () => undefined,
})

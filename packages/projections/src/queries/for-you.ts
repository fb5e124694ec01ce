import { z } from 'zod'
import { allWaiting, showWaiting } from '../across/for-you/all-waiting.ts'
import { capital, counted, inWords } from '../telling/in-words.ts'
import { Todo } from '../telling/todo.ts'
import { query } from '../view/query.ts'

export const forYou = query({
  name: 'for-you',
  summary: 'What waits for the viewer, each with the commands that finish it.',
  ofNow: true,
  params: z.strictObject({}),
  response: z.strictObject({
    /** Overdue first, then by due date; what has none comes last. */
    items: z.array(Todo),
    open: z.int(),
    overdue: z.int(),
    summary: z.string(),
  }),
  answer: (view) => {
    const items = allWaiting(view)
      .filter(({ person }) => person === view.viewer.person)
      .map(({ todo }) => todo)
    showWaiting(
      view,
      items.flatMap(({ question }) => question.map(({ text }) => text)),
    )
    const overdue = items.filter(({ overdueDays }) => overdueDays > 0).length
    return { items, open: items.length, overdue, summary: told(items.length, overdue) }
  },
})

function told(open: number, overdue: number): string {
  if (open === 0) return 'Nothing waits for you.'
  const late = overdue === 0 ? 'none overdue' : `${inWords(overdue)} overdue`
  return `${capital(counted(open, 'thing waits', 'things wait'))} for you, ${late}.`
}

import { z } from 'zod'
import { PostmortemView, postmortemView } from '../across/postmortems/view.ts'
import { query } from '../view/query.ts'

export const postmortem = query({
  name: 'postmortem',
  summary:
    'A post-mortem: its days as the record has them, the narrative beside it, what each recalls, what was found, and what follows.',
  ofNow: true,
  params: z.strictObject({ id: z.string() }),
  response: PostmortemView,
  answer: (view, { id }) => postmortemView(view, id),
})

import { z } from 'zod'
import { postmortemMarkdown } from '../across/postmortems/markdown.ts'
import { postmortemView } from '../across/postmortems/view.ts'
import { query } from '../view/query.ts'

export const postmortemExport = query({
  name: 'postmortem-export',
  summary:
    'A post-mortem as Markdown, with references to the entries, as far as the viewer may read it.',
  ofNow: true,
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    /** `PM-02-the-march-switch.md` */
    file: z.string(),
    markdown: z.string(),
  }),
  answer: (view, { id }) => {
    const told = postmortemView(view, id)
    return told && postmortemMarkdown(view, told)
  },
})

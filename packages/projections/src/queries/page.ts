import { z } from 'zod'
import { historyOf, revisionOf } from '../across/entries/history.ts'
import { Page } from '../across/page/page.ts'
import { pagedNouns, pageOf } from '../across/pages/pages.ts'
import { knowersOf } from '../subjects/knowledge/knowers.ts'
import { WhoKnows } from '../subjects/knowledge/who-knows.ts'
import { query } from '../view/query.ts'

export const page = query({
  name: 'page',
  summary: 'One record of a noun, with all that the viewer may read of it.',
  params: z.strictObject({ noun: z.enum(pagedNouns), id: z.string() }),
  response: Page.extend({
    /** Who came to know of it, where that is kept. */
    whoKnows: WhoKnows.optional(),
  }),
  answer: (view, { noun, id }) => {
    const { row: found, line, partnership, page: read } = pageOf(noun)
    const row = found(view, id)
    const record = row === undefined ? undefined : line(view, row)
    if (record === undefined) return undefined
    const within = partnership(row)
    return {
      record,
      ...(within === undefined ? {} : { partnership: within }),
      ...read(view, row),
      ...(noun === 'request' ? { whoKnows: knowersOf(view, { noun, id }) } : {}),
      history: historyOf(view, noun, id),
      revision: revisionOf(view, noun, id),
    }
  },
})

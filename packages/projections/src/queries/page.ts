import { z } from 'zod'
import { Page } from '../pages/page.ts'
import { pagedNouns, pageOf } from '../pages/pages.ts'
import { query } from '../query.ts'
import { historyOf } from './parts/history.ts'

export const page = query({
  name: 'page',
  summary: 'One record of a noun, with all that the viewer may read of it.',
  params: z.strictObject({ noun: z.enum(pagedNouns), id: z.string() }),
  response: Page,
  answer: (view, { noun, id }) => {
    const { fold, line, page: read } = pageOf(noun)
    const row = view.row(fold, id)
    const record = row === undefined ? undefined : line(view, row)
    if (record === undefined) return undefined
    return { record, ...read(view, row), history: historyOf(view, noun, id) }
  },
})

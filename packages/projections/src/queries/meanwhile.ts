import { nounNames } from '@lockstep/domain'
import { z } from 'zod'
import { HistoryEntry, historyOf } from '../across/entries/history.ts'
import { query } from '../view/query.ts'

export const meanwhile = query({
  name: 'meanwhile',
  summary: 'What was done with a record after a revision of it, the last first.',
  ofNow: true,
  params: z.strictObject({
    noun: z.enum(nounNames),
    id: z.string(),
    /** The one that was seen. */
    revision: z.coerce.number().int().min(0),
  }),
  response: z.strictObject({ entries: z.array(HistoryEntry) }),
  answer: (view, { noun, id, revision }) => {
    const stored = view.stored(noun, id)
    if (stored.length === 0) return undefined
    const told = new Map(historyOf(view, noun, id).map((entry) => [entry.stamp.event, entry]))
    const later = stored.filter((event) => event.revision > revision).reverse()
    return { entries: later.flatMap((event) => told.get(event.id) ?? []) }
  },
})

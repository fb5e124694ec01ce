import { Instant, nounNames } from '@lockstep/domain'
import { z } from 'zod'
import { query } from '../query.ts'
import { Href } from './parts/href.ts'
import { Actor, entryStamp } from './parts/stamp.ts'

export const withdrawn = query({
  name: 'withdrawn',
  summary: 'Of a record that was withdrawn, when and by whom.',
  params: z.strictObject({ noun: z.enum(nounNames), id: z.string() }),
  response: z.strictObject({
    recorded: Instant,
    by: Actor,
    /** The entry that withdrew it. */
    href: Href,
  }),
  answer: (view, { noun, id }) => {
    // What was withdrawn whole keeps its readers: for others it is as if it had never been.
    const last = view.stored(noun, id).findLast(({ type }) => type === 'RecordWithdrawn')
    if (last === undefined || view.history(noun, id).length > 0) return undefined
    const { recorded, by } = entryStamp(view, last)
    return { recorded, by, href: { noun: 'entry' as const, id: last.id } }
  },
})

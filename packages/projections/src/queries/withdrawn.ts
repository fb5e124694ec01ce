import { nounNames, streamOf } from '@lockstep/domain'
import { z } from 'zod'
import { entryLine } from '../across/entries/entry-line.ts'
import { recordOf } from '../across/naming/record-of.ts'
import { withdrawnWholeBy } from '../records/withdrawn-record.ts'
import { Href } from '../telling/href.ts'
import { entryStamp, StampView } from '../telling/stamp.ts'
import { query, readable } from '../view/query.ts'

export const withdrawn = query({
  name: 'withdrawn',
  summary: 'Of a record that was withdrawn, what it was called, when, by whom and why.',
  ofNow: true,
  params: z.strictObject({ noun: z.enum(nounNames), id: z.string() }),
  response: z.strictObject({
    stamp: StampView,
    /** The entry that withdrew it. */
    href: Href,
    /** As it was called before. */
    ordinal: z.string().optional(),
    title: readable(z.string()).optional(),
    reason: readable(z.string()).optional(),
  }),
  answer: (view, { noun, id }) => {
    // What was withdrawn whole keeps its readers: for others it is as if it had never been.
    const last = withdrawnWholeBy(view, streamOf({ noun, id }))
    if (last === undefined) return undefined
    const entry = view.entered(last.id)
    const { ordinal, title } = recordOf(view.without(last), last.stream) ?? {}
    const reason = entry && entryLine(view, entry).reason
    return {
      stamp: entryStamp(view, last),
      href: { noun: 'entry' as const, id: last.id },
      ...(ordinal === undefined ? {} : { ordinal }),
      ...(title === undefined ? {} : { title }),
      ...(reason === undefined ? {} : { reason }),
    }
  },
})

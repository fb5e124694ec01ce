import { type NounName, type Recorded, refOf } from '@lockstep/domain'
import { isRecord } from '../events/depending-on.ts'
import { dayInFull, dayShown } from '../telling/dates.ts'
import type { Named } from '../telling/href.ts'
import type { View } from '../view/view.ts'

/** What a record is, in a sentence. */
const kinds: Partial<Record<NounName, string>> = {
  conversation: 'a hard conversation',
  exposure: 'a note of who knows of something',
  feedback: 'feedback',
  insight: 'an insight note',
  intervention: 'an intervention',
  organisation: 'an organisation',
  outside: 'an outside event',
  postmortem: 'a post-mortem',
  pulse: 'a trust pulse',
  ranking: 'a ranking of goals',
  review: 'a data review',
  brief: 'a role brief',
}

/** "a goal", "an insight note" */
export const kindInWords = (noun: NounName): string => kinds[noun] ?? `a ${noun}`

/**
 * The entry that withdrew all of a record: what it began with counts no more, and nothing else begins it, whatever came
 * with that and still stands. Undefined where it goes on, or none of it is for the viewer.
 */
export function withdrawnWholeBy(view: View, stream: string): Recorded | undefined {
  const { noun, id } = refOf(stream)
  const stored = view.stored(noun, id)
  return isRecord(noun, view.history(noun, id))
    ? undefined
    : stored.findLast(({ type }) => type === 'RecordWithdrawn')
}

/** A record that was withdrawn whole, by what it was called in plain, else by its kind and day. */
export function withdrawnRecord(view: View, stream: string): Named | undefined {
  if (withdrawnWholeBy(view, stream) === undefined) return undefined
  const { noun, id } = refOf(stream)
  const ordinal = view.ordinal(noun, id)
  const [first] = view.stored(noun, id)
  return {
    href: { noun, id },
    ...(ordinal === undefined ? {} : { ordinal }),
    title: first === undefined ? kindInWords(noun) : titleOf(view, noun, first),
    state: 'withdrawn',
  }
}

function titleOf(view: View, noun: NounName, first: Recorded): string {
  const { title, on } = first.data as { readonly title?: unknown; readonly on?: unknown }
  if (typeof title === 'string') return title
  const { metadata, at } = first
  const day = typeof on === 'string' ? on : dayShown({ ...metadata, at }, view)
  return `${kindInWords(noun)} of ${dayInFull(day)}`
}

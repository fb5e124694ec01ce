import {
  effective,
  type Marked,
  type Mending,
  type Opening,
  type Recorded,
  refOf,
  type Sealed,
} from '@lockstep/domain'
import { changeMarked } from '../../events/marked-values.ts'
import { postmortems } from '../../folds/postmortems.ts'
import { disclosedOn } from '../../records/disclosed.ts'
import { opennessOnRecord } from '../../records/intervention-openness.ts'
import { openingOf } from '../../records/opening-of.ts'
import { opennessOfPostmortem } from '../../records/postmortem-openness.ts'
import { wasErased } from '../../records/said-by.ts'
import { quoted } from '../../telling/sentences.ts'
import { HIDDEN, type Hidden, type View } from '../../view/view.ts'
import { type WhoseReason, whoseReason } from './whose-reason.ts'

/** Why an entry was mended, as far as the viewer may read it: whoever may read what the entry says in words. */
export function reasonOf(view: View, mending: Mending): string | Hidden | undefined {
  const { reason, words, audience = 'owners' } = mending.data
  if (words !== undefined) return view.open(words, openingOfReason(view, mending, audience))
  return reason === undefined ? undefined : toldPlain(view, mending, reason)
}

/** The same at the end of a sentence. */
export function reasonInWords(view: View, mending: Mending): string {
  const reason = reasonOf(view, mending)
  return typeof reason === 'string' ? quoted(reason) : 'the reason is sealed.'
}

/** Earlier versions stored in plain why words were mended, too. Whoever may not read those is not told it any more. */
function toldPlain(view: View, mending: Mending, reason: string): string | Hidden {
  const whose = whoseItIs(view, mending)
  if (whose === undefined) return reason
  if (whose.owners.some((owner) => wasErased(view, owner))) return HIDDEN
  const owned = { ...whose, recordedAt: mending.metadata.recordedAt }
  return view.tell(reason, owned, openingOfReason(view, mending, whose.audience))
}

/** As it was when it was mended: a correction may have left nothing of the words. */
function whoseItIs({ today }: View, mending: Mending): WhoseReason | undefined {
  const { noun, id } = refOf(mending.stream)
  const stored = today.stored(noun, id)
  const before = stored.slice(
    0,
    stored.findIndex((event) => event.id === mending.id),
  )
  const { actor, onBehalfOf = actor } = mending.metadata
  const entry = 'event' in mending.data ? findIn(before, mending.data.event) : mending.data
  return entry && whoseReason(before, entry, onBehalfOf)
}

const findIn = (recorded: readonly Recorded[], id: string): Recorded | undefined =>
  effective(recorded).find((event) => event.id === id) ?? recorded.find((event) => event.id === id)

/** By what the words are open to others than their owners: as those of the entry, as it counts; of one withdrawn by nothing, but in a post-mortem. */
export function openingOfReason(
  view: View,
  mending: Mending,
  audience: WhoseReason['audience'],
): Opening | undefined {
  const { noun, id } = refOf(mending.stream)
  if (audience !== 'opened') return disclosedOn(view, mending.stream)
  if (noun === 'intervention') return opennessOnRecord(view, id)
  const postmortem = noun === 'postmortem' ? view.row(postmortems, id) : undefined
  if (postmortem !== undefined) return opennessOfPostmortem(view, postmortem)
  const mended = 'event' in mending.data ? mending.data.event : mending.id
  const entry = effective(view.stored(noun, id)).find((event) => event.id === mended)
  const mark = entry && openedIn(entry)
  return mark && openingOf(view, mending.stream, mark)
}

/** The first value of an entry that its round opens. */
function openedIn({ type, data }: Recorded): Sealed | undefined {
  const found: Sealed[] = []
  changeMarked(type, data as Record<string, unknown>, (mark, _, { audience }) => {
    if (audience === 'opened') found.push(mark as Marked<unknown> as Sealed)
    return mark
  })
  return found[0]
}

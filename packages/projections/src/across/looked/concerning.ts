import {
  type EventId,
  nounNamed,
  type PersonId,
  type Recorded,
  type Ref,
  refOf,
  type Sealed,
} from '@lockstep/domain'
import { folds } from '../../folds/folds.ts'
import { playbacks } from '../../folds/playbacks.ts'
import { remarks } from '../../folds/remarks.ts'
import type { FoldOf } from '../../view/fold.ts'
import type { View } from '../../view/view.ts'

/** What has to be known of words to say who looked at them. */
export interface Concerning {
  /** Who said them, or in whose name they were recorded. */
  readonly by: PersonId | 'lockstep'
  /** Whose they are, and of whom they speak. */
  readonly concerned: readonly PersonId[]
  /** The record on whose page they stand. */
  readonly on: Ref
  readonly entry: EventId
}

/** By mark: rows are kept, and their marks with them. */
const known = new WeakMap<Sealed, Concerning>()

/** Undefined where the record does not exist for the viewer any more. */
export function concerning(view: View, mark: Sealed): Concerning | undefined {
  const found = known.get(mark) ?? findConcerning(view.today, mark)
  if (found !== undefined) known.set(mark, found)
  return found
}

function findConcerning(view: View, { event, owners }: Sealed): Concerning | undefined {
  const entry = view.entered(event)
  if (entry === undefined) return undefined
  const { actor, onBehalfOf = actor } = entry.metadata
  const of = refOf(entry.stream)
  const concerned = [...new Set([...owners, ...spokenOf(view, of, event)])]
  return { by: onBehalfOf, concerned, on: standingOn(view, of), entry: event }
}

/** Of whom an entry of a record speaks, beside those whose words are in it. */
function spokenOf(view: View, { noun, id }: Ref, event: EventId): readonly PersonId[] {
  const { about } = nounNamed(noun)
  if (about === undefined) return []
  const main = folds.find((fold) => fold.noun === noun) as FoldOf<{ state: { is: string } }>
  const state = view.row(main, id)?.state
  const said = view.stored(noun, id).find((each) => each.id === event)
  return state === undefined || said === undefined ? [] : about(state, id, said as Recorded)
}

/** What is said beside a record stands on its page. */
function standingOn(view: View, of: Ref): Ref {
  if (of.noun === 'remark') return view.row(remarks, of.id)?.said?.of ?? of
  return of.noun === 'playback' ? (view.row(playbacks, of.id)?.begun?.of ?? of) : of
}

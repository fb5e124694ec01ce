import { type LocalDate, localDate, type PersonId, refOf, Subject } from '@lockstep/domain'
import { dayIn, type Stamp, whoseAct } from '../../folds/stamp.ts'
import { storedEvent } from '../../view/stored-events.ts'
import type { Entry, View } from '../../view/view.ts'
import { firstDay, type Knowing, knowingOf, knownSince } from './knowing.ts'

/** By these a record came to be what there is to know of it: who knows of the record since then knows of them. */
const COMING_TO_BE = [
  'GoalProposed',
  'DecisionProposed',
  'DecisionMade',
  'RequestMade',
  'CharterProposed',
  'CharterAgreed',
  'VisionShared',
]

/**
 * The day since which the record has somebody know of an entry; undefined where it does not say that they do. Of what came
 * later in a record's life nobody knows by knowing of the record: only who did it, consented to it, or is named by it.
 */
export function entryKnownSince(view: View, entry: Entry, person: PersonId): LocalDate | undefined {
  const of = Subject.safeParse(refOf(entry.stream)).data
  if (of === undefined) return undefined
  const comesToBe = COMING_TO_BE.includes(entry.type)
  if (comesToBe && entry.revision === 0) return knownSince(view, of, person)
  if (hadPartIn(view, entry, person)) return dayOfEntry(view, entry)
  const dayOf = (stamp: Stamp) => dayIn(stamp, view.zone)
  const theirs = knowingOf(view, of).filter((each) => each.person === person)
  const isOfEntry = ({ stamp }: Knowing) => stamp.event === entry.id
  const counts = comesToBe ? isSinceThen(view, entry, dayOf) : isOfEntry
  return firstDay(theirs.filter(counts), dayOf)
}

/** Who was asked before it was decided knows of the matter by that, and not that it was decided. */
const isSinceThen =
  (view: View, entry: Entry, dayOf: (stamp: Stamp) => LocalDate) =>
  ({ stamp, how, answer }: Knowing): boolean =>
    stamp.event === entry.id ||
    (how === 'asked' || how === 'part'
      ? stamp.at >= entry.at
      : (answer?.instead?.on ?? dayOf(stamp)) >= dayOfEntry(view, entry))

/**
 * Who tells later of something that had happened may not have known of it then, nor may in whose name a delegate did
 * something.
 */
function hadPartIn(view: View, entry: Entry, person: PersonId): boolean {
  const { source, recordedAt } = entry.metadata
  const { by, enteredBy = by } = whoseAct(entry)
  const did = source === 'import' ? by : enteredBy
  const { consented } = storedEvent(view, entry).data as { readonly consented?: unknown }
  if (Array.isArray(consented) && consented.includes(person)) return true
  return did === person && localDate(recordedAt, view.zone) === dayOfEntry(view, entry)
}

export const dayOfEntry = ({ zone }: View, { at, metadata: { occurredAt } }: Entry): LocalDate =>
  dayIn({ at, occurredAt }, zone)

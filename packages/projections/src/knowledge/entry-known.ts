import { type LocalDate, localDate, type PersonId, refOf, Subject } from '@lockstep/domain'
import { dayIn } from '../folds/stamp.ts'
import { storedEvent } from '../queries/parts/stored-events.ts'
import type { Entry, View } from '../view.ts'
import { firstDay, knowingOf, knownSince } from './knowing.ts'

/** By these a record came to be what there is to know of it: who knows of the record knows of them. */
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
  if (COMING_TO_BE.includes(entry.type)) return knownSince(view, of, person)
  if (hadPartIn(view, entry, person)) return dayOfEntry(view, entry)
  const named = knowingOf(view, of).filter(
    (each) => each.person === person && each.stamp.event === entry.id,
  )
  return firstDay(named, (stamp) => dayIn(stamp, view.zone))
}

/** Who tells later of something that had happened may not have known of it then. */
function hadPartIn(view: View, entry: Entry, person: PersonId): boolean {
  const { actor, onBehalfOf = actor, recordedAt } = entry.metadata
  const { consented } = storedEvent(view, entry).data as { readonly consented?: unknown }
  if (Array.isArray(consented) && consented.includes(person)) return true
  return onBehalfOf === person && localDate(recordedAt, view.zone) === dayOfEntry(view, entry)
}

export const dayOfEntry = ({ zone }: View, { at, metadata: { occurredAt } }: Entry): LocalDate =>
  dayIn({ at, occurredAt }, zone)

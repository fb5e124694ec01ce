import {
  dayOf,
  daysBetween,
  Instant,
  isMending,
  LocalDate,
  localDate,
  OccurredAt,
  onDay,
  type PersonId,
  type Recorded,
  refOf,
  type Zone,
} from '@lockstep/domain'
import { z } from 'zod'
import { type Stamp, stampOf } from '../folds/stamp.ts'
import { PersonView } from '../view/query.ts'
import { entryEvent } from '../view/stored-events.ts'
import type { View } from '../view/view.ts'
import { dayAtEdge, dayShown, shownAt } from './dates.ts'
import { personView } from './person.ts'

/** Who did something: a person, or the clock. */
export const Actor = z.union([PersonView, z.literal('lockstep')]).meta({ id: 'Actor' })
export type Actor = z.output<typeof Actor>

/** Both clocks of one event, and whose act it was. */
export const StampView = z
  .strictObject({
    /** Names the entry in the record. */
    event: z.string(),
    /** When it happened, as precisely as was said: an instant, or a day with its zone. What the clock did is told by the day it fell on. */
    happened: OccurredAt,
    /** Where that stands for the viewer. */
    at: Instant,
    recorded: Instant,
    /** When it was last corrected. */
    corrected: Instant.optional(),
    /** Where its day was corrected: from which, when, and by which entry last. */
    moved: z.strictObject({ from: LocalDate, on: Instant, by: z.string() }).optional(),
    /** Whole days from the day it happened to the day it was recorded, as both stand for the viewer. */
    lagDays: z.int(),
    by: Actor,
    /** The delegate who recorded it. */
    enteredBy: Actor.optional(),
    /** Who imported it, of what others had done. */
    importedBy: Actor.optional(),
  })
  .meta({ id: 'Stamp' })
export type StampView = z.output<typeof StampView>

const actorView = (view: View, by: PersonId | 'lockstep'): Actor =>
  by === 'lockstep' ? by : personView(view, by)

export function stampView(view: View, stamp: Stamp): StampView {
  const { event, at, occurredAt, recordedAt, knownAt, by } = stamp
  return {
    event,
    happened: by === 'lockstep' ? dayFallen(occurredAt, view.zone) : occurredAt,
    at: shownAt(at, view),
    recorded: recordedAt,
    ...(knownAt === recordedAt ? {} : { corrected: knownAt, ...movedIn(view, stamp) }),
    lagDays: lagShown(stamp, view),
    by: actorView(view, by),
    ...typedView(view, stamp),
  }
}

/** What is told late is late by the days that stand beside it. */
const lagShown = (stamp: Stamp, view: View): number =>
  stamp.at === stamp.recordedAt
    ? 0
    : Math.max(0, daysBetween(dayShown(stamp, view), localDate(stamp.recordedAt, view.shownIn)))

function typedView(view: View, stamp: Stamp): Pick<StampView, 'enteredBy' | 'importedBy'> {
  const { enteredBy } = stamp
  if (enteredBy === undefined) return {}
  const person = actorView(view, enteredBy)
  return delegateOf(view, stamp) === undefined ? { importedBy: person } : { enteredBy: person }
}

/** Whether it was somebody's act, done by nobody else for them. */
export const didInPerson = (view: View, stamp: Stamp, person: PersonId): boolean =>
  stamp.by === person && delegateOf(view, stamp) === undefined

/** Who recorded it in another's name; who imports speaks for nobody. */
export const delegateOf = (
  view: View,
  { event, enteredBy }: Pick<Stamp, 'event' | 'enteredBy'>,
): Stamp['enteredBy'] =>
  enteredBy === undefined || view.entered(event)?.metadata.source === 'import'
    ? undefined
    : enteredBy

/** From which day an entry was put to the one that counts. */
function movedIn(view: View, stamp: Stamp): Pick<StampView, 'moved'> {
  const first = entryEvent(view, stamp.event)
  if (first === undefined) return {}
  const { noun, id } = refOf(first.stream)
  let said = first.metadata.occurredAt
  let by: Recorded | undefined
  for (const event of view.stored(noun, id)) {
    if (!isMending(event) || event.type !== 'RecordCorrected') continue
    if (event.data.event !== stamp.event || event.data.occurredAt === said) continue
    said = event.data.occurredAt
    by = event
  }
  // A day that is named somewhere is held against the one that it was there.
  const named = dayOf(stamp.occurredAt) ?? dayOf(first.metadata.occurredAt)
  const { zone, moment, shownIn } = view
  const there = { zone, moment, shownIn: named?.zone ?? shownIn }
  if (by === undefined || dayShown(stampOf(first), there) === dayShown(stamp, there)) return {}
  const from = dayShown(stampOf(first), view)
  return { moved: { from, on: by.metadata.recordedAt, by: by.id } }
}

/** An entry's clocks. What mends another is dated as that, and is told with both days; that it came later is no delay. */
export const entryStamp = (view: View, event: Recorded): StampView =>
  stampView(view, stampOf(event))

/** It corrects or takes back an entry, and could not come sooner than whoever gave that thought better of it. */
export const mendsAnother = ({ type }: Pick<Recorded, 'type'>): boolean =>
  type === 'RecordCorrected' || type === 'RecordWithdrawn'

/** Timers fire at the edge of a day: an hour would be that of midnight in one zone only. */
function dayFallen(occurredAt: OccurredAt, zone: Zone): OccurredAt {
  const day = dayOf(occurredAt) === undefined ? dayAtEdge(occurredAt, zone) : undefined
  return day === undefined ? occurredAt : onDay(day, zone)
}

import {
  daysBetween,
  Instant,
  localDate,
  OccurredAt,
  type PersonId,
  type Zone,
} from '@lockstep/domain'
import { z } from 'zod'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { PersonView } from '../../query.ts'
import type { View } from '../../view.ts'
import { personView } from './person.ts'

/** Who did something: a person, or the clock. */
export const Actor = z.union([PersonView, z.literal('lockstep')]).meta({ id: 'Actor' })
export type Actor = z.output<typeof Actor>

/** Both clocks of one event, and whose act it was. */
export const StampView = z
  .strictObject({
    /** Names the entry in the record. */
    event: z.string(),
    /** When it happened, as precisely as was said: an instant, or a day with its zone. */
    happened: OccurredAt,
    /** Where that sorts. */
    at: Instant,
    recorded: Instant,
    /** When it was last corrected. */
    corrected: Instant.optional(),
    /** Whole days in the organisation's zone from the day it happened to the day it was recorded. */
    lagDays: z.int(),
    by: Actor,
    /** The delegate who recorded it. */
    enteredBy: Actor.optional(),
  })
  .meta({ id: 'Stamp' })
export type StampView = z.output<typeof StampView>

const actorView = (view: View, by: PersonId | 'lockstep'): Actor =>
  by === 'lockstep' ? by : personView(view, by)

export function stampView(view: View, stamp: Stamp): StampView {
  const { event, at, occurredAt, recordedAt, knownAt, by, enteredBy } = stamp
  return {
    event,
    happened: occurredAt,
    at,
    recorded: recordedAt,
    ...(knownAt === recordedAt ? {} : { corrected: knownAt }),
    lagDays: at === recordedAt ? 0 : lagDays(stamp, view.zone),
    by: actorView(view, by),
    ...(enteredBy === undefined ? {} : { enteredBy: actorView(view, enteredBy) }),
  }
}

const lagDays = (stamp: Stamp, zone: Zone): number =>
  Math.max(0, daysBetween(dayIn(stamp, zone), localDate(stamp.recordedAt, zone)))

import { z } from 'zod'
import { fact, step } from '../kernel/event.ts'
import {
  DecisionId,
  distinct,
  EventId,
  Id,
  PartnershipId,
  PersonId,
  TopicId,
} from '../kernel/ids.ts'
import { words } from '../kernel/marks.ts'
import { Line, Text } from '../kernel/text.ts'
import { LocalDate, LocalTime } from '../kernel/time.ts'
import { wordedEvent } from '../kernel/wording.ts'
import { Minutes, SessionKind } from '../partnership/session-kinds.ts'
import { requireOver, requireToCome } from './session-days.ts'

const lane = 'rhythm'

/** When it is, in the organisation's zone. */
const when = {
  on: LocalDate,
  /** The last day of what goes on over several. */
  until: LocalDate.optional(),
  time: LocalTime.optional(),
  minutes: Minutes.optional(),
}

const what = {
  partnership: PartnershipId,
  kind: SessionKind,
  title: Line.optional(),
  /** Who leads it. */
  host: PersonId,
  /** The members of the partnership when it was planned, or recorded. */
  among: distinct(PersonId).min(2),
  ...when,
}

/** What was agreed on: who does what for whom, by when. A promise it becomes only by who is to keep it. */
const Action = wordedEvent({ id: Id, who: PersonId, to: PersonId, dueOn: LocalDate })

const held = {
  /** Who was there: they know from it of the decisions that were taken. */
  present: distinct(PersonId).min(1),
  topics: distinct(TopicId),
  /** Taken there. */
  decisions: distinct(DecisionId),
  actions: z.array(Action).max(50),
  note: words().optional(),
}

export const events = {
  SessionPlanned: step(
    'planned a session',
    z.strictObject({
      ...what,
      /** Where a cadence brings it: the agreement on that, and the day on which it comes round. */
      cadence: z.strictObject({ since: EventId, due: LocalDate }).optional(),
    }),
    { lane, weight: 'low', due: ['on', 'until'], holds: requireToCome },
  ),
  SessionMoved: step('moved a session', z.strictObject({ ...when, reason: Text.optional() }), {
    lane,
    due: ['on', 'until'],
    holds: requireToCome,
  }),
  /** `on` is the day, or the last of its days, on which it was held. */
  SessionHeld: step('held a session', z.strictObject({ on: LocalDate, ...held }), {
    lane,
    holds: requireOver,
  }),
  /** It was held without having been planned on record. */
  SessionRecorded: step('recorded a session', z.strictObject({ ...what, ...held }), {
    lane,
    holds: requireOver,
  }),
  /** Where that was told only after its day, it did not take place all the same. */
  SessionCalledOff: step('called off a session', z.strictObject({ reason: Text.optional() }), {
    lane,
  }),
  /** Its last day passed, and nobody had said that it was held. */
  SessionMissed: fact(
    'marked a session as not held',
    z.strictObject({ setBy: EventId, on: LocalDate }),
    { lane, mendable: false },
  ),
  /** Somebody who was named as having been there says that they were not. */
  AttendanceDisputed: fact(
    'disputed that they were at a session',
    z.strictObject({ person: PersonId, note: Line.optional() }),
    { lane, restsOn: 'SessionHeld' },
  ),
  ActionDeclined: fact(
    'did not take on what was agreed at a session',
    z.strictObject({ action: Id, reason: words().optional() }),
    { lane, weight: 'low', restsOn: 'SessionHeld' },
  ),
} as const

export type HeldData = z.output<(typeof events)['SessionHeld']['data']>
export type SessionAction = HeldData['actions'][number]

import { z } from 'zod'
import { requireAhead } from '../kernel/days.ts'
import { type Days, step } from '../kernel/event.ts'
import { distinct, PartnershipId, PersonId } from '../kernel/ids.ts'
import { words } from '../kernel/marks.ts'
import { LocalDate } from '../kernel/time.ts'
import { wordedEvent } from '../kernel/wording.ts'

const lane = 'conversations'
const weight = 'low'

/** The day of the meeting; left out: the next one, whenever that is. */
const meeting = { meetingOn: LocalDate.optional() }
const holds = ({ meetingOn }: { meetingOn?: LocalDate | undefined }, days: Days) =>
  requireAhead(meetingOn, days, 'meetingOn')

export const events = {
  /** `wordedEvent` says who reads what it is about: all, or those `among` whom it is to be talked about. */
  TopicRaised: step(
    'raised a topic',
    wordedEvent({
      by: PersonId,
      partnership: PartnershipId,
      among: distinct(PersonId).min(2),
      ...meeting,
    }),
    { lane, weight, holds },
  ),
  /** There was no time for it, or somebody was missing: it waits for another meeting. */
  TopicCarriedOver: step('carried a topic over', z.strictObject(meeting), {
    lane,
    weight,
    holds,
  }),
  TopicDiscussed: step('discussed a topic', z.strictObject({ note: words().optional() }), {
    lane,
    weight,
  }),
  TopicDropped: step('dropped a topic', z.strictObject({ reason: words().optional() }), {
    lane,
    weight,
  }),
} as const

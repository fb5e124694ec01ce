import { z } from 'zod'
import { fact } from '../kernel/event.ts'
import { distinct, EventId, PersonId } from '../kernel/ids.ts'
import { Line } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { toldWays } from './state.ts'
import { Subject } from './subject.ts'

const lane = 'people'
const weight = 'low'

/** Whose word it is of whom, and on what: an event of this stream, or of the record that it is of. */
const answered = { of: Subject, statement: EventId, person: PersonId }

export const events = {
  /** It happened when they came to know. */
  ExposureRecorded: fact(
    'said who knows of it',
    z.strictObject({
      of: Subject,
      people: distinct(PersonId).min(1).max(50),
      how: z.enum(toldWays),
      /** Who told or showed it. */
      by: PersonId.optional(),
      note: Line.optional(),
    }),
    { lane, weight },
  ),
  /** Only where the page had said that opening it counts. */
  RecordOpened: fact('opened the record', z.strictObject({ of: Subject, person: PersonId }), {
    lane,
    weight,
    mendable: false,
  }),
  ExposureDisputed: fact(
    'disputed that they know of it',
    z.strictObject({ ...answered, note: Line.optional() }),
    { lane },
  ),
  /** It was so, but otherwise than was said: in their own account. */
  ExposureCorrected: fact(
    'said how they came to know of it',
    z.strictObject({
      ...answered,
      how: z.enum(toldWays),
      on: LocalDate,
      by: PersonId.optional(),
      note: Line.optional(),
    }),
    { lane, weight },
  ),
} as const

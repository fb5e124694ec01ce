import { Id, Instant, keyScopes, LocalDate, PersonId } from '@lockstep/domain'
import { z } from 'zod'
import { Place } from '../visitors/place.ts'

export const Start = z.strictObject({
  demo: z.strictObject({ organisation: Id }).nullable(),
  /** The organisations in which this browser has a session. */
  own: z.array(Place),
  /** Whether two names suffice; else it takes the link that the server printed. */
  mayStartOwn: z.boolean(),
})

export const Founded = z.strictObject({
  organisation: Id,
  person: Id,
  partnership: Id,
  /** The other's name. */
  other: z.string(),
  /** For the other; works once. */
  joinLink: z.string(),
  /** Shown once. */
  recoveryCode: z.string(),
})

export const LinkKind = z.strictObject({
  /** Own: their way in, of whoever founded it by the command line. */
  kind: z.enum(['found', 'founded', 'join', 'own', 'device', 'restore']),
  /** The names of those who made it, where others did. */
  by: z.array(z.string()).optional(),
})

export const Entered = z.strictObject({ ...Place.shape, recoveryCode: z.string().optional() })

export const LinkMade = z.strictObject({ link: z.string() })

/** Who has come in before. */
export const Joined = z.strictObject({ joined: z.array(Id) })

/** Who says that somebody should be let in again, until enough have. */
export const Vouches = z.array(z.strictObject({ person: Id, by: Id }))

/** With the last of those who are needed there is a link. */
export const Vouched = z.strictObject({
  vouching: z.int(),
  needed: z.int(),
  link: z.string().optional(),
})

/** Whether a calendar of one’s dates is to be had at an address outside. */
export const CalendarAddress = z.strictObject({ there: z.boolean() })

export const Code = z.strictObject({ recoveryCode: z.string() })

/** When the last was made that still opens anything; left out where that is not known. */
export const CodeMade = z.strictObject({ made: Instant.optional() })

export const Devices = z.array(
  z.strictObject({
    id: Id,
    device: z.string(),
    since: Instant,
    /** When it last asked for anything, to the minute. */
    used: Instant.optional(),
    here: z.boolean(),
    /** Since when, where others let it in again. */
    letIn: Instant.optional(),
    /** Whether the device here may sign it out. */
    mayEnd: z.boolean(),
  }),
)

export const OwnKey = z.strictObject({
  id: Id,
  name: z.string(),
  scopes: z.array(z.enum(keyScopes)),
  since: Instant,
  /** Its last day. */
  until: LocalDate,
  /** When it was last shown, to the minute. */
  used: Instant.optional(),
  /** Whether the device here may end it. */
  mayEnd: z.boolean(),
})

export const KeysAnswer = z.strictObject({
  own: z.array(OwnKey),
  /** That others have some: only for who settles people and settings. */
  others: z.array(z.strictObject({ id: Id, person: PersonId, until: LocalDate })),
})

/** With the key itself, which is shown once. */
export const KeyMade = z.strictObject({ ...OwnKey.shape, key: z.string() })

import { z } from 'zod'
import { fact, step } from '../kernel/event.ts'
import { distinct, PartnershipId, PersonId } from '../kernel/ids.ts'
import { words } from '../kernel/marks.ts'
import { Line, Text } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'
import { requireOrder } from './absence.ts'
import { styleEvents } from './events-style.ts'
import { roles } from './state.ts'

const lane = 'people'
const name = words('organisation')
const Scope = z.union([z.literal('everything'), distinct(PartnershipId).min(1)])

export const events = {
  /** Somebody from outside: an author whom an import met, a decider named on a page, an auditor. */
  PersonIdentified: step('named somebody from outside', z.strictObject({ name }), {
    lane,
    weight: 'low',
  }),
  MemberJoined: step(
    'added a member',
    z.strictObject({
      /** Left out where an import had named the person before. */
      name: name.optional(),
      role: z.enum(roles),
      title: Line.optional(),
      function: Line.optional(),
    }),
    { lane },
  ),
  RoleChanged: step(
    'changed a member’s role',
    z.strictObject({
      role: z.enum(roles),
      title: Line.optional(),
      function: Line.optional(),
      reason: Text.optional(),
    }),
    { lane },
  ),
  AbsenceStarted: step(
    'recorded an absence',
    z.strictObject({
      /** The first day, where it was still ahead; else it began when it happened. */
      from: LocalDate.optional(),
      until: LocalDate.optional(),
      delegate: PersonId.optional(),
    }),
    {
      ...{ lane, weight: 'low' },
      holds: (absence, { happened }) => requireOrder(absence, happened),
    },
  ),
  AbsenceEnded: step('recorded a return', z.strictObject({}), { lane, weight: 'low' }),
  MemberLeft: step('recorded a departure', z.strictObject({}), { lane }),
  DelegationGranted: fact(
    'granted a delegation',
    z.strictObject({ to: PersonId, scope: Scope, until: LocalDate.optional() }),
    { lane, mendable: false, instead: 'end the delegation instead' },
  ),
  DelegationEnded: fact('ended a delegation', z.strictObject({ to: PersonId }), {
    lane,
    mendable: false,
    instead: 'grant it anew',
  }),
  /** It takes the place of what the person audited before, and ends when they become a member. */
  AuditGranted: fact(
    'appointed an auditor',
    z.strictObject({
      partnerships: distinct(PartnershipId).min(1),
      /** What began on these days is read. */
      from: LocalDate,
      to: LocalDate,
      /** The last day on which it is. */
      until: LocalDate,
      reason: Text.optional(),
    }),
    { lane, mendable: false, instead: 'end the audit instead' },
  ),
  AuditEnded: fact('ended an audit', z.strictObject({ reason: Text.optional() }), {
    lane,
    mendable: false,
    instead: 'appoint them anew',
  }),
  ...styleEvents,
  /** A new way in was made for who had lost theirs, by all who are named. */
  AccessRestored: fact(
    'let somebody in again',
    z.strictObject({
      by: distinct(PersonId).min(1).max(2),
      /** Where only one other could vouch: words recorded before this stay closed to the new session. */
      wordsSince: Instant.optional(),
    }),
    { lane, mendable: false },
  ),
  PersonErased: fact('erased a person', z.strictObject({ reason: Text.optional() }), {
    lane,
    mendable: false,
  }),
} as const

import { Instant, LocalDate, OccurredAt, Zone } from '@lockstep/domain'
import { z } from 'zod'
import { PersonView, query } from '../query.ts'
import { PartnershipLine } from './parts/partnership-line.ts'

export const me = query({
  name: 'me',
  summary: 'Who one is here: roles, the organisation, its people, and whom one may record for.',
  params: z.strictObject({}),
  response: z.strictObject({
    viewer: PersonView,
    roles: z.array(
      z.enum(['owner', 'administrator', 'member', 'delegate', 'facilitator', 'auditor']),
    ),
    organisation: z.strictObject({
      id: z.string(),
      name: z.string(),
      zone: Zone,
      demo: z.boolean(),
      /** Since when a crisis is on. */
      crisis: z.strictObject({ since: OccurredAt, reason: z.string() }).optional(),
      owner: PersonView.optional(),
    }),
    /** The moment looked at; the organisation's clock decides it where the view is live. */
    moment: Instant,
    /** That moment's day in the organisation's zone. */
    today: LocalDate,
    /** Nothing can be recorded from here: the view is of a past moment. */
    past: z.boolean(),
    /** Everybody whom a record may name, members first, each part in order of family name. */
    people: z.array(PersonView.extend({ is: z.enum(['outside', 'member', 'left']) })),
    /** The viewer's first, pairs before teams. */
    partnerships: z.array(PartnershipLine),
    /** In whose name the viewer may record. */
    principals: z.array(
      z.strictObject({
        person: PersonView,
        scope: z.union([z.literal('everything'), z.array(z.string())]),
        until: LocalDate.optional(),
      }),
    ),
    /** Words recorded before this stay closed to this session. */
    wordsSince: Instant.optional(),
    /** Whether anything beside people and partnerships is on record. */
    firstDay: z.boolean(),
  }),
  answer: () => undefined,
})

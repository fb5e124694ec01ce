import { LocalDate, OccurredAt, roles } from '@lockstep/domain'
import { z } from 'zod'
import { PersonView, query } from '../query.ts'
import { HistoryEntry } from './parts/history.ts'
import { Named } from './parts/href.ts'
import { PartnershipLine } from './parts/partnership-line.ts'
import { PersonLine } from './parts/person-line.ts'

const Scope = z.union([z.literal('everything'), z.array(PartnershipLine)])

export const person = query({
  name: 'person',
  summary: 'A person: role and tenure, absences, delegations, and what they own.',
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    person: PersonLine,
    mine: z.boolean(),
    /** Whole days as a member until they left, or until the moment. */
    tenureDays: z.int().optional(),
    /** Each from when it was held, the first first. */
    roles: z.array(
      z.strictObject({
        role: z.enum(roles),
        title: z.string().optional(),
        function: z.string().optional(),
        from: OccurredAt,
        to: OccurredAt.optional(),
      }),
    ),
    absences: z.array(
      z.strictObject({
        from: OccurredAt,
        to: OccurredAt.optional(),
        delegate: PersonView.optional(),
      }),
    ),
    /** Who records in their name, and in whose name they record. */
    delegates: z.array(
      z.strictObject({ person: PersonView, scope: Scope, until: LocalDate.optional() }),
    ),
    principals: z.array(
      z.strictObject({ person: PersonView, scope: Scope, until: LocalDate.optional() }),
    ),
    partnerships: z.array(PartnershipLine),
    goals: z.array(Named),
    decisions: z.array(Named),
    history: z.array(HistoryEntry),
    /** Commands that the viewer may give now. */
    actions: z.array(z.string()),
  }),
  answer: () => undefined,
})

import { OccurredAt } from '@lockstep/domain'
import { z } from 'zod'
import { PersonView, query } from '../query.ts'
import { HistoryEntry } from './parts/history.ts'
import { Named } from './parts/href.ts'
import { PartnershipLine } from './parts/partnership-line.ts'
import { StampView } from './parts/stamp.ts'

const Charter = z
  .strictObject({
    version: z.int(),
    proposed: StampView,
    domains: z.array(
      z.strictObject({
        name: z.string(),
        owner: PersonView,
        gate: z.string().optional(),
        /** Decisions in this domain, by whoever owns them. */
        decisions: z.array(Named),
      }),
    ),
    trustOpen: z.boolean(),
    insightCadenceDays: z.int().optional(),
    notes: z.string().optional(),
    accepted: z.array(z.strictObject({ person: PersonView, stamp: StampView })),
    /** Members of today who have not accepted it. */
    waitingFor: z.array(PersonView),
    agreed: StampView.optional(),
  })
  .meta({ id: 'Charter' })

export const partnership = query({
  name: 'partnership',
  summary: 'A pair or a team: its members over time, and every version of its charter.',
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    partnership: PartnershipLine,
    founded: StampView.optional(),
    membership: z.array(
      z.strictObject({
        person: PersonView,
        from: OccurredAt,
        to: OccurredAt.optional(),
        reason: z.string().optional(),
      }),
    ),
    charter: Charter.optional(),
    proposed: Charter.optional(),
    /** Versions that another took the place of, the latest first. */
    earlier: z.array(Charter),
    ended: z.strictObject({ stamp: StampView, reason: z.string().optional() }).optional(),
    history: z.array(HistoryEntry),
    /** Commands that the viewer may give now. */
    actions: z.array(z.string()),
  }),
  answer: () => undefined,
})

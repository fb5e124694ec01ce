import { Instant } from '@lockstep/domain'
import { z } from 'zod'
import { Href } from './href.ts'

/** What a mark's shape says. */
export const markKinds = [
  'decision',
  'goal',
  'feedback',
  'request',
  'commitment',
  'conversation',
  'hard-conversation',
  'rhythm',
  'pulse',
  'person',
  'outside',
] as const

/** What a mark's fill says. */
const markStates = [
  'current',
  'kept',
  'past',
  'revised',
  'late',
  'planned',
  'sealed',
  'dropped',
  'missed',
  'moved',
] as const

/** One thing on the timeline: a point where `until` and `due` are absent, else a bar or a line. */
export const Mark = z
  .strictObject({
    id: z.string(),
    kind: z.enum(markKinds),
    state: z.enum(markStates),
    at: Instant,
    until: Instant.optional(),
    due: Instant.optional(),
    /** Of feedback that was opened again: the days that were waited for before, and until when. */
    waited: z.array(z.strictObject({ due: Instant, until: Instant })).optional(),
    recordedAt: Instant,
    /** It was read from a history, which is late by its nature. */
    imported: z.boolean().optional(),
    /** Of a decision: it was never made, so it was in force at no time. */
    undecided: z.boolean().optional(),
    /** What stands beside the mark and in the table: `S-05 Move to enterprise shippers`. */
    label: z.string(),
    /** It matters little: its label is left to the table. */
    quiet: z.boolean().optional(),
    /** What findings about it say, that have not closed. */
    found: z.string().optional(),
    href: Href,
    /** Who it is from and to. */
    from: z.string().optional(),
    to: z.string().optional(),
  })
  .meta({ id: 'Mark' })
export type Mark = z.output<typeof Mark>

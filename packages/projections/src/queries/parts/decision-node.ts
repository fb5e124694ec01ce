import { decisionKinds, LocalDate, verdicts } from '@lockstep/domain'
import { z } from 'zod'
import { PersonView } from '../../query.ts'
import { Href } from './href.ts'
import { StampView } from './stamp.ts'

/** Where a decision stands, as the lineage draws it. */
export const standings = [
  'problem stated',
  'proposed',
  'positions sealed',
  'positions open',
  'in force',
  'superseded',
  'reversed',
  'dropped',
  'rejected',
] as const

/** The time a decision was given, by what was said first, against the time it got. */
export const TimeUsed = z
  .strictObject({
    /** Whole days in the organisation's zone from the decision to its end, or to the moment. */
    days: z.int(),
    /** Days that it was given, as first stated. */
    ofDays: z.int().optional(),
    /** When its effect was expected, as first stated. */
    due: LocalDate.optional(),
    /** days / ofDays; absent where no horizon counts. */
    share: z.number().optional(),
    /** Whether the horizon was on record before the end that it is held against. */
    counts: z.boolean(),
    /** It got the whole of its time. */
    reached: z.boolean(),
    stated: StampView.optional(),
    /** What the horizon says now, where it was revised. */
    revisedToDays: z.int().optional(),
  })
  .meta({ id: 'TimeUsed' })
export type TimeUsed = z.output<typeof TimeUsed>

export const DecisionEndView = z
  .strictObject({
    stamp: StampView,
    how: z.enum(['superseded', 'reversed', 'dropped', 'rejected']),
    /** It stopped being mentioned: nobody said a word. */
    silently: z.boolean(),
    reason: z.string().optional(),
    by: z.string().optional(),
  })
  .meta({ id: 'DecisionEnd' })

/** A decision in the lineage. */
export const DecisionNode = z
  .strictObject({
    id: z.string(),
    href: Href,
    ordinal: z.string().optional(),
    title: z.string(),
    domain: z.string().optional(),
    kind: z.enum(decisionKinds).optional(),
    standing: z.enum(standings),
    owner: PersonView.optional(),
    /** Open to named people only; nobody else knows of it. */
    restricted: z.boolean(),
    imported: z.boolean(),
    experiment: z.boolean(),
    /** When it was made; of one that was not, when it was proposed. */
    stamp: StampView,
    made: z.boolean(),
    time: TimeUsed.optional(),
    ended: DecisionEndView.optional(),
    /** The last verdict on its outcome. */
    verdict: z.enum(verdicts).optional(),
  })
  .meta({ id: 'DecisionNode' })
export type DecisionNode = z.output<typeof DecisionNode>

/** How one decision leads to another. */
export const LineageEdge = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    how: z.enum(['superseded', 'would supersede', 'amends', 'refines', 'relates_to']),
    /** The newer one only says it in other words. */
    wordingOnly: z.boolean(),
    /** The newer one was made, and the older one is about to be marked. */
    beingRecorded: z.boolean(),
    /** Share of the first stated horizon that the older one got; see `TimeUsed`. */
    share: z.number().optional(),
  })
  .meta({ id: 'LineageEdge' })
export type LineageEdge = z.output<typeof LineageEdge>

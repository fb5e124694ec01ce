import { directions, Instant, LocalDate, takings } from '@lockstep/domain'
import { z } from 'zod'
import { PersonView } from '../../query.ts'
import { Href } from './href.ts'

export const goalStates = [
  'proposed',
  'agreed',
  'achieved',
  'missed',
  'abandoned',
  'lapsed',
] as const

/** A goal's period as its owners name it. */
export const PeriodView = z
  .strictObject({
    label: z.string(),
    from: LocalDate.optional(),
    to: LocalDate.optional(),
  })
  .meta({ id: 'Period' })
export type PeriodView = z.output<typeof PeriodView>

/** A goal in a list or a tree. */
export const GoalLine = z
  .strictObject({
    id: z.string(),
    href: Href,
    ordinal: z.string().optional(),
    title: z.string(),
    state: z.enum(goalStates),
    draft: z.boolean(),
    imported: z.boolean(),
    growth: z.boolean(),
    owners: z.array(PersonView),
    function: z.string().optional(),
    period: PeriodView.optional(),
    direction: z.enum(directions),
    metric: z.string().optional(),
    unit: z.string().optional(),
    baseline: z.number().optional(),
    target: z.number().optional(),
    targetText: z.string().optional(),
    takenAs: z.enum(takings).optional(),
    horizon: LocalDate.optional(),
    /** Whole days past its horizon, while it is still open. */
    overdueDays: z.int().optional(),
    /** The last value reported, or the one it ended with. */
    now: z.strictObject({ value: z.number(), at: Instant }).optional(),
    /** The way from the baseline to the target that `now` has gone; below 0 and above 1 where it has. */
    progress: z.number().optional(),
    /** Open, and nothing of it was heard for more than 90 days. */
    stale: z.boolean(),
    /** Who agreed to what it says now, of those who are asked to. Absent for drafts, and where nobody is asked. */
    agreed: z.strictObject({ by: z.array(z.string()), of: z.array(z.string()) }).optional(),
    /** What its target was before it was last changed. */
    revisedFrom: z.union([z.number(), z.string()]).optional(),
    /** The goals that it serves. */
    parents: z.array(z.string()),
    /** The goals that serve it. */
    children: z.array(z.string()),
    /** It serves no goal, and none serves it, though others have their place in the tree. */
    orphan: z.boolean(),
    /** It serves, over others, itself: somebody should unlink one of them. */
    inCircle: z.boolean(),
    /** The goal of an earlier period that it carries on. */
    continues: z.strictObject({ goal: z.string(), how: z.enum(['same', 'changed']) }).optional(),
    /** Goals of later periods that carry it on. */
    continuedInto: z.array(z.string()),
  })
  .meta({ id: 'GoalLine' })
export type GoalLine = z.output<typeof GoalLine>

import { kinds, LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import { PersonView, readable } from '../../query.ts'
import { Href } from './href.ts'
import { StampView } from './stamp.ts'

export const feedbackStates = ['given', 'acknowledged', 'accepted', 'declined', 'closed'] as const

/** A feedback exchange in a list: what everybody may see of it, and its title for its two. */
export const FeedbackLine = z
  .strictObject({
    id: z.string(),
    href: Href,
    ordinal: z.string().optional(),
    title: readable(z.string()),
    /** "Hard feedback F-14, Noor to Dana, closed 38 days late": what anybody may read. */
    told: z.string(),
    kind: z.enum(kinds),
    valence: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
    from: PersonView,
    to: PersonView,
    state: z.enum(feedbackStates),
    /** Another feedback on the same point took its place. */
    replaced: z.boolean(),
    given: StampView,
    /** The day on which the giver is asked again, while it is open. */
    due: LocalDate.optional(),
    /** Whole days past that day. */
    overdueDays: z.int().optional(),
    closed: StampView.optional(),
    /** Whole days from the first follow-up's day to the day of its closing. */
    closedLateDays: z.int().optional(),
  })
  .meta({ id: 'FeedbackLine' })
export type FeedbackLine = z.output<typeof FeedbackLine>

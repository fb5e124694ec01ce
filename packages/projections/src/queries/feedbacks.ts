import { kinds, LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import { feedback as fold } from '../folds/feedback.ts'
import { feedbackStandings, isClosedWithin } from '../records/feedback-standing.ts'
import { FeedbackLine, feedbackLine, isGiven } from '../subjects/feedback/line.ts'
import { Among, isAmong } from '../subjects/partnerships/among.ts'
import { isTheirFeedback } from '../subjects/partnerships/scope.ts'
import { During, goesOnIn } from '../telling/during.ts'
import { query } from '../view/query.ts'

const Params = z.strictObject({
  partnership: z.string().optional(),
  /** Given or received by this person. */
  person: z.string().optional(),
  kind: z.enum(kinds).optional(),
  state: z.enum(feedbackStandings).optional(),
  overdue: z.literal('yes').optional(),
  open: z.literal('yes').optional(),
  /** Closed on this day or later. */
  closedFrom: LocalDate.optional(),
  /** Closed on this day or earlier. */
  closedTo: LocalDate.optional(),
  ...Among.shape,
  ...During.shape,
})
type Params = z.output<typeof Params>

export const feedbacks = query({
  name: 'feedbacks',
  summary: 'Feedback exchanges: that they exist, between whom, and where they stand.',
  params: Params,
  response: z.strictObject({
    /** The latest first. */
    feedback: z.array(FeedbackLine),
    counts: z.strictObject({
      all: z.int(),
      open: z.int(),
      overdue: z.int(),
      closed: z.int(),
      declined: z.int(),
      replaced: z.int(),
    }),
  }),
  answer: (view, params) => {
    const { closedFrom, closedTo } = params
    const everyDay = closedFrom === undefined && closedTo === undefined
    const within = goesOnIn(view, params)
    const found = [...view.rows(fold).values()]
      .filter(isGiven)
      .filter(isAmong(view, params, isTheirFeedback))
      .filter((row) => everyDay || isClosedWithin(view, row, params))
      .filter(
        ({ given }) => params.partnership === undefined || given.partnership === params.partnership,
      )
      .map((row) => feedbackLine(view, row))
      .filter(matching(params))
      .filter(({ given, closed, state }) =>
        within({
          at: given.at,
          ended: closed?.at,
          isOver: state === 'declined' || state === 'replaced',
        }),
      )
      .sort((a, b) => (a.given.at > b.given.at ? -1 : a.given.at < b.given.at ? 1 : 0))
    const count = (counts: (line: FeedbackLine) => boolean) => found.filter(counts).length
    return {
      feedback: found,
      counts: {
        all: found.length,
        open: count(({ due }) => due !== undefined),
        overdue: count(({ overdueDays }) => overdueDays !== undefined),
        closed: count(({ state }) => state === 'closed'),
        declined: count(({ state }) => state === 'declined'),
        replaced: count(({ state }) => state === 'replaced'),
      },
    }
  },
})

const matching =
  ({ person, kind, state, open, overdue }: Params) =>
  (line: FeedbackLine): boolean =>
    (person === undefined || line.from.id === person || line.to.id === person) &&
    (kind === undefined || line.kind === kind) &&
    (state === undefined || line.state === state) &&
    (open === undefined || line.due !== undefined) &&
    (overdue === undefined || line.overdueDays !== undefined)

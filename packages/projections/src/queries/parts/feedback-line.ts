import { daysBetween, type FeedbackKind, kinds, LocalDate, localDate } from '@lockstep/domain'
import { z } from 'zod'
import { disclosedIn } from '../../disclosures/disclosed.ts'
import type { FeedbackGiving, FeedbackRow } from '../../folds/feedback.ts'
import { dayIn } from '../../folds/stamp.ts'
import { PersonView, readable } from '../../query.ts'
import { ofTheTwo } from '../../record/between.ts'
import type { View } from '../../view.ts'
import { Href } from './href.ts'
import { firstName, personView } from './person.ts'
import { StampView, stampView } from './stamp.ts'

export const feedbackStates = ['given', 'acknowledged', 'accepted', 'declined', 'closed'] as const

/** A feedback exchange in a list: what everybody may see of it, and for its two the rest. */
export const FeedbackLine = z
  .strictObject({
    id: z.string(),
    href: Href,
    ordinal: z.string().optional(),
    title: readable(z.string()),
    /** "Hard feedback F-14, Noor to Dana, closed 38 days late": what anybody may read. */
    told: z.string(),
    kind: z.enum(kinds),
    valence: readable(z.union([z.literal(-1), z.literal(0), z.literal(1)])),
    /** About what the receiver did or could have done, where its giver says so. */
    inTheirHands: readable(z.boolean()).optional(),
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

/** Feedback that was given. */
export interface GivenFeedback extends FeedbackRow {
  readonly given: FeedbackGiving
}

export const isGiven = (row: FeedbackRow): row is GivenFeedback => row.given !== undefined

export function feedbackLine(view: View, row: GivenFeedback): FeedbackLine {
  const { id, given, state, closings, replacedBy } = row
  const ordinal = view.ordinal('feedback', id)
  const closed = state.is === 'closed' ? closings.at(-1) : undefined
  const owned = ofTheTwo(given, given.stamp)
  const disclosed = disclosedIn(view, row)
  const line = {
    id,
    href: { noun: 'feedback' as const, id },
    ...(ordinal === undefined ? {} : { ordinal }),
    title: view.open(given.title, disclosed),
    kind: given.kind,
    valence: view.tell(given.valence, owned, disclosed),
    ...(given.inTheirHands === undefined
      ? {}
      : { inTheirHands: view.tell(given.inTheirHands, owned, disclosed) }),
    from: personView(view, given.from),
    to: personView(view, given.to),
    state: state.is === 'none' ? 'given' : state.is,
    replaced: replacedBy !== undefined,
    given: stampView(view, given.stamp),
    ...dueOf(view, row),
    ...(closed === undefined
      ? {}
      : {
          closed: stampView(view, closed),
          closedLateDays: daysBetween(given.followUpOn, dayIn(closed, view.zone)),
        }),
  }
  return { ...line, told: told(line) }
}

function dueOf(view: View, { state }: FeedbackRow): Pick<FeedbackLine, 'due' | 'overdueDays'> {
  const running = state.is === 'given' || state.is === 'acknowledged' || state.is === 'accepted'
  if (!running) return {}
  const overdue = daysBetween(state.followUpOn, localDate(view.moment, view.zone))
  return { due: state.followUpOn, ...(overdue > 0 ? { overdueDays: overdue } : {}) }
}

const kindInWords: Record<FeedbackKind, string> = {
  direct: 'Direct feedback',
  hard: 'Hard feedback',
  appreciation: 'Appreciation',
}

function told({ kind, ordinal, from, to, ...line }: Omit<FeedbackLine, 'told'>): string {
  const what = ordinal === undefined ? kindInWords[kind] : `${kindInWords[kind]} ${ordinal}`
  return `${what}, ${firstName(from)} to ${firstName(to)}, ${stateInWords(line)}`
}

function stateInWords({
  state,
  replaced,
  overdueDays,
  closedLateDays = 0,
}: Pick<FeedbackLine, 'state' | 'replaced' | 'overdueDays' | 'closedLateDays'>): string {
  if (state === 'closed') return closedLateDays > 0 ? `closed ${days(closedLateDays)} late` : state
  if (replaced) return 'replaced'
  return overdueDays === undefined ? state : `${state}, ${days(overdueDays)} overdue`
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

import { daysBetween, type FeedbackKind, kinds, LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import { type FeedbackGiving, type FeedbackRow, feedback } from '../../folds/feedback.ts'
import { disclosedIn } from '../../records/disclosed.ts'
import {
  closingOf,
  feedbackStandings,
  runningIn,
  standingOf,
} from '../../records/feedback-standing.ts'
import { today } from '../../telling/dates.ts'
import { Href } from '../../telling/href.ts'
import { firstName, personView } from '../../telling/person.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import { PersonView, readable } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { ofTheTwo } from '../disclosures/between.ts'

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
    /** Praise 1, neither 0, blame -1: absent where its giver left it open. */
    valence: readable(z.union([z.literal(-1), z.literal(0), z.literal(1)])).optional(),
    /** About what the receiver did or could have done, where its giver says so. */
    inTheirHands: readable(z.boolean()).optional(),
    from: PersonView,
    to: PersonView,
    /** Replaced: another feedback on the same point took its place before it had ended. */
    state: z.enum(feedbackStandings),
    given: StampView,
    /** The day on which the giver is asked again, while it is open. */
    due: LocalDate.optional(),
    /** Whole days past that day. */
    overdueDays: z.int().optional(),
    closed: StampView.optional(),
    /** Whole days from the day on which the giver was last to be asked to that of its closing; 0 and below: in time. */
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
  const { id, given } = row
  const ordinal = view.ordinal('feedback', id)
  const owned = ofTheTwo(given, given.stamp)
  const disclosed = disclosedIn(view, feedback, row)
  const valence = view.tell(given.valence, owned, disclosed)
  const line = {
    id,
    href: { noun: 'feedback' as const, id },
    ...(ordinal === undefined ? {} : { ordinal }),
    title: view.open(given.title, disclosed),
    kind: given.kind,
    ...(valence === undefined ? {} : { valence }),
    ...(given.inTheirHands === undefined
      ? {}
      : { inTheirHands: view.tell(given.inTheirHands, owned, disclosed) }),
    from: personView(view, given.from),
    to: personView(view, given.to),
    state: standingOf(row),
    given: stampView(view, given.stamp),
    ...dueOf(view, row),
    ...closedIn(view, row),
  }
  return { ...line, told: told(line) }
}

function closedIn(view: View, row: FeedbackRow): Pick<FeedbackLine, 'closed' | 'closedLateDays'> {
  const closing = closingOf(row, view.zone)
  if (closing === undefined) return {}
  return { closed: stampView(view, closing.stamp), closedLateDays: closing.lateDays }
}

function dueOf(view: View, row: FeedbackRow): Pick<FeedbackLine, 'due' | 'overdueDays'> {
  const running = runningIn(row)
  if (running === undefined) return {}
  const overdue = daysBetween(running.on, today(view))
  return { due: running.on, ...(overdue > 0 ? { overdueDays: overdue } : {}) }
}

const kindInWords: Record<FeedbackKind, string> = {
  direct: 'Direct feedback',
  hard: 'Hard feedback',
  appreciation: 'Appreciation',
}

type Told = Omit<FeedbackLine, 'told'>

function told({ ordinal, ...line }: Told): string {
  return `${feedbackInWords(line, ordinal)}, ${feedbackStands(line)}`
}

/** "Hard feedback, Noor to Dana" */
export const feedbackInWords = ({ kind, from, to }: Told, ordinal?: string): string =>
  `${kindInWords[kind]}${ordinal === undefined ? '' : ` ${ordinal}`}, ${firstName(from)} to ${firstName(to)}`

/** "closed 38 days late", "accepted, 6 days overdue" */
export function feedbackStands({ state, overdueDays, closedLateDays = 0 }: Told): string {
  if (state === 'closed') return closedLateDays > 0 ? `closed ${days(closedLateDays)} late` : state
  return overdueDays === undefined ? state : `${state}, ${days(overdueDays)} overdue`
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

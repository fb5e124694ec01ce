import { type EventId, elapsedDays, localDate, mendings } from '@lockstep/domain'
import { decisions } from '../../folds/decisions.ts'
import { type FeedbackRow, feedback } from '../../folds/feedback.ts'
import { askedWithout } from '../../folds/goal-consent.ts'
import { goals } from '../../folds/goals.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { closingOf } from '../../records/feedback-standing.ts'
import { timedVerdicts } from '../../subjects/decisions/course.ts'
import { voiding } from '../../subjects/success/standing.ts'
import { mendsAnother } from '../../telling/stamp.ts'
import type { Entry, View } from '../../view/view.ts'
import { mendedEntries } from './mended.ts'

/** What of the record deserves a look. */
export const exceptionKinds = [
  /** It entered the record more than three days after it happened; what was imported is counted as imported. */
  'late',
  /** It corrects, withdraws or inserts, or was corrected or withdrawn since. */
  'mended',
  /** A decision whose problem was waived. */
  'waived',
  /** Positions that were opened, or ended unopened, before all had answered. */
  'unanswered',
  /** Feedback that was closed after the day on which its giver was last to be asked. */
  'overdue',
  /** A goal's revision that one of its owners had not consented to before. */
  'unconsented',
  /** A position that was entered for somebody, after it was taken. */
  'reported',
  /** A verdict given before the effect was expected, where no line had been reached that was drawn before. */
  'early',
  /** Another wording of what success means, which voided what somebody had accepted. */
  'voided',
  /** The last entry of each import: what one person imported on one day. */
  'imported',
] as const
type ExceptionKind = (typeof exceptionKinds)[number]

export type Exceptions = Readonly<Record<ExceptionKind, ReadonlySet<EventId>>>

const LATE_AFTER_DAYS = 3

/** The entries of each kind. */
export function exceptionsIn(view: View, entries: readonly Entry[]): Exceptions {
  const decided = [...view.rows(decisions).values()]
  const idsOf = (those: readonly { readonly id: EventId }[]) => new Set(those.map(({ id }) => id))
  const eventsOf = (those: readonly ({ readonly event: EventId } | undefined)[]) =>
    new Set(those.flatMap((stamp) => stamp?.event ?? []))
  return {
    late: idsOf(entries.filter(isLate)),
    mended: idsOf(
      entries.filter(
        ({ id, type }) => Object.hasOwn(mendings, type) || mendedEntries(view).has(id),
      ),
    ),
    waived: eventsOf(decided.map(({ waived }) => waived?.stamp)),
    unanswered: eventsOf(
      decided.flatMap(({ rounds, ended }) =>
        rounds.map(({ opened, answers, asked }) =>
          answers.length < asked.length ? (opened?.stamp ?? ended?.stamp) : undefined,
        ),
      ),
    ),
    overdue: eventsOf([...view.rows(feedback).values()].map((row) => closedLate(view, row))),
    unconsented: eventsOf(
      [...view.rows(goals).values()]
        .flatMap(({ revisions }) => revisions)
        .filter((revision) => askedWithout(revision).length > 0)
        .map(({ stamp }) => stamp),
    ),
    reported: eventsOf(
      decided
        .flatMap(({ statements }) => statements)
        .filter(({ kind }) => kind === 'reported')
        .map(({ stamp }) => stamp),
    ),
    early: eventsOf(
      decided
        .flatMap((row) => timedVerdicts(row, view.zone))
        .filter(({ early }) => early)
        .map(({ stamp }) => stamp),
    ),
    voided: eventsOf(
      [...view.rows(partnerships).values()].flatMap(voiding).map(({ stamp }) => stamp),
    ),
    imported: idsOf([...imports(view, entries).values()]),
  }
}

/** What mends another entry is dated as that, and is not late for it. */
const isLate = ({ at, type, metadata: { recordedAt, source } }: Entry): boolean =>
  !mendsAnother({ type }) &&
  at !== recordedAt &&
  source !== 'import' &&
  elapsedDays(at, recordedAt) > LATE_AFTER_DAYS

function closedLate(view: View, row: FeedbackRow) {
  const closing = closingOf(row, view.zone)
  return closing !== undefined && closing.lateDays > 0 ? closing.stamp : undefined
}

/** The last entry of all that one person imported on one day. */
function imports(view: View, entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const imported = entries.filter(({ metadata }) => metadata.source === 'import')
  return new Map(imported.map((entry) => [importOf(view, entry), entry]))
}

/** What makes entries one import: who imported them, and on which day. */
export const importOf = (view: View, { metadata: { actor, recordedAt } }: Entry): string =>
  `${actor} ${localDate(recordedAt, view.zone)}`

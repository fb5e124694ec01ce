import {
  type DetectorId,
  type FindingId,
  type FindingSubject,
  findingParts,
  firstRoot,
  type PersonId,
} from '@lockstep/domain'
import { deriveId, timeOf } from '@lockstep/eventstore-client'
import { findings as answers, type FindingAnswersRow } from '../folds/findings.ts'
import { onceARow } from '../once-a-row.ts'
import { onceAView } from '../once-a-view.ts'
import type { View } from '../view.ts'

/** What those whom a finding concerns said of it, and under which other ids. */
export interface Answered {
  readonly said: FindingAnswersRow['answers']
  readonly formerly: readonly FindingId[]
}

/** A finding's id, and what it is told by. */
export interface Identified {
  readonly id: FindingId
  readonly subject: FindingSubject
}

/** With all whom it concerns by now. */
export interface Concerning extends Identified {
  readonly concerned: readonly PersonId[]
}

export const idOf = (subject: FindingSubject): FindingId =>
  deriveId(timeOf(firstRoot(subject)), ...findingParts(subject))

/** What an answer to a finding says of it: with who came to be concerned since, in words that they read, too. */
export function toAnswer({ id, subject, concerned }: Concerning) {
  if (concerned.length === subject.concerned.length) return { finding: id, of: subject }
  const of: FindingSubject = { ...subject, concerned: [...concerned] }
  return { finding: idOf(of), of }
}

/**
 * Whose findings may come to concern others. What was said of one under the id of that day, with other people in it, is
 * said of it. Where several begin with the same entry, each is of the one who is named first.
 */
const grows: Partial<Record<DetectorId, 'of one' | 'of all'>> = {
  unequal_voice: 'of one',
  feedback_not_followed: 'of one',
  left_out_of_strategy: 'of one',
  buyer_left_out: 'of all',
  missed_cadence: 'of all',
  too_many_metrics: 'of all',
  strategy_churn: 'of all',
  solution_before_problem: 'of all',
  early_judgement: 'of all',
  playbook_reuse: 'of all',
  unrealistic_goal: 'of all',
}

const NOTHING: Answered = { said: [], formerly: [] }

const grownRows = onceAView((view) =>
  Map.groupBy([...view.rows(answers).values()].filter(isOfGrowing), ({ of }) => beginningOf(of)),
)

type OfSome = FindingAnswersRow & Required<Pick<FindingAnswersRow, 'of'>>

const isOfGrowing = (row: FindingAnswersRow): row is OfSome =>
  row.of !== undefined && row.of.detector in grows

/** The same for the same finding, whoever came to be concerned. */
const beginningOf = (subject: FindingSubject): string =>
  beginnings(subject, [], () => {
    const { detector, roots, concerned, inConfidence = false } = subject
    const whose = grows[detector] === 'of one' ? concerned[0] : ''
    return [detector, inConfidence, whose, ...roots.toSorted()].join(' ')
  })

const beginnings = onceARow<FindingSubject, string>()

/** What was said of a finding, whatever it was called then. */
export function answeredOf(view: View, { id, subject, concerned }: Concerning): Answered {
  const own = view.rows(answers).get(id)
  const others = subject.detector in grows ? (grownRows(view).get(beginningOf(subject)) ?? []) : []
  const isTheirs = ({ person }: FindingAnswersRow['answers'][number]) => concerned.includes(person)
  const former = others.filter((row) => row.id !== id && row.answers.some(isTheirs))
  if (former.length === 0) return own === undefined ? NOTHING : { said: own.answers, formerly: [] }
  return {
    said: [...(own?.answers ?? []), ...former.flatMap((row) => row.answers.filter(isTheirs))].sort(
      (x, y) => (x.stamp.at < y.stamp.at ? -1 : x.stamp.at > y.stamp.at ? 1 : 0),
    ),
    formerly: former.map((row) => row.id),
  }
}

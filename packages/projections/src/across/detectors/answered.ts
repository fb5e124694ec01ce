import {
  type DetectorId,
  type FindingId,
  type FindingSubject,
  findingParts,
  firstRoot,
  type PersonId,
} from '@lockstep/domain'
import { deriveFrom } from '@lockstep/eventstore-client'
import { findings as answers, type FindingAnswersRow } from '../../folds/findings.ts'
import { onceARow } from '../../view/once-a-row.ts'
import { onceAView } from '../../view/once-a-view.ts'
import type { View } from '../../view/view.ts'

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
  deriveFrom(firstRoot(subject), ...findingParts(subject))

/** What an answer to a finding says of it: with who came to be concerned since, in words that they read, too. */
export function toAnswer({ id, subject, concerned }: Concerning) {
  if (concerned.length === subject.concerned.length) return { finding: id, of: subject }
  const of: FindingSubject = { ...subject, concerned: [...concerned] }
  return { finding: idOf(of), of }
}

/**
 * Whose findings had other ids: what was said of one under the id of that day is said of it. Of most others came to be
 * concerned; where several begin with the same entry, each is of the one who is named first, or of the same people.
 */
const hadOthers: Partial<Record<DetectorId, 'of one' | 'of all' | 'of these'>> = {
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
  avoided_hard_conversation: 'of these',
  trust_gap_vs_peers: 'of these',
  hero_blame: 'of these',
}

const NOTHING: Answered = { said: [], formerly: [] }

const rowsByBeginning = onceAView((view) =>
  Map.groupBy([...view.rows(answers).values()].filter(mayBeFormer), ({ of }) => beginningOf(of)),
)

type OfSome = FindingAnswersRow & Required<Pick<FindingAnswersRow, 'of'>>

const mayBeFormer = (row: FindingAnswersRow): row is OfSome =>
  row.of !== undefined && row.of.detector in hadOthers

/** The same for the same finding, whoever came to be concerned. */
const beginningOf = (subject: FindingSubject): string =>
  beginnings(subject, [], () => {
    const { detector, roots, concerned, inConfidence = false } = subject
    const how = hadOthers[detector]
    const whose = how === 'of all' ? [] : how === 'of one' ? [concerned[0]] : concerned.toSorted()
    return [detector, inConfidence, ...whose, ...roots.toSorted()].join(' ')
  })

const beginnings = onceARow<FindingSubject, string>()

/** What was said of a finding, whatever it was called then. */
export function answeredOf(view: View, { id, subject, concerned }: Concerning): Answered {
  const own = view.rows(answers).get(id)
  const may = subject.detector in hadOthers
  const others = may ? (rowsByBeginning(view).get(beginningOf(subject)) ?? []) : []
  const isTheirs = ({ person }: FindingAnswersRow['answers'][number]) => concerned.includes(person)
  const isFormer = (row: OfSome) =>
    row.id !== id && isAboutNoMore(row.of, subject) && row.answers.some(isTheirs)
  const former = others.filter(isFormer)
  if (former.length === 0) return own === undefined ? NOTHING : { said: own.answers, formerly: [] }
  return {
    said: [...(own?.answers ?? []), ...former.flatMap((row) => row.answers.filter(isTheirs))].sort(
      (x, y) => (x.stamp.at < y.stamp.at ? -1 : x.stamp.at > y.stamp.at ? 1 : 0),
    ),
    formerly: former.map((row) => row.id),
  }
}

/** That it is of one person was not told by the id of versions before. */
const isAboutNoMore = ({ about }: FindingSubject, than: FindingSubject): boolean =>
  about.every((one) => than.about.some(({ noun, id }) => noun === one.noun && id === one.id))

import {
  type DetectorId,
  type FindingId,
  type FindingSubject,
  findingParts,
  firstRoot,
} from '@lockstep/domain'
import { deriveId, timeOf } from '@lockstep/eventstore-client'
import { findings as answers, type FindingAnswersRow } from '../folds/findings.ts'
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

export const idOf = (subject: FindingSubject): FindingId =>
  deriveId(timeOf(firstRoot(subject)), ...findingParts(subject))

/** Their findings once had another id with each who came to be concerned. What was said under those is said of them. */
const grew: readonly DetectorId[] = ['unequal_voice', 'feedback_not_followed', 'buyer_left_out']

const NOTHING: Answered = { said: [], formerly: [] }

const rowsOfGrown = onceAView((view) =>
  Map.groupBy(
    [...view.rows(answers).values()].filter(({ of }) => of !== undefined && hasGrown(of)),
    ({ of }) => of?.detector,
  ),
)

const hasGrown = ({ detector }: FindingSubject): boolean => grew.includes(detector)

/** What was said of a finding, whatever it was called then. */
export function answeredOf(view: View, { id, subject }: Identified): Answered {
  const own = view.rows(answers).get(id)
  const others = hasGrown(subject) ? (rowsOfGrown(view).get(subject.detector) ?? []) : []
  const former = others.filter((row) => row.id !== id && isFormer(row, subject))
  if (former.length === 0) return own === undefined ? NOTHING : kept(own)
  const all = own === undefined ? former : [...former, own]
  return {
    said: all
      .flatMap(({ answers }) => answers)
      .sort((x, y) => (x.stamp.at < y.stamp.at ? -1 : x.stamp.at > y.stamp.at ? 1 : 0)),
    formerly: former.map(({ id }) => id),
  }
}

const kept = ({ answers }: FindingAnswersRow): Answered => ({ said: answers, formerly: [] })

/** Whether it began with the same, was of the same person, and concerned all whom the finding does, and more. */
function isFormer({ of }: FindingAnswersRow, { roots, concerned }: FindingSubject): boolean {
  return (
    of !== undefined &&
    of.concerned[0] === concerned[0] &&
    of.roots.length === roots.length &&
    of.roots.every((root) => roots.includes(root)) &&
    concerned.every((person) => of.concerned.includes(person))
  )
}

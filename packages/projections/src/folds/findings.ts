import {
  type FindingAnswer,
  type FindingId,
  type FindingState,
  type FindingSubject,
  type Marked,
  nouns,
  type OutsideId,
  type PersonId,
  type RecordedOf,
  reachOfFinding,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

/** What those whom a finding concerns said of it, in the order in which they did. The finding itself is computed. */
export interface FindingAnswersRow {
  readonly id: FindingId
  readonly state: FindingState
  readonly of?: FindingSubject
  readonly answers: readonly {
    readonly stamp: Stamp
    readonly person: PersonId
    readonly how: FindingAnswer
    readonly words: Marked<string>
    /** What happened outside that they cite. */
    readonly outside?: OutsideId | undefined
  }[]
}

type Answered = RecordedOf<typeof nouns.finding.events>

const answered =
  (how: FindingAnswer) =>
  (row: FindingAnswersRow, event: Answered): FindingAnswersRow => {
    const { of, ...said } = event.data
    return { ...row, of, answers: [...row.answers, { ...said, how, stamp: stampOf(event) }] }
  }

export const findings: Fold<FindingAnswersRow, typeof nouns.finding.events> = {
  name: 'findings',
  noun: 'finding',
  version: 3,
  initial: (id) => ({ id, state: nouns.finding.initial, answers: [] }),
  reach: ({ id, of }) => ({ record: id, ...(of === undefined ? {} : reachOfFinding(of)) }),
  on: withState<FindingAnswersRow>()(nouns.finding, {
    FindingExplained: answered('explained'),
    FindingDisputed: answered('disputed'),
  }),
}

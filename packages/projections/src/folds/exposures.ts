import {
  type ExposureState,
  type ExposureWay,
  type LocalDate,
  nouns,
  type PersonId,
  type Subject,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

/** Who is said to know of one record, and what they say of it themselves; in the order in which it happened. */
export interface ExposureRow {
  /** Of the record. */
  readonly id: string
  readonly state: ExposureState
  readonly of?: Subject
  readonly statements: readonly ExposureStatement[]
  readonly answers: readonly ExposureAnswer[]
}

export interface ExposureStatement {
  readonly stamp: Stamp
  readonly how: ExposureWay
  readonly people: readonly PersonId[]
  /** Who told or showed it. */
  readonly by?: PersonId | undefined
  readonly note?: string | undefined
}

/** What somebody says of a statement about them, which may stand in the record's own stream. */
export interface ExposureAnswer {
  readonly stamp: Stamp
  readonly statement: string
  readonly person: PersonId
  readonly note?: string | undefined
  /** How it was instead; absent where they dispute it whole. */
  readonly instead?: {
    readonly how: ExposureWay
    readonly on: LocalDate
    readonly by?: PersonId | undefined
  }
}

const about = (row: ExposureRow, of: Subject): ExposureRow =>
  row.of === undefined ? { ...row, of } : row

const stated = (row: ExposureRow, of: Subject, statement: ExposureStatement): ExposureRow => ({
  ...about(row, of),
  statements: [...row.statements, statement],
})

const answered = (row: ExposureRow, of: Subject, answer: ExposureAnswer): ExposureRow => ({
  ...about(row, of),
  answers: [...row.answers, answer],
})

export const exposures: Fold<ExposureRow, typeof nouns.exposure.events> = {
  name: 'exposures',
  noun: 'exposure',
  version: 3,
  initial: (id) => ({ id, state: nouns.exposure.initial, statements: [], answers: [] }),
  reach: ({ id, of }) => ({ record: id, ...(of === undefined ? {} : { of: [of] }) }),
  on: withState<ExposureRow>()(nouns.exposure, {
    ExposureRecorded: (row, event) => {
      const { of, how, people, by, note } = event.data
      return stated(row, of, { stamp: stampOf(event), how, people, by, note })
    },
    RecordOpened: (row, event) => {
      const { of, person } = event.data
      return stated(row, of, { stamp: stampOf(event), how: 'opened', people: [person] })
    },
    ExposureDisputed: (row, event) => {
      const { of, statement, person, note } = event.data
      return answered(row, of, { stamp: stampOf(event), statement, person, note })
    },
    ExposureCorrected: (row, event) => {
      const { of, statement, person, note, how, on, by } = event.data
      const instead = { how, on, by }
      return answered(row, of, { stamp: stampOf(event), statement, person, note, instead })
    },
  }),
}

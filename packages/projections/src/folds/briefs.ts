import {
  type BriefId,
  type BriefState,
  beganOn,
  type DaySaid,
  type Gaps,
  type HireDay,
  type LocalDate,
  type Marked,
  nouns,
  type PartnershipId,
  type PersonId,
  type Role,
  type workings,
} from '@lockstep/domain'
import type { z } from 'zod'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

/** What a role is to be, with how the gaps are covered. */
export interface BriefTerms {
  readonly stamp: Stamp
  readonly works: (typeof workings)[number]
  readonly gaps: z.output<typeof Gaps>
  readonly reason?: string | undefined
}

/** A role brief with what each of the two expected, and how it came. Lists are in the order in which it happened. */
export interface BriefRow {
  readonly id: BriefId
  readonly state: BriefState
  readonly written?: {
    readonly stamp: Stamp
    readonly person: PersonId
    readonly by: PersonId
    readonly partnership?: PartnershipId | undefined
    readonly role: Role
    readonly starts: LocalDate
  }
  /** As it was written, and every revision. */
  readonly terms: readonly BriefTerms[]
  readonly expectations: readonly HireExpectations[]
  /** When it was asked how a day came. */
  readonly came: readonly { readonly stamp: Stamp; readonly day: HireDay; readonly on: LocalDate }[]
  readonly answers: readonly HireAnswer[]
}

export interface HireExpectations {
  readonly stamp: Stamp
  readonly by: PersonId
  readonly at30?: string | undefined
  readonly at60?: string | undefined
  readonly at90?: string | undefined
}

export interface HireAnswer {
  readonly stamp: Stamp
  readonly by: PersonId
  readonly day: HireDay
  readonly said: Marked<DaySaid>
}

/** Role briefs. How a hire goes, as each of the two says, stays sealed. */
export const briefs: Fold<BriefRow, typeof nouns.brief.events> = {
  name: 'briefs',
  noun: 'brief',
  version: 3,
  initial: (id) => ({
    id,
    state: nouns.brief.initial,
    terms: [],
    expectations: [],
    came: [],
    answers: [],
  }),
  reach: ({ id, written }) => ({
    record: id,
    ...(written === undefined
      ? {}
      : {
          since: beganOn(written.stamp),
          ...(written.partnership === undefined ? {} : { partnership: written.partnership }),
        }),
  }),
  on: withState<BriefRow>()(nouns.brief, {
    RoleBriefWritten: (row, event) => {
      const { works, gaps, ...written } = event.data
      const stamp = stampOf(event)
      return {
        ...row,
        written: { ...written, stamp },
        terms: [...row.terms, { works, gaps, stamp }],
      }
    },
    RoleBriefRevised: (row, event) => ({
      ...row,
      terms: [...row.terms, { ...event.data, stamp: stampOf(event) }],
    }),
    HireExpectationsStated: (row, event) => ({
      ...row,
      expectations: [...row.expectations, { ...event.data, stamp: stampOf(event) }],
    }),
    HireDayCame: (row, event) => ({
      ...row,
      came: [...row.came, { ...event.data, stamp: stampOf(event) }],
    }),
    HireDayAnswered: (row, event) => ({
      ...row,
      answers: [
        ...row.answers.filter(({ by, day }) => by !== event.data.by || day !== event.data.day),
        { ...event.data, stamp: stampOf(event) },
      ],
    }),
  }),
}

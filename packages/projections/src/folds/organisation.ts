import { nouns, type OrganisationState, type PersonId } from '@lockstep/domain'
import type { z } from 'zod'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

export interface OrganisationRow {
  readonly id: string
  readonly state: OrganisationState
  /** Who owned it at first. */
  readonly founder?: PersonId
  /** Every setting of a detector's threshold, in order: the one before it is a version of its own. */
  readonly thresholds: readonly (Said<'ThresholdSet'> & { readonly stamp: Stamp })[]
  /** Every setting of what scores are reckoned with, in order. */
  readonly models: readonly (Said<'ModelParameterSet'> & { readonly stamp: Stamp })[]
  /** In the order in which they began. */
  readonly imports: readonly ImportRow[]
}

type Said<T extends keyof typeof nouns.organisation.events> = z.output<
  (typeof nouns.organisation.events)[T]['data']
>

/** What was brought in at once, and what became of it. */
export interface ImportRow extends Said<'ImportBegun'> {
  readonly stamp: Stamp
  /** When all of it had been read; one that was stopped has not ended. */
  readonly ended?: Said<'ImportEnded'> & { readonly stamp: Stamp }
  readonly undone?: Said<'ImportUndone'> & { readonly stamp: Stamp }
}

const ofImport = (
  row: OrganisationRow,
  event: string,
  more: Partial<ImportRow>,
): OrganisationRow => ({
  ...row,
  imports: row.imports.map((each) => (each.stamp.event === event ? { ...each, ...more } : each)),
})

/** The organisation itself: one row. */
export const organisations: Fold<OrganisationRow, typeof nouns.organisation.events> = {
  name: 'organisations',
  noun: 'organisation',
  version: 9,
  initial: (id) => ({
    id,
    state: nouns.organisation.initial,
    imports: [],
    thresholds: [],
    models: [],
  }),
  on: withState<OrganisationRow>()(nouns.organisation, {
    OrganisationFounded: (row, { data }) => ({ ...row, founder: data.owner }),
    ThresholdSet: (row, event) => ({
      ...row,
      thresholds: [...row.thresholds, { ...event.data, stamp: stampOf(event) }],
    }),
    ModelParameterSet: (row, event) => ({
      ...row,
      models: [...row.models, { ...event.data, stamp: stampOf(event) }],
    }),
    ImportBegun: (row, event) => ({
      ...row,
      imports: [...row.imports, { ...event.data, stamp: stampOf(event) }],
    }),
    ImportEnded: (row, event) =>
      ofImport(row, event.data.import, { ended: { ...event.data, stamp: stampOf(event) } }),
    ImportUndone: (row, event) =>
      ofImport(row, event.data.import, { undone: { ...event.data, stamp: stampOf(event) } }),
  }),
  reach: ({ id }) => ({ record: id }),
}

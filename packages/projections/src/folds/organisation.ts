import { nouns, type OrganisationState } from '@lockstep/domain'
import type { Fold } from '../fold.ts'
import { withState } from './with-state.ts'

export interface OrganisationRow {
  readonly id: string
  readonly state: OrganisationState
}

/** The organisation itself: one row. */
export const organisations: Fold<OrganisationRow, typeof nouns.organisation.events> = {
  name: 'organisations',
  noun: 'organisation',
  version: 2,
  initial: (id) => ({ id, state: nouns.organisation.initial }),
  on: withState<OrganisationRow>()(nouns.organisation, {}),
  reach: ({ id }) => ({ record: id }),
}

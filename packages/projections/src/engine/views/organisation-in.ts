import type { OrganisationState, Zone } from '@lockstep/domain'
import { type OrganisationRow, organisations } from '../../folds/organisation.ts'
import type { Source } from './source.ts'

/** The organisation that the records are of. Its days are UTC's until it is founded. */
export function organisationIn(source: Source): { organisation: OrganisationState; zone: Zone } {
  for (const { row, gone } of source.standings(organisations).values()) {
    const { state } = row as OrganisationRow
    if (!gone && state.is !== 'none') return { organisation: state, zone: state.zone }
  }
  return { organisation: { is: 'none' }, zone: 'UTC' }
}

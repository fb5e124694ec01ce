import type { PersonId } from '../kernel/ids.ts'
import { countsStill } from '../person/membership.ts'
import type { PersonState } from '../person/state.ts'
import type { OrganisationState } from './state.ts'

/** Whether the owner appointed somebody, and not before they left and came back. */
export const isAppointed = (
  organisation: OrganisationState,
  person: PersonId,
  self: PersonState,
): boolean =>
  organisation.is !== 'none' &&
  self.is === 'member' &&
  organisation.administrators.includes(person) &&
  countsStill(self, organisation.appointed?.[person])

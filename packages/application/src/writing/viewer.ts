import {
  countsStill,
  type OrganisationState,
  type PersonId,
  type PersonState,
  type SessionReach,
  type Viewer,
} from '@lockstep/domain'

/** Who gives a command, as the policy sees them. A viewer who records for a principal is asked for that delegation alone. */
export function commandViewer(
  person: PersonId,
  self: PersonState,
  organisation: OrganisationState,
  session: Pick<Viewer, 'today'> & SessionReach,
  principal?: { readonly person: PersonId; readonly state: PersonState },
): Viewer {
  const delegations = principal?.state.is === 'member' ? principal.state.delegations : []
  const held = delegations.find(({ to, given }) => to === person && countsStill(self, given))
  return {
    person,
    self,
    organisation,
    ...session,
    principals: principal && held ? [{ person: principal.person, delegation: held }] : [],
  }
}

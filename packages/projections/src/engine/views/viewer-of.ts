import {
  countsStill,
  type Facilitation,
  facilitationOf,
  type PersonId,
  type PersonState,
  type SessionReach,
  type Viewer,
} from '@lockstep/domain'
import { type PersonRow, people } from '../../folds/people.ts'
import { type PostmortemRow, postmortems } from '../../folds/postmortems.ts'
import { organisationIn } from './organisation-in.ts'
import type { Source } from './source.ts'

/** What a session adds to who somebody is. */
export type Session = Pick<Viewer, 'today'> & SessionReach

/** Somebody as the policy sees them today: their membership, their roles, and whom they may record for. */
export function viewerOf(source: Source, person: PersonId, session: Session): Viewer {
  const rows = [...source.standings(people).values()].map(({ row }) => row as PersonRow)
  const self: PersonState = rows.find(({ id }) => id === person)?.state ?? { is: 'none' }
  return {
    person,
    self,
    organisation: organisationIn(source).organisation,
    facilitates: facilitationsIn(source, { person, self }, session),
    principals: rows.flatMap(({ id, state }) =>
      (state.is === 'member' ? state.delegations : [])
        .filter(({ to, given }) => to === person && countsStill(self, given))
        .map((delegation) => ({ person: id, delegation })),
    ),
    ...session,
  }
}

const facilitationsIn = (
  source: Source,
  who: Pick<Viewer, 'person' | 'self'>,
  { today }: Session,
): Facilitation[] =>
  [...source.standings(postmortems).values()].flatMap(({ row, gone }) => {
    const { id, state } = row as PostmortemRow
    return gone ? [] : (facilitationOf(who, id, state, today) ?? [])
  })

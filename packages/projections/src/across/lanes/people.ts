import type { PersonId } from '@lockstep/domain'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import { type Stamp, stampOf } from '../../folds/stamp.ts'
import { personHistory } from '../../records/person-history.ts'
import { versionsByPartnership } from '../../records/vision-versions.ts'
import type { Scope } from '../../subjects/partnerships/scope.ts'
import type { Href } from '../../telling/href.ts'
import type { Mark } from '../../telling/mark.ts'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import type { Placed } from './placed.ts'

/** Who came, changed role or left, what became of the partnership itself, and what it says that it is for. */
export function peopleLane(view: View, { partnership, members }: Scope): Placed[] {
  const row = view.row(partnerships, partnership)
  return [
    ...members.flatMap((member) => marksOfPerson(view, member)),
    ...(row === undefined ? [] : marksOfPartnership(view, row)),
    ...visionMarks(view, partnership),
  ]
}

const mark = (
  stamp: Stamp,
  label: string,
  href: Href,
  state: Mark['state'] = 'current',
): Placed => ({
  id: stamp.event,
  kind: 'person',
  state,
  at: stamp.at,
  recordedAt: stamp.recordedAt,
  named: () => ({ label, href }),
})

const visionMarks = (view: View, partnership: string): Placed[] =>
  (versionsByPartnership(view).get(partnership) ?? []).map(({ id, shared: { stamp, version } }) =>
    mark(
      stamp,
      `Vision, version ${version}`,
      { noun: 'vision', id },
      version === 1 ? 'current' : 'revised',
    ),
  )

const asRole = (role: string) => (role === 'Other' ? '' : ` as ${role}`)

function marksOfPerson(view: View, id: PersonId): Placed[] {
  const name = firstNameOf(view, id)
  const href: Href = { noun: 'person', id }
  return personHistory(view, id).flatMap((event) => {
    const stamp = stampOf(event)
    switch (event.type) {
      case 'MemberJoined':
        return [mark(stamp, `${name} joined${asRole(event.data.role)}`, href)]
      case 'RoleChanged':
        return [mark(stamp, `${name} became ${event.data.role}`, href, 'revised')]
      case 'MemberLeft':
        return [mark(stamp, `${name} left`, href, 'past')]
      default:
        return []
    }
  })
}

function marksOfPartnership(
  view: View,
  { id, founded, charters, definitions, membership, ended }: PartnershipRow,
) {
  const href: Href = { noun: 'partnership', id }
  const name = (person: PersonId) => firstNameOf(view, person)
  return [
    ...(founded === undefined ? [] : [mark(founded, 'Partnership founded', href)]),
    ...charters.flatMap(({ agreed, version }) =>
      agreed === undefined ? [] : [mark(agreed, `Charter ${version} agreed`, href, 'kept')],
    ),
    ...definitions.map(({ stamp, version }) =>
      mark(stamp, `Definition of success ${version}`, href, version === 1 ? 'current' : 'revised'),
    ),
    ...membership.flatMap(({ person, from, to }) => [
      ...(from.event === founded?.event ? [] : [mark(from, `${name(person)} came in`, href)]),
      ...(to === undefined ? [] : [mark(to.stamp, `${name(person)} went out`, href, 'past')]),
    ]),
    ...(ended === undefined ? [] : [mark(ended.stamp, 'Partnership ended', href, 'past')]),
  ]
}

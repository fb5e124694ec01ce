import type { LocalDate } from '../kernel/time.ts'
import { isAppointed } from '../organisation/appointed.ts'
import { auditOf } from '../person/membership.ts'
import { isOfAudit } from './reach.ts'
import type { Viewer } from './viewer.ts'

export type RoleInUse =
  | 'owner'
  | 'administrator'
  | 'member'
  | 'delegate'
  | 'facilitator'
  | 'auditor'

const known = new WeakMap<Viewer, ReadonlySet<RoleInUse>>()

/** The roles that a viewer has, all of which count. Worked out once a viewer: they are asked for with every record. */
export function rolesOf(viewer: Viewer): ReadonlySet<RoleInUse> {
  const roles = known.get(viewer) ?? rolesIn(viewer)
  known.set(viewer, roles)
  return roles
}

function rolesIn(viewer: Viewer): ReadonlySet<RoleInUse> {
  const { organisation, person, self } = viewer
  const roles = new Set<RoleInUse>()
  if (organisation.is !== 'none' && organisation.owner === person) roles.add('owner')
  if (isAdministrator(viewer)) roles.add('administrator')
  if (self.is === 'member') {
    roles.add('member')
    if (viewer.principals.length > 0) roles.add('delegate')
  }
  if (viewer.facilitates !== undefined && viewer.facilitates.length > 0) roles.add('facilitator')
  if (auditOf(self, viewer.today) !== undefined) roles.add('auditor')
  return roles
}

/**
 * Whether every record that nothing restricts exists for a viewer. To others a sum over records is a part of it, and that
 * something is not there says nothing.
 */
export const seesAllThatIsOpen = (viewer: Viewer): boolean => {
  const roles = rolesOf(viewer)
  return roles.has('member') || roles.has('administrator')
}

/** The same of what began in one partnership from one day to another: since that did, to that as of which it is told. */
export function seesAllOf(
  viewer: Viewer,
  partnership: string,
  [since, to]: readonly [LocalDate, LocalDate],
): boolean {
  if (seesAllThatIsOpen(viewer)) return true
  const audit = auditOf(viewer.self, viewer.today)
  return (
    audit !== undefined && isOfAudit(audit, partnership) && audit.from <= since && audit.to >= to
  )
}

/**
 * The last of the days of which a viewer reads what began on them in a partnership, or, where it is none of theirs, of all
 * that they read the first to be over. Of later days they cannot be told that nothing was done on them.
 */
export function lastDayRead(viewer: Viewer, partnership?: string): LocalDate | undefined {
  if (seesAllThatIsOpen(viewer)) return undefined
  const audit = auditOf(viewer.self, viewer.today)
  const lasts = new Map(audit?.partnerships.map((each) => [String(each), audit.to]))
  for (const { partnership: of, to } of viewer.facilitates ?? [])
    if (to > (lasts.get(of) ?? '')) lasts.set(of, to)
  return lasts.get(partnership ?? '') ?? [...lasts.values()].sort()[0]
}

export const isAdministrator = ({
  organisation,
  person,
  self,
}: Pick<Viewer, 'organisation' | 'person' | 'self'>): boolean =>
  organisation.is !== 'none' &&
  (organisation.owner === person || isAppointed(organisation, person, self))

import type { PersonId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/time.ts'
import { isBeyondReach } from './policy.ts'
import { rolesOf } from './roles.ts'
import type { Viewer } from './viewer.ts'

/**
 * By which way words came before somebody: on their record’s own page; in passing, in a list or beside another record; found
 * by a search; in an export; or asked for by a program with a key.
 */
export const lookWays = ['page', 'passing', 'search', 'export', 'key'] as const
export type LookWay = (typeof lookWays)[number]

/** What a person is asked about who opened words, to know whether they are told. */
interface Opened {
  readonly concerned: PersonId
  readonly last: Instant
}

/**
 * Whether somebody is told that words were opened, where their record exists for them: that is for those whose words they
 * are, and those of whom they speak. Who was let in again by others is told of nothing from before.
 */
export const mayKnowWhoLooked = (viewer: Viewer, { concerned, last }: Opened): boolean =>
  viewer.person === concerned && !isBeyondReach(viewer, { recordedAt: last })

export const lookers = ['auditor', 'facilitator'] as const

/** As what somebody from outside, or who facilitates, reads a record; undefined for who reads it as a member. */
export function lookingAs(viewer: Viewer, record: string): (typeof lookers)[number] | undefined {
  if (viewer.facilitates?.some(({ postmortem }) => postmortem === record)) return 'facilitator'
  const roles = rolesOf(viewer)
  return roles.has('member') ? undefined : lookers.find((each) => roles.has(each))
}

/** In whose name somebody may record today, beside their own. */
export const standsInFor = ({ self, principals, today }: Viewer): readonly PersonId[] =>
  self.is !== 'member'
    ? []
    : principals
        .filter(({ delegation: { until } }) => until === undefined || until >= today)
        .map(({ person }) => person)

import type { Instant } from '@lockstep/domain'
import type { PartnershipRow } from '../../folds/partnerships.ts'
import type { Found } from './detector.ts'

/** Whom a finding on what all of a partnership do concerns: its members when it began, and who came since, until it ended. */
export function membersThen(
  { membership }: PartnershipRow,
  began: Instant,
  ended: Instant,
): Required<Pick<Found, 'concerned' | 'joined'>> {
  const until = membership.filter(({ from }) => from.at <= ended)
  const isThere = ({ from, to }: (typeof until)[number]) =>
    from.at <= began && (to === undefined || to.stamp.at > began)
  const people = (all: typeof until) => [...new Set(all.map(({ person }) => person))]
  return {
    concerned: people(until.filter(isThere)),
    joined: people(until.filter(({ from }) => from.at > began)),
  }
}

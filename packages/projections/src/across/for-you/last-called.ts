import { type Instant, later, type PartnershipId } from '@lockstep/domain'

interface Called {
  readonly called: {
    readonly partnership: PartnershipId
    readonly stamp: { readonly at: Instant }
  }
}

/** Says of a round whether none of its partnership was called after it. */
export function lastCalled(all: readonly Called[]): (round: Called) => boolean {
  const last = new Map<string, Instant>()
  for (const { called } of all)
    last.set(called.partnership, later(last.get(called.partnership) ?? '', called.stamp.at))
  return ({ called: { stamp, partnership } }) => stamp.at === last.get(partnership)
}

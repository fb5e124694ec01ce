import {
  type Facilitation,
  facilitationOf,
  type LocalDate,
  type PartnershipId,
  type PersonId,
  type PersonState,
  type PostmortemState,
  streamOf,
} from '@lockstep/domain'
import type { Home } from '../home/home.ts'
import { reachOf, type StreamRecord } from '../home/record.ts'

/**
 * The post-mortems that somebody from outside facilitates, as far as they are of the partnership to which a record belongs,
 * or those that it is kept beside.
 */
export async function facilitationsAround(
  home: Home,
  {
    today,
    ...who
  }: { readonly person: PersonId; readonly self: PersonState; readonly today: LocalDate },
  record: StreamRecord,
  input: unknown,
): Promise<Facilitation[]> {
  const found: Facilitation[] = []
  for (const partnership of await partnershipsOf(home, record, input))
    for (const { id } of await home.siblings.of({ noun: 'postmortem', partnership })) {
      const state = await home.streams.state<PostmortemState>({ noun: 'postmortem', id })
      const facilitation = facilitationOf(who, id, state, today)
      if (facilitation !== undefined) found.push(facilitation)
    }
  return found
}

async function partnershipsOf(
  home: Home,
  record: StreamRecord,
  input: unknown,
): Promise<readonly PartnershipId[]> {
  const { partnership, of = [] } = reachOf(record, input)
  const beside = await Promise.all(of.map((ref) => home.streams.load(streamOf(ref))))
  const named = [partnership, ...beside.map((each) => reachOf(each).partnership)]
  return [...new Set(named.filter((each) => each !== undefined))]
}

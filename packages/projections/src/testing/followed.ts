import { type Instant, localDate, type PersonId, type Viewer } from '@lockstep/domain'
import type { Applied, Desk } from '../engine/runner/apply.ts'
import { LiveSource } from '../engine/views/live-source.ts'
import { viewerOf } from '../engine/views/viewer-of.ts'
import { folds } from '../folds/folds.ts'
import type { Company } from './company.ts'
import { applied, deskOf } from './desk.ts'

/** What there is of a company: its log and its keys. */
export type Kept = Pick<Company, 'log' | 'seals'>

interface Followed {
  readonly desk: Desk
  readonly live: LiveSource
  readonly applied: Applied
}

/** A store that takes in a company's log in batches of these sizes, as it stands after each of them. */
export function* followed({ log, seals }: Kept, sizes: readonly number[]): Generator<Followed> {
  const desk = deskOf(log, seals)
  const live = new LiveSource(desk.store, folds, seals.open)
  for (let from = 0, n = 0; from < log.events.length; n += 1) {
    const size = sizes[n % sizes.length] ?? 1
    const result = applied(desk, seals, log.events.slice(from, from + size))
    from += size
    if (result !== undefined) yield { desk, live, applied: result }
  }
}

/** The members as they stood, each as a viewer. */
export const membersIn = (
  live: LiveSource,
  { all, now }: { readonly all: readonly PersonId[]; readonly now: Instant },
): Viewer[] =>
  all
    .map((person) => viewerOf(live, person, { today: localDate(now, 'Europe/Amsterdam') }))
    .filter(({ self }) => self.is === 'member')

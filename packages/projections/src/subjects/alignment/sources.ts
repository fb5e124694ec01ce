import { type Instant, later, type PersonId } from '@lockstep/domain'
import type { Stamp } from '../../folds/stamp.ts'
import type { Source } from './part.ts'

export const sourceOf = ({ event, at }: Stamp): Source => ({ event, at })

/** What one of several said of the same, and what opened it. */
interface Saying {
  readonly person: PersonId
  readonly stamp: Stamp
  /** Left out: it was said in the open. */
  readonly open?: Stamp
}

/**
 * What was said and what opened it: both count from the opening on, and not before another has said something that it is
 * held against. Of two who speak late, both made the step that comes with the second.
 */
export function openedSources(said: readonly Saying[]): Source[] {
  const all = said.map(({ person, stamp, open = stamp }) => ({ person, stamp, open }))
  const begun = new Map<PersonId, Instant>()
  for (const { person, open } of all) {
    const before = begun.get(person)
    if (before === undefined || open.at < before) begun.set(person, open.at)
  }
  const [first, second] = [...begun].sort(([, x], [, y]) => (x < y ? -1 : 1))
  return all.flatMap((each) => {
    const [, other = each.open.at] = (first?.[0] === each.person ? second : first) ?? []
    const at = later(each.open.at, other)
    return isReplaced(all, each, at)
      ? []
      : [
          { event: each.stamp.event, at },
          { event: each.open.event, at },
        ]
  })
}

/** They had said something else by then. */
const isReplaced = (
  all: readonly Required<Saying>[],
  { person, open }: Required<Saying>,
  by: Instant,
): boolean =>
  open.at < by &&
  all.some((other) => other.person === person && other.open.at > open.at && other.open.at <= by)

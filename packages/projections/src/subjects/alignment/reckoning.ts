import type { Instant, PersonId } from '@lockstep/domain'
import type { DecisionRow } from '../../folds/decisions.ts'
import type { SpokenDecision, Voice } from './voices.ts'

/** What was reckoned of what some people said on decisions, by the moment for which it was. */
interface Reckoned<T> {
  readonly spoken: readonly SpokenDecision[]
  readonly at: Map<Instant, T>
}

/**
 * Reckons for some people what follows, at a moment, from what they had said on decisions by then and from nothing else.
 * Views of the past have said the same up to where they end, or up to what one of them does not know: what was reckoned in
 * another view up to there is not reckoned again.
 */
export function reckoning<T>() {
  const known = new WeakMap<DecisionRow, Map<string, Reckoned<T>>>()
  return (
    people: readonly PersonId[],
    spoken: readonly SpokenDecision[],
    reckon: (at: Instant) => T,
  ): ((at: Instant) => T) => {
    const here: Reckoned<T> = { spoken, at: new Map() }
    const before = lastOf(known, people, here)
    const since = before === undefined ? '' : differ(before.spoken, spoken)
    return (at) => {
      const { at: told } = before !== undefined && at < since ? before : here
      if (!told.has(at)) told.set(at, reckon(at))
      return told.get(at) as T
    }
  }
}

/** What was reckoned for them last, unless this goes further. Then it is what the next go on from. */
function lastOf<T>(
  known: WeakMap<DecisionRow, Map<string, Reckoned<T>>>,
  people: readonly PersonId[],
  here: Reckoned<T>,
): Reckoned<T> | undefined {
  const [first] = here.spoken
  if (first === undefined) return undefined
  const all = known.get(first.row) ?? new Map<string, Reckoned<T>>()
  known.set(first.row, all)
  const who = people.join(' ')
  const before = all.get(who)
  if (before === undefined || before.spoken.length < here.spoken.length) all.set(who, here)
  return before
}

/** After all instants. */
const NEVER = '~'

/** From when on something else is said, or holds, on the decisions of two views; the first proposed first in both. */
function differ(
  one: readonly SpokenDecision[],
  other: readonly SpokenDecision[],
): Instant | typeof NEVER {
  let since: string = NEVER
  const from = (at: Instant | undefined) => {
    if (at !== undefined && at < since) since = at
  }
  for (let m = 0, n = 0; m < one.length || n < other.length; ) {
    const [a, b] = [one[m], other[n]]
    const same = a !== undefined && b !== undefined && a.row.id === b.row.id && a.from === b.from
    const isOnlyOne = !same && a !== undefined && (b === undefined || a.from <= b.from)
    if (same) {
      if (a.until !== b.until) [a.until, b.until].forEach(from)
      fromVoices(a.voices, b.voices, from)
    } else from((isOnlyOne ? a : b)?.from)
    if (same || isOnlyOne) m += 1
    if (same || !isOnlyOne) n += 1
  }
  return since
}

function fromVoices(
  one: readonly Voice[],
  other: readonly Voice[],
  from: (at: Instant | undefined) => void,
): void {
  for (let n = 0; n < Math.max(one.length, other.length); n += 1) {
    const [a, b] = [one[n], other[n]]
    if (a === b || (a && b && isSame(a, b))) continue
    from(a?.statement.open.at)
    from(b?.statement.open.at)
  }
}

const isSame = (a: Voice, b: Voice): boolean =>
  a.person === b.person &&
  a.position === b.position &&
  a.statement.open.at === b.statement.open.at &&
  a.statement.open.event === b.statement.open.event &&
  a.statement.stamp.event === b.statement.stamp.event

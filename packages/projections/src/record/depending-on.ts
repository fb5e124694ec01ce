import {
  checkStep,
  effective,
  eventDefinition,
  isMending,
  lived,
  nounNamed,
  type Recorded,
  Refusal,
  refOf,
  unborn,
} from '@lockstep/domain'

/**
 * The events of its own record that could not have followed without one: the steps that the state of their life would not
 * allow, the facts that say nothing without it, and all of a record that would never have begun. Without a mending the wording before it counts: mostly nothing
 * depends on it, but later mendings may have moved steps to where only it let them stand.
 * @param stored the events of its stream, in the order of the log.
 */
export function dependingOn(event: Recorded, stored: readonly Recorded[]): readonly Recorded[] {
  if (isMending(event) && event.type !== 'RecordInserted') return dependingOnMending(event, stored)
  const counting = effective(stored)
  const counts = new Set(counting.map(({ id }) => id))
  // What was withdrawn goes with it too, where it could not have followed before it was.
  const before = effective(stored.filter(({ type }) => type !== 'RecordWithdrawn'))
  return [
    ...notFollowing(event, counting),
    ...notFollowing(event, before).filter(({ id }) => !counts.has(id)),
  ]
}

function dependingOnMending(event: Recorded, stored: readonly Recorded[]): readonly Recorded[] {
  const without = stored.filter(({ id }) => id !== event.id)
  if (notFollowing(event, effective(without)).length === 0) return []
  const at = stored.findIndex(({ id }) => id === event.id)
  const later: readonly Recorded[] = stored.slice(at + 1).filter(isMending)
  const rest = without.filter((each) => !later.includes(each))
  return [...later, ...notFollowing(event, effective(rest))]
}

/** @param all in the order in which they count, `event` among them or not. */
function notFollowing(event: Recorded, all: readonly Recorded[]): readonly Recorded[] {
  const noun = nounNamed(refOf(event.stream).noun)
  const others = all.filter(({ id }) => id !== event.id)
  let life = unborn(noun.initial)
  let begun = false
  const following = new Set<Recorded>()
  for (const each of others) {
    // A fact may lie before what its record begins with.
    if (!isFact(noun, each) && !(begun || begins(noun, each))) continue
    if (!follows(each)) continue
    begun ||= begins(noun, each)
    following.add(each)
    life = lived(noun, life, each)
  }
  if (!begun) return others
  return others.filter((each) => !(following.has(each) && hasGround(each)))

  function follows({ type, at }: Recorded): boolean {
    try {
      checkStep(noun, life, type, at)
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }

  /** What it rests on is not what was left out. */
  function hasGround({ type }: Recorded): boolean {
    const ground = eventDefinition(type)?.restsOn
    const isGround = (each: Recorded) => each.type === ground
    return ground === undefined || [...following].some(isGround) || !all.some(isGround)
  }
}

const isFact = ({ events }: ReturnType<typeof nounNamed>, { type }: Recorded): boolean =>
  events[type]?.standing === 'fact'

/** Whether a record can begin with it: a step that nothing comes before, or what a noun without steps holds. */
function begins({ events, after, initial }: ReturnType<typeof nounNamed>, { type }: Recorded) {
  const before: Readonly<Record<string, readonly string[] | undefined>> = after
  const steps = Object.values(events).some(({ standing }) => standing !== 'fact')
  return steps ? (before[type]?.includes(initial.is) ?? false) : true
}

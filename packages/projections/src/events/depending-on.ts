import {
  type AnyNoun,
  checkStep,
  effective,
  eventDefinition,
  isMending,
  type Life,
  lived,
  type NounName,
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
  const { life, following } = livedBy(noun, others)
  if (life.state.is === noun.initial.is) return others
  return others.filter((each) => !(following.has(each) && hasGround(each)))

  /** What it rests on is not what was left out. */
  function hasGround({ type }: Recorded): boolean {
    const ground = eventDefinition(type)?.restsOn
    const isGround = (each: Recorded) => each.type === ground
    return ground === undefined || [...following].some(isGround) || !all.some(isGround)
  }
}

/** Whether some events of a record are one: there is something that it begins with, a step or a fact. */
export const isRecord = (of: NounName, counting: readonly Recorded[]): boolean =>
  livedBy(nounNamed(of), counting).life.state.is !== nounNamed(of).initial.is

/** Those that can follow one another, and the life that they tell. A fact may lie before what its record begins with. */
function livedBy(noun: AnyNoun, counting: readonly Recorded[]) {
  const following = new Set<Recorded>()
  let life = unborn(noun.initial)
  for (const event of counting) {
    if (!follows(noun, life, event)) continue
    following.add(event)
    life = lived(noun, life, event)
  }
  return { life, following }
}

function follows(noun: AnyNoun, life: Life<{ is: string }>, { type, at }: Recorded): boolean {
  try {
    checkStep(noun, life, type, at)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

import type { Instant } from '@lockstep/domain'
import { countAtFirst } from '../../view/count-up-to.ts'
import { sameAtFirst } from '../../view/same-at-first.ts'
import type { Turned } from './stretches.ts'

/** What somebody did or was asked, one after the other, and a rule over it. */
export interface Course<Item, T> {
  /** In order of time. The first of them tells courses apart. */
  readonly items: readonly Item[]
  /** What else the rule follows from. */
  readonly beside: string
  /** From when on something counts: nothing that the rule says before then follows from it. */
  readonly whenOf: (item: Item) => Instant
  /** When what the rule says can change for it. */
  readonly turnsOf: (item: Item) => readonly Instant[]
  readonly holds: (at: Instant) => T | undefined
}

interface Told<Item, T> extends Turned<T> {
  readonly items: readonly Item[]
  readonly until: Instant
}

/**
 * What rules said along courses, up to a moment. A course that was looked at before, in another view, is gone on with from
 * where it became another: what came before that is as it was.
 */
export function alongCourses<Item extends object, T>(): (
  moment: Instant,
  course: Course<Item, T>,
) => Turned<T> {
  const known = new WeakMap<Item, Map<string, Told<Item, T>>>()
  return (moment, course) => {
    const { items, beside } = course
    const [first] = items
    if (first === undefined) return { turns: [], said: [] }
    const kept = known.get(first) ?? new Map<string, Told<Item, T>>()
    known.set(first, kept)
    const before = kept.get(beside)
    const told = toldUntil(moment, course, before)
    // A series may go on at its end.
    if (before === undefined || goesFurther(told, before))
      kept.set(beside, { ...told, items: [...items] })
    const { turns, said } = told
    if (turns.at(-1) === moment) return told
    return { turns: [...turns, moment], said: [...said, course.holds(moment)] }
  }
}

const goesFurther = <Item>(one: Told<Item, unknown>, other: Told<Item, unknown>): boolean =>
  one.items.length > other.items.length ||
  (one.items.length === other.items.length && one.until > other.until)

function toldUntil<Item, T>(
  moment: Instant,
  { items, whenOf, turnsOf, holds }: Course<Item, T>,
  before: Told<Item, T> = { items: [], until: '', turns: [], said: [] },
): Told<Item, T> {
  const same = sameAtFirst(before.items, items)
  const others = [before.items[same], items[same]].filter((item) => item !== undefined)
  const since = others.map(whenOf).sort()[0]
  const isKnown = (at: Instant) => at <= before.until && (since === undefined || at < since)
  const later = new Set<Instant>()
  // Where what is known reaches the moment, none of them has anything to add.
  for (const item of isKnown(moment) ? [] : items)
    for (const at of turnsOf(item)) if (at <= moment && !isKnown(at)) later.add(at)
  const turns = [...later].sort()
  const upTo = countAtFirst(before.turns, (at) => at <= moment && isKnown(at))
  return {
    items,
    until: moment,
    turns: [...before.turns.slice(0, upTo), ...turns],
    said: [...before.said.slice(0, upTo), ...turns.map(holds)],
  }
}

import type { Id, NounName } from '@lockstep/domain'
import type { Stamp } from '../../folds/stamp.ts'
import { type Nameable, namedRecord } from '../../records/named.ts'
import type { Sentence } from '../../telling/href.ts'
import { labelOf } from '../../telling/label.ts'
import type { View } from '../../view/view.ts'
import type { Examined, Resting } from './detector.ts'

/** An entry of a record, as something that a finding rests on. */
export const resting = (noun: NounName, id: Id, stamp: Stamp, as: string): Resting => ({
  ref: { noun, id },
  stamp,
  as,
})

/** So many cases, each told once it is asked for. */
export const examining = <Case>(all: readonly Case[], told: (one: Case) => Resting): Examined => ({
  examined: all.length,
  cases: () => all.map(told),
})

/** A record as a link within a finding's sentence: by its number, else by as much of its title as may be read. */
export function recordLink(view: View, noun: Nameable, id: Id): Sentence[number] {
  const named = namedRecord(view, noun, id)
  if (named === undefined) return { text: `a ${noun}` }
  return { text: named.ordinal ?? labelOf(named), href: named.href }
}

import { streamOf } from '@lockstep/domain'
import { isNothing } from '@lockstep/measures'
import type { NamedLoss, PartLoss } from '../../subjects/alignment/part.ts'
import { partNamed } from '../../subjects/alignment/parts.ts'
import type { PartName } from '../../subjects/model/part-names.ts'
import type { Href, Named } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'
import { recordOf } from '../naming/record-of.ts'

/** What one thing did to a part of a score, in points of 0..100. */
export interface PartEffect {
  readonly points: number
  readonly part: PartName
  readonly about: PartLoss
}

/** What one record did to one part: all pairs of goals of a ranking together. */
export interface RecordEffect {
  readonly points: number
  readonly part: PartName
  /** What was said there, each thing once. */
  readonly about: readonly [PartLoss, ...PartLoss[]]
}

/** The same effects, those of one record in one part as one, of what it did there in all; in no order. */
export function effectsByRecord(effects: readonly PartEffect[]): RecordEffect[] {
  const ofRecord = Map.groupBy(effects, ({ part, about }) => JSON.stringify([part, about.href]))
  return [...ofRecord.values()].flatMap((all) => {
    const things = Map.groupBy(all, ({ about }) => about.id)
    const moved = [...things.values()].filter((each) => !isNothing(sumOf(each) / 100))
    const [first, ...others] = (moved.length === 0 ? [all] : moved).flatMap(
      ([each]) => each?.about ?? [],
    )
    const part = all[0]?.part
    if (first === undefined || part === undefined) return []
    return [{ part, points: sumOf(all), about: [first, ...others] }]
  })
}

const sumOf = (effects: readonly PartEffect[]): number =>
  effects.reduce((sum, { points }) => sum + points, 0)

/** The record of several things that has a name of its own, which a partnership has not. */
function recordIn(view: View, { about: [{ href }] }: RecordEffect): Named | undefined {
  if (!('noun' in href) || href.noun === 'entry' || href.noun === 'partnership') return undefined
  return recordOf(view, streamOf({ noun: href.noun, id: href.id }))
}

/**
 * Where it can be read what one record did: at the one thing, or at that record.
 * @param oneByOne where several things stand that no record holds: why of the part, since the same moment
 */
export const effectHref = (view: View, effect: RecordEffect, oneByOne: Href): Href =>
  effect.about.length === 1 || recordIn(view, effect) !== undefined
    ? effect.about[0].href
    : oneByOne

/**
 * One thing by its own name; of more, the record in which they were said, or how many of the part where that is a
 * partnership. By whom a ranking is need not be said beside their score.
 */
export function effectNamed(view: View, effect: RecordEffect): NamedLoss {
  const [first, ...others] = effect.about
  if (others.length === 0) return first.named(view)
  const told = partNamed(effect.part)?.title ?? effect.part
  const named = recordIn(view, effect)
  return named === undefined
    ? { label: told, told: `${others.length + 1} things` }
    : {
        label:
          'noun' in named.href && named.href.noun === 'ranking' ? 'Ranking of goals' : named.title,
        told: told.toLowerCase(),
        ref: named.ordinal,
      }
}

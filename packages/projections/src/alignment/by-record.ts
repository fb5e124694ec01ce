import { streamOf } from '@lockstep/domain'
import { recordOf } from '../queries/parts/record-of.ts'
import type { View } from '../view.ts'
import type { NamedLoss, PartLoss, PartName } from './part.ts'
import { partNamed } from './parts.ts'

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

/** The same effects, those of one record in one part as one; in no order. */
export function effectsByRecord(effects: readonly PartEffect[]): RecordEffect[] {
  const ofRecord = Map.groupBy(effects, ({ part, about }) => JSON.stringify([part, about.href]))
  return [...ofRecord.values()].flatMap((all) => {
    const [first, ...others] = new Map(all.map(({ about }) => [about.id, about])).values()
    const part = all[0]?.part
    if (first === undefined || part === undefined) return []
    return [
      { part, points: all.reduce((sum, each) => sum + each.points, 0), about: [first, ...others] },
    ]
  })
}

/**
 * One thing by its own name; of more, the record in which they were said, or the part where that is a partnership. By whom a
 * ranking is need not be said beside their score.
 */
export function effectNamed(
  view: View,
  { part, about: [first, ...others] }: RecordEffect,
): NamedLoss {
  if (others.length === 0) return first.named(view)
  const told = partNamed(part)?.title ?? part
  const noun = 'noun' in first.href ? first.href.noun : 'entry'
  const named =
    noun === 'entry' || noun === 'partnership' || !('id' in first.href)
      ? undefined
      : recordOf(view, streamOf({ noun, id: first.href.id }))
  return named === undefined
    ? { label: told, told: `${others.length + 1} things` }
    : {
        label: noun === 'ranking' ? 'Ranking of goals' : named.title,
        told: told.toLowerCase(),
        ref: named.ordinal,
      }
}

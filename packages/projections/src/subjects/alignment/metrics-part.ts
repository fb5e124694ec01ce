import { type Instant, later, type MetricId, type PersonId } from '@lockstep/domain'
import { jaccard, jaccardByChance } from '@lockstep/measures'
import type { Favour } from '../../folds/partnership-metrics.ts'
import { isStale } from '../../telling/stale.ts'

/** A metric that some of them would choose. What it takes away is shared by the pairs of which one alone would. */
export interface ChosenMetric {
  readonly id: MetricId
  readonly by: readonly PersonId[]
  /** 0..1; all of them sum to 1 - value. */
  readonly loss: number
  /** When the last of them said so. */
  readonly at: Instant
}

/** The metrics part of alignment at a moment: of two the Jaccard of what each would choose, of more the mean of the pairs. */
export interface MetricsAt {
  /** 0..1 */
  readonly value: number
  readonly metrics: readonly ChosenMetric[]
  /** What would be reached by choosing as many at random, 0..1; undefined where it is not known among how many. */
  readonly chance: number | undefined
  /** Nothing of it was said within the last ninety days. */
  readonly stale: boolean
}

/**
 * @param offered how many metrics there were to choose from; undefined where the viewer may not know of all of them.
 * Undefined where no two of them have said what they would choose, or all of them said none.
 */
export function metricsAt(
  favours: readonly Favour[],
  people: readonly PersonId[],
  offered: number | undefined,
  at: Instant,
): MetricsAt | undefined {
  const said = people.flatMap((person) => {
    const last = favours.findLast((each) => each.person === person && each.stamp.at <= at)
    return last === undefined ? [] : [last]
  })
  const pairs = said.flatMap((one, n) =>
    said.slice(n + 1).flatMap((other) => {
      const shared = jaccard(one.metrics, other.metrics)
      if (shared === null) return []
      const chance =
        offered === undefined
          ? null
          : jaccardByChance(offered, one.metrics.length, other.metrics.length)
      return [{ ...shared, chance }]
    }),
  )
  if (pairs.length === 0) return undefined
  const mean = (of: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length
  const ids = [...new Set(said.flatMap(({ metrics }) => metrics))]
  return {
    value: mean(({ value }) => value),
    chance: pairs.some(({ chance }) => chance === null)
      ? undefined
      : mean(({ chance }) => chance ?? 0),
    stale: said.every(({ stamp }) => isStale(stamp.at, at)),
    metrics: ids.map((id) => {
      const by = said.filter(({ metrics }) => metrics.includes(id))
      return {
        id,
        by: by.map(({ person }) => person),
        loss: mean((pair) => lostIn(pair, id)),
        at: by.map(({ stamp }) => stamp.at).reduce(later),
      }
    }),
  }
}

type Shared = NonNullable<ReturnType<typeof jaccard>>

function lostIn({ shared, onlyA, onlyB }: Shared, id: MetricId): number {
  const alone = onlyA.includes(id) || onlyB.includes(id)
  return alone ? 1 / (shared.length + onlyA.length + onlyB.length) : 0
}

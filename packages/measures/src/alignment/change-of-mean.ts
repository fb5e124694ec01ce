import { isNothing, mean } from '../arithmetic.ts'
import type { Agreement } from './mean-of.ts'

export interface AgreementEffect {
  readonly id: string
  readonly because: 'came' | 'left' | 'changed'
  /** In 0..1 like the mean itself. */
  readonly effect: number
}

export interface ChangeOfMean {
  readonly change: number
  /** Only what came, left or changed; sums to the change. */
  readonly effects: readonly AgreementEffect[]
}

/**
 * A change of a mean agreement, split by what came, left or changed.
 *
 *     came (x - old mean)/n   left (old mean - x)/n   changed (x_after - x_before)/n, n after
 *
 * What stayed as it was has no effect, though its share was diluted. Undefined (null) where one of
 * the means is. Ids are unique on either side.
 */
export function changeOfMean(
  before: readonly Agreement[],
  after: readonly Agreement[],
): ChangeOfMean | null {
  const n = after.length
  if (before.length === 0 || n === 0) return null
  const oldMean = mean(before.map(({ value }) => value))
  const then = new Map(before.map(({ id, value }) => [id, value]))
  const now = new Set(after.map(({ id }) => id))
  const arrivals = after.map(({ id, value }): AgreementEffect => {
    const was = then.get(id)
    return was === undefined
      ? { id, because: 'came', effect: (value - oldMean) / n }
      : { id, because: 'changed', effect: (value - was) / n }
  })
  const departures = before
    .filter(({ id }) => !now.has(id))
    .map(
      ({ id, value }): AgreementEffect => ({ id, because: 'left', effect: (oldMean - value) / n }),
    )
  return {
    change: mean(after.map(({ value }) => value)) - oldMean,
    effects: [...arrivals, ...departures].filter(
      ({ because, effect }) => because !== 'changed' || !isNothing(effect),
    ),
  }
}

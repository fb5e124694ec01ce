import { isNothing, mean, sum } from '../arithmetic.ts'
import { type AgreementEffect, type ChangeOfMean, changeOfMean } from './change-of-mean.ts'
import type { MeanAgreement } from './mean-of.ts'

/** Of each two of a team that share a decision, how far they agree. */
export type AgreementByPair = ReadonlyMap<string, MeanAgreement>

/**
 * A change of the mean over pairs, split by the decisions that came, left or changed.
 *
 *     a pair that stayed: as `changeOfMean` splits it
 *     one that came: (x - old mean)/n of each of its decisions, n of them
 *     one that left: (old mean - x)/n
 *
 * each over the number of pairs after. So what stayed as it was has no effect, however the pairs share their decisions.
 * Undefined (null) where one of the means is.
 */
export function changeOfPairs(
  before: AgreementByPair,
  after: AgreementByPair,
): ChangeOfMean | null {
  if (before.size === 0 || after.size === 0) return null
  const oldMean = meanOf(before)
  const effects = [...new Set([...before.keys(), ...after.keys()])].flatMap((pair) =>
    ofPair(before.get(pair)?.shares, after.get(pair)?.shares, oldMean),
  )
  const then = idsIn(before)
  const now = idsIn(after)
  const ids = [...new Set(effects.map(({ id }) => id))]
  return {
    change: meanOf(after) - oldMean,
    effects: ids
      .map((id): AgreementEffect => {
        const because = !then.has(id) ? 'came' : !now.has(id) ? 'left' : 'changed'
        const all = effects.filter((each) => each.id === id).map(({ effect }) => effect)
        return { id, because, effect: sum(all) / after.size }
      })
      .filter(({ because, effect }) => because !== 'changed' || !isNothing(effect)),
  }
}

type Shares = MeanAgreement['shares']
type Effect = Pick<AgreementEffect, 'id' | 'effect'>

function ofPair(
  before: Shares | undefined,
  after: Shares | undefined,
  oldMean: number,
): readonly Effect[] {
  if (before === undefined) return beside(after ?? [], (value) => value - oldMean)
  if (after === undefined) return beside(before, (value) => oldMean - value)
  return changeOfMean(before, after)?.effects ?? []
}

const beside = (shares: Shares, difference: (value: number) => number): readonly Effect[] =>
  shares.map(({ id, value }) => ({ id, effect: difference(value) / shares.length }))

const meanOf = (pairs: AgreementByPair) => mean([...pairs.values()].map(({ value }) => value))

const idsIn = (pairs: AgreementByPair) =>
  new Set([...pairs.values()].flatMap(({ shares }) => shares.map(({ id }) => id)))

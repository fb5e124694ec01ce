import type { NounName } from '@lockstep/domain'
import type { AnyFold } from '../view/fold.ts'

const mainFolds = new WeakMap<readonly AnyFold[], ReadonlyMap<NounName, AnyFold>>()

/** The first fold of a noun. */
export function mainFold(folds: readonly AnyFold[], noun: NounName): AnyFold | undefined {
  const known =
    mainFolds.get(folds) ?? new Map(folds.toReversed().map((fold) => [fold.noun, fold] as const))
  mainFolds.set(folds, known)
  return known.get(noun)
}

import { afterPulse, type LevelModel, type LevelStep } from '@lockstep/measures'
import { countUpTo } from '../count-up-to.ts'
import type { StatedRating } from './ratings.ts'

interface Kept {
  readonly model: LevelModel
  readonly steps: LevelStep[]
}

/** A series that goes on at its end is not folded anew. */
const kept = new WeakMap<readonly StatedRating[], Kept>()

/** What each rating did to stated trust. @param ratings in order of time; what is asked for again goes on where it ended. */
export function statedSteps(
  ratings: readonly StatedRating[],
  model: LevelModel,
): readonly LevelStep[] {
  const before = kept.get(ratings)
  const steps = before !== undefined && isSame(before.model, model) ? before.steps : []
  for (const rating of ratings.slice(steps.length))
    steps.push(afterPulse(steps.at(-1) ?? null, rating, model))
  kept.set(ratings, { model, steps })
  return steps
}

const isSame = (one: LevelModel, other: LevelModel): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The rating that made a step. @param ratings in order of time */
export function ratingOf(
  ratings: readonly StatedRating[],
  { id, at }: Pick<LevelStep, 'id' | 'at'>,
): StatedRating | undefined {
  for (let n = countUpTo(ratings, at) - 1; ratings[n]?.at === at; n -= 1)
    if (ratings[n]?.id === id) return ratings[n]
  return undefined
}

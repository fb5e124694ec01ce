import { afterPulse, type LevelModel, type LevelStep } from '@lockstep/measures'
import { countUpTo } from '../../view/count-up-to.ts'
import { sameAtFirst } from '../../view/same-at-first.ts'
import type { StatedRating } from './ratings.ts'

interface Kept {
  readonly model: LevelModel
  readonly steps: LevelStep[]
}

/** A series that goes on at its end is not folded anew. */
const kept = new WeakMap<readonly StatedRating[], Kept>()

/** The longest series that began with a rating: another begins with the same steps for as long as it is the same. */
const longest = new WeakMap<StatedRating, readonly StatedRating[]>()

/** What each rating did to stated trust. @param ratings in order of time; what is asked for again goes on where it ended. */
export function statedSteps(
  ratings: readonly StatedRating[],
  model: LevelModel,
): readonly LevelStep[] {
  const [first] = ratings
  if (first === undefined) return []
  const before = kept.get(ratings)
  const goesOn = before !== undefined && isSame(before.model, model)
  const steps = goesOn ? before.steps : sharedSteps(first, ratings, model)
  for (const rating of ratings.slice(steps.length))
    steps.push(afterPulse(steps.at(-1) ?? null, rating, model))
  kept.set(ratings, { model, steps })
  if (ratings.length >= (longest.get(first)?.length ?? 0)) longest.set(first, ratings)
  return steps
}

function sharedSteps(
  first: StatedRating,
  ratings: readonly StatedRating[],
  model: LevelModel,
): LevelStep[] {
  const other = longest.get(first)
  const { steps, model: by } = (other && kept.get(other)) ?? {}
  if (other === undefined || steps === undefined || by === undefined || !isSame(by, model))
    return []
  return steps.slice(0, sameAtFirst(other, ratings))
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

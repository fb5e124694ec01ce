import type { PersonId } from '@lockstep/domain'
import type { LevelStep } from '@lockstep/measures'
import type { View } from '../../view/view.ts'
import { modelOf } from '../model/model.ts'
import { ratedDirections, type StatedRating, statedBetween } from './ratings.ts'
import { statedSteps } from './steps.ts'

/** One whom somebody rates, with every rating that counts. */
export interface Rated {
  readonly person: PersonId
  readonly ratings: readonly StatedRating[]
  readonly steps: readonly LevelStep[]
}

/** All whom the viewer has rated. How one person's ratings compare is for that person alone: none, where others read too. */
export function ratedByViewer(view: View): Rated[] {
  if (view.shared) return []
  const from = view.viewer.person
  const { level } = modelOf(view)
  return ratedDirections(view)
    .filter((each) => each.from === from)
    .map(({ to: person }) => {
      const { ratings } = statedBetween(view, { from, to: person })
      return { person, ratings, steps: statedSteps(ratings, level) }
    })
    .filter(({ ratings }) => ratings.length > 0)
}

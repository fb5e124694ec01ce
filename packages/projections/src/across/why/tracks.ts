import { reputation, statedScoreAt } from '@lockstep/measures'
import { modelOf } from '../../subjects/model/model.ts'
import type { Direction } from '../../subjects/reliability/evidence.ts'
import { mayReadReliability } from '../../subjects/reliability/readable.ts'
import { statedBetween } from '../../subjects/stated/ratings.ts'
import { statedSteps } from '../../subjects/stated/steps.ts'
import { behaviourTracks, evidenceOn } from '../../subjects/trust/tracks.ts'
import type { View } from '../../view/view.ts'
import type { Explanation } from './explanation.ts'

const titles = { reliability: 'Reliability', reliance: 'Reliance' } as const

/** The tracks of one direction of trust side by side, each with its score where there is one to read. */
export function tracksTold(view: View, direction: Direction): NonNullable<Explanation['parts']> {
  const now = Date.parse(view.moment)
  const { level, forgetting } = modelOf(view)
  const steps = statedSteps(statedBetween(view, direction).ratings, level)
  const stated = statedScoreAt(steps, now, level)
  const readable = mayReadReliability(view, direction)
  return [
    { name: 'stated', title: 'Stated', ...(stated === null ? {} : { value: stated.score }) },
    ...behaviourTracks.map((track) => {
      const evidence = readable ? evidenceOn[track](view, direction) : []
      return {
        name: track,
        title: titles[track],
        ...(evidence.length === 0 ? {} : { value: reputation(evidence, now, forgetting).score }),
      }
    }),
  ]
}

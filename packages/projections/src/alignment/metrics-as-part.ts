import type { Instant, PersonId } from '@lockstep/domain'
import { metrics } from '../folds/metrics.ts'
import { partnerships } from '../folds/partnerships.ts'
import { listed } from '../queries/parts/in-words.ts'
import { namedRecord } from '../queries/parts/named.ts'
import { firstName, peopleView } from '../queries/parts/person.ts'
import type { View } from '../view.ts'
import { type ChosenMetric, metricsAt } from './metrics-part.ts'
import type { AlignmentPart, PartLoss } from './part.ts'

/** How far the members would choose the same metrics. */
export const metricsAsPart: AlignmentPart = {
  name: 'metrics',
  title: 'Metrics',
  question: 'would choose the same metrics',
  missing: 'have not both said which metrics they would choose',
  counts: 'metric',
  model: {
    version: 1,
    told: 'Of all metrics that either would choose, the share that both would: Jaccard. Of more than two, the mean of the pairs.',
  },
  at: (view, people, at) => {
    const now = metricsAt(favoursOf(view, people), people, offeredAt(view, at), at)
    if (now === undefined) return undefined
    return {
      value: now.value,
      n: now.metrics.length,
      losses: now.metrics.map((chosen) => lossOf(view, chosen, people.length)),
      stale: now.stale,
      chance: now.chance,
    }
  },
}

/** What they said in the partnership of all of them. */
function favoursOf(view: View, people: readonly PersonId[]) {
  const theirs = [...view.rows(partnerships).values()].find(
    ({ state }) =>
      state.is === 'founded' &&
      state.members.length === people.length &&
      people.every((person) => state.members.includes(person)),
  )
  return theirs?.favours ?? []
}

/** How many metrics there were to choose from. */
const offeredAt = (view: View, moment: Instant): number =>
  [...view.rows(metrics).values()].filter(({ defined }) => defined && defined.stamp.at <= moment)
    .length

function lossOf(view: View, { id, by, loss, at }: ChosenMetric, people: number): PartLoss {
  const named = namedRecord(view, 'metric', id)
  return {
    id,
    loss,
    label: named?.title ?? { sealed: true },
    told:
      by.length === people
        ? 'all would choose it'
        : `${listed(peopleView(view, by).map(firstName))} alone`,
    ref: named?.ordinal,
    href: { noun: 'metric', id },
    said: { at, occurredAt: at },
  }
}

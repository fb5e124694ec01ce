import { type Instant, type PersonId, seesAllThatIsOpen } from '@lockstep/domain'
import { metrics } from '../../folds/metrics.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { namedRecord } from '../../records/named.ts'
import { unnamed, unnamedAmong } from '../../records/unnamed.ts'
import type { Href } from '../../telling/href.ts'
import { listed } from '../../telling/in-words.ts'
import { firstName, peopleView } from '../../telling/person.ts'
import { withStale } from '../../telling/stale.ts'
import type { View } from '../../view/view.ts'
import { type ChosenMetric, metricsAt } from './metrics-part.ts'
import type { AlignmentPart, PartLoss } from './part.ts'
import { openedSources } from './sources.ts'

/** How far the members would choose the same metrics. */
export const metricsAsPart: AlignmentPart = {
  name: 'metrics',
  title: 'Metrics',
  question: 'would choose the same metrics',
  missing: 'have not both said which metrics they would choose',
  counts: 'metric',
  reckoned:
    'Of all metrics that either would choose, the share that both would: Jaccard. Of more than two, the mean of the pairs.',
  over: (view, people) => {
    const theirs = partnershipOf(view, people)
    const favours = theirs?.favours ?? []
    const defined = [...view.rows(metrics).values()].flatMap((row) => row.defined?.stamp.at ?? [])
    const offered = (at: Instant) =>
      seesAllThatIsOpen(view.viewer) ? defined.filter((each) => each <= at).length : undefined
    return {
      moments: withStale(favours.map(({ stamp }) => stamp.at)),
      sources: openedSources(favours),
      at: (at) => {
        const among = offered(at)
        const now = metricsAt(favours, people, among, at)
        if (now === undefined || theirs === undefined) return undefined
        const where = { noun: 'partnership', id: theirs.id } as const
        return {
          value: now.value,
          n: now.metrics.length,
          rests: () => ({ on: 'metric', ids: now.metrics.map(({ id }) => id) }),
          losses: now.metrics.map((chosen) => lossOf(chosen, people.length, where)),
          stale: now.stale,
          chance: now.chance,
          ...(among === undefined ? { noChance } : {}),
        }
      },
    }
  },
}

const noChance =
  'what it would be by chance depends on all the metrics that there are, and not all are yours to read'

/** The partnership of all of them: there each says what they would choose. */
const partnershipOf = (view: View, people: readonly PersonId[]) =>
  [...view.rows(partnerships).values()].find(
    ({ state }) =>
      state.is === 'founded' &&
      state.members.length === people.length &&
      people.every((person) => state.members.includes(person)),
  )

function lossOf({ id, by, loss, at }: ChosenMetric, people: number, href: Href): PartLoss {
  return {
    ...{ id, loss, href, said: { at, occurredAt: at } },
    named: (view) => {
      const named = namedRecord(view, 'metric', id)
      const told =
        by.length === people
          ? 'all would choose it'
          : `${listed(peopleView(view, by).map(firstName))} alone`
      const label = named?.title ?? unnamed(view, 'metric')
      return { label, told, ref: named?.ordinal, unnamed: unnamedAmong(view, 'metric', [id]) }
    },
  }
}

import { elapsedDays, type LocalDate, startOfDay } from '@lockstep/domain'
import { type MetricsAt, metricsAt } from '../../alignment/metrics-part.ts'
import { metrics } from '../../folds/metrics.ts'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import type { Direction } from '../../reliability/evidence.ts'
import { isStale } from '../../stale.ts'
import type { View } from '../../view.ts'
import { dayInWords } from './dates.ts'
import type { Explanation } from './explanation.ts'
import { counted, listed } from './in-words.ts'
import { namedRecord } from './named.ts'
import { firstName, peopleView, personView } from './person.ts'
import { COVERAGE } from './why-positions.ts'

const model = {
  version: 1,
  told: 'Of all metrics that either would choose, the share that both would: Jaccard. Of more than two, the mean of the pairs.',
}

/** Why two people, or a team, would steer by the same metrics as far as they would. */
export function whyMetrics(
  view: View,
  { from, to }: Direction,
  partnership: string | undefined,
  since: LocalDate,
): Explanation {
  const row = partnershipOf(view, { from, to }, partnership)
  const people = row?.state.is === 'founded' ? row.state.members : [from, to]
  const at = (moment: string) =>
    metricsAt(row?.favours ?? [], people, offeredAt(view, moment), moment)
  const now = at(view.moment)
  const names = listed(peopleView(view, people).map(firstName))
  const shell = {
    measure: 'metrics' as const,
    title: `How far ${names} would choose the same metrics`,
    from: personView(view, from),
    to: personView(view, to),
    at: view.moment,
    person: 'ink' as const,
    rated: now !== undefined,
    readable: true,
    start: { label: 'The same metrics', value: 100 },
    steps: [],
    coverage: COVERAGE,
    model,
  }
  if (now === undefined) {
    return { ...shell, summary: `${names} have not both said which metrics they would choose.` }
  }
  const value = 100 * now.value
  return {
    ...shell,
    score: { value, n: now.metrics.length },
    steps: stepsOf(view, now, people.length, startOfDay(since, view.zone)),
    ...changeOf(view, at(startOfDay(since, view.zone)), now, since),
    chance: 100 * now.chance,
    summary: `${names} would choose the same metrics at ${Math.round(value)} of 100, over ${counted(now.metrics.length, 'metric')}; by chance it would be ${Math.round(100 * now.chance)}.`,
  }
}

/** The one that is named, or the pair of the two. */
function partnershipOf(
  view: View,
  { from, to }: Direction,
  partnership: string | undefined,
): PartnershipRow | undefined {
  if (partnership !== undefined) return view.row(partnerships, partnership)
  return [...view.rows(partnerships).values()].find(
    ({ state }) =>
      state.is === 'founded' &&
      state.members.length === 2 &&
      [from, to].every((person) => state.members.includes(person)),
  )
}

/** How many metrics there were to choose from. */
const offeredAt = (view: View, moment: string): number =>
  [...view.rows(metrics).values()].filter(({ defined }) => defined && defined.stamp.at <= moment)
    .length

function stepsOf(
  view: View,
  { metrics: chosen }: MetricsAt,
  people: number,
  since: string,
): Explanation['steps'] {
  return [...chosen]
    .sort((x, y) => (x.at < y.at ? -1 : 1))
    .map(({ id, by, loss, at }) => ({
      id,
      happened: at,
      ...nameOf(view, id),
      told:
        by.length === people
          ? 'all would choose it'
          : `${listed(peopleView(view, by).map(firstName))} alone`,
      points: -100 * loss,
      p: by.length / people,
      weight: 1,
      ageDays: elapsedDays(at, view.moment),
      stale: isStale(at, view.moment),
      isNew: at > since,
    }))
}

function nameOf(view: View, id: string) {
  const named = namedRecord(view, 'metric', id)
  return {
    label: named?.title ?? { sealed: true as const },
    ...(named?.ordinal === undefined ? {} : { ref: named.ordinal }),
    href: { noun: 'metric' as const, id },
  }
}

/** What each metric takes away now against what it took away then. */
function changeOf(
  view: View,
  before: MetricsAt | undefined,
  now: MetricsAt,
  since: LocalDate,
): Pick<Explanation, 'change'> {
  if (before === undefined) return {}
  const lost = (part: MetricsAt, id: string) => part.metrics.find((each) => each.id === id)?.loss
  const ids = [...new Set([...before.metrics, ...now.metrics].map(({ id }) => id))]
  const effects = ids.flatMap((id) => {
    const [was, is] = [lost(before, id), lost(now, id)]
    const points = 100 * ((was ?? 0) - (is ?? 0))
    if (points === 0) return []
    const because = was === undefined ? 'came' : is === undefined ? 'left' : 'changed'
    return [{ id, ...nameOf(view, id), because, points } as const]
  })
  const points = 100 * (now.value - before.value)
  return {
    change: {
      since,
      before: 100 * before.value,
      after: 100 * now.value,
      points,
      newEvidence: points,
      ageing: 0,
      effects,
      sentence:
        effects.length === 0
          ? `Nothing has changed since ${dayInWords(since, view)}.`
          : `Since ${dayInWords(since, view)} ${counted(effects.length, 'metric')} came, left or weighs otherwise.`,
    },
  }
}

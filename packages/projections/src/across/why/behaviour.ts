import { elapsedDays, type Instant } from '@lockstep/domain'
import {
  type Forgetting,
  isNothing,
  remaining,
  reputation,
  reputationChange,
} from '@lockstep/measures'
import { modelOf } from '../../subjects/model/model.ts'
import type { BehaviourEvidence, Direction } from '../../subjects/reliability/evidence.ts'
import { mayReadReliability } from '../../subjects/reliability/readable.ts'
import { isClear } from '../../subjects/trust/clear-change.ts'
import { behaviourInWords, toneOf } from '../../subjects/trust/direction.ts'
import { type BehaviourTrack, evidenceOn } from '../../subjects/trust/tracks.ts'
import { dayInWords } from '../../telling/dates.ts'
import { counted, inWords } from '../../telling/in-words.ts'
import { personView } from '../../telling/person.ts'
import { inWhatIsRead } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import type { Brief, Explanation } from './explanation.ts'
import { modelTold } from './model-told.ts'
import { whyNamed } from './named.ts'
import { signed } from './signed.ts'
import type { Since } from './since.ts'
import { tracksTold } from './tracks.ts'

const told = ({ halfLifeDays }: Forgetting) =>
  `What somebody did counts for or against them; older events count less, by half after ${halfLifeDays} days. Informed by published research, not validated as a scale.`

/** Why somebody is as reliable for somebody else as they are, or relies on them as far as they do. */
export function whyBehaviour(
  view: View,
  measure: BehaviourTrack,
  direction: Direction,
  since: Since,
  brief?: Brief,
): Explanation {
  const { moment } = view
  const { forgetting } = modelOf(view)
  const evidence = evidenceOn[measure](view, direction)
  const readable = mayReadReliability(view, direction)
  const by = (then: Forgetting) =>
    readable && evidence.length > 0 ? reputation(evidence, Date.parse(moment), then).score : null
  const shell = {
    measure,
    title: behaviourInWords(view, measure, direction),
    from: personView(view, direction.from),
    to: personView(view, direction.to),
    at: moment,
    person: toneOf(view, direction),
    rated: evidence.length > 0,
    readable,
    start: { label: 'Starting point, before anything is known', value: 50 },
    steps: [],
    ...(brief === undefined ? { parts: tracksTold(view, direction) } : {}),
    model: modelTold(view, told(forgetting), ({ forgetting: then }) => by(then)),
  }
  if (evidence.length === 0) {
    return {
      ...shell,
      summary: `${shell.title}: nothing is on record yet that says anything${inWhatIsRead(view)}.`,
    }
  }
  if (!readable) return { ...shell, summary: `${shell.title}: rated; the figures are theirs.` }
  const { score, low, high, events } = reputation(evidence, Date.parse(moment), forgetting)
  return {
    ...shell,
    score: {
      value: score,
      low,
      high,
      n: events,
      rests: `${counted(events, 'piece')} of evidence`,
    },
    steps: stepsOf(view, { evidence, forgetting, brief }, since.at),
    ...(brief === undefined ? changeOf(view, { evidence, forgetting }, since) : {}),
    summary: `${shell.title} stands at ${Math.round(score)} of 100, with a 90 % band from ${Math.round(low)} to ${Math.round(high)}, from ${counted(events, 'event')}.`,
  }
}

interface Weighed {
  readonly evidence: readonly BehaviourEvidence[]
  readonly forgetting: Forgetting
  readonly brief?: Brief | undefined
}

function stepsOf(
  view: View,
  { evidence, forgetting, brief }: Weighed,
  since: Instant,
): Explanation['steps'] {
  const { contributions } = reputation(evidence, Date.parse(view.moment), forgetting)
  const points = new Map(contributions.map((each) => [each.id, each.points]))
  const shown = brief === undefined ? evidence : evidence.filter(({ id }) => brief.only.has(id))
  return shown.map(({ id, stamp, about, told, p }) => {
    const ageDays = elapsedDays(stamp.at, view.moment)
    return {
      id,
      entry: id,
      happened: stamp.occurredAt,
      ...whyNamed(view, about),
      told,
      points: points.get(id) ?? 0,
      p,
      weight: remaining(Date.parse(stamp.at), Date.parse(view.moment), forgetting),
      ageDays,
      stale: false,
      isNew: stamp.at > since,
    }
  })
}

function changeOf(
  view: View,
  { evidence, forgetting }: Weighed,
  since: Since,
): Pick<Explanation, 'change'> {
  const from = Date.parse(since.at)
  const to = Date.parse(view.moment)
  if (!evidence.some(({ at }) => at <= from)) return {}
  const { change, newEvidence, ageing, byEvent } = reputationChange(evidence, from, to, forgetting)
  const before = reputation(evidence, from, forgetting).score
  const fresh = byEvent.filter(({ isNew }) => isNew).length
  const told = new Map(evidence.map(({ id, about }) => [id, about]))
  return {
    change: {
      since: since.day,
      at: since.at,
      before,
      after: before + change,
      points: change,
      clear: isClear(change),
      newEvidence,
      ageing,
      effects: byEvent
        .filter(({ points }) => !isNothing(points / 100))
        .toSorted((x, y) => Math.abs(y.points) - Math.abs(x.points))
        .flatMap(({ id, points, isNew }) => {
          const about = told.get(id)
          const because = isNew ? ('came' as const) : ('aged' as const)
          return about === undefined ? [] : [{ id, ...whyNamed(view, about), because, points }]
        }),
      sentence: `Since ${dayInWords(since.day, view)} ${fresh === 0 ? 'nothing new came' : `${inWords(fresh)} new ${fresh === 1 ? 'event' : 'events'} made ${signed(newEvidence)}`}; that older ones lost weight made ${signed(ageing)}.`,
    },
  }
}

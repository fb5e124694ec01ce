import { elapsedDays } from '@lockstep/domain'
import {
  isNothing,
  type LevelModel,
  type LevelStep,
  levelChange,
  levelContributions,
  type StatedScore,
  statedScoreAt,
  type WeightChange,
  weightChange,
} from '@lockstep/measures'
import { namedRecord } from '../../records/named.ts'
import { modelOf } from '../../subjects/model/model.ts'
import type { Direction } from '../../subjects/reliability/evidence.ts'
import { AFTER_A_BREACH } from '../../subjects/stated/curve.ts'
import { perceptionGap } from '../../subjects/stated/gap.ts'
import { type StatedRating, statedBetween } from '../../subjects/stated/ratings.ts'
import { roundsAsked } from '../../subjects/stated/rounds-asked.ts'
import { ratingOf, statedSteps } from '../../subjects/stated/steps.ts'
import { isClearAsStated } from '../../subjects/trust/clear-change.ts'
import { statedInWords, toneOf } from '../../subjects/trust/direction.ts'
import { gapInWords, percent } from '../../subjects/trust/gap-in-words.ts'
import { dayInWords } from '../../telling/dates.ts'
import { counted } from '../../telling/in-words.ts'
import { personView } from '../../telling/person.ts'
import { inWhatIsRead } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import type { Brief, Explanation } from './explanation.ts'
import { modelTold } from './model-told.ts'
import { labelIn, whyNamed } from './named.ts'
import { type Reason, reasonsOf } from './rating-reasons.ts'
import { signed } from './signed.ts'
import type { Since } from './since.ts'
import { tracksTold } from './tracks.ts'

const told = ({ itemVariance, driftPerDay }: LevelModel) =>
  `Each rating moves the score toward itself, the less the surer the score was: an item has a variance of ${itemVariance}, a day adds ${driftPerDay}. Informed by published research, not validated as a scale.`

/** Why one’s stated trust in another is what it is: how far each rating moved it, by the reasons given. */
export function whyStated(
  view: View,
  direction: Direction,
  since: Since,
  brief?: Brief,
): Explanation {
  const { rated, ratings, closed } = statedBetween(view, direction)
  const { level: model } = modelOf(view)
  const steps = statedSteps(ratings, model)
  const score = scoreNow(view, ratings, model)
  const shell = {
    measure: 'stated' as const,
    title: statedInWords(view, direction),
    from: personView(view, direction.from),
    to: personView(view, direction.to),
    at: view.moment,
    person: toneOf(view, direction),
    rated,
    readable: !rated || score !== null,
    start: { label: 'Starting point, before any rating', value: model.start },
    steps: [],
    ...(brief === undefined ? { parts: tracksTold(view, direction) } : {}),
    model: modelTold(view, told(model), ({ level }) => scoreNow(view, ratings, level)?.score),
  }
  if (!rated) {
    const asked = roundsAsked(view, direction).flatMap(
      ({ id }) => namedRecord(view, 'pulse', id) ?? [],
    )
    return {
      ...shell,
      asked,
      summary: `${shell.title}: no rating has been opened yet${inWhatIsRead(view)}.`,
    }
  }
  if (score === null) return { ...shell, summary: `${shell.title}: rated; the figures are theirs.` }
  const { score: value, low, high, pulses, stale } = score
  const rests = restsOn(view, steps, score, closed)
  const shown = brief === undefined ? steps : steps.filter(({ id }) => brief.only.has(id))
  return {
    ...shell,
    score: { value, low, high, n: pulses, rests, ...(stale ? { stale } : {}) },
    steps: stepsOf(view, ratings, { steps, shown }, since.at),
    ...(brief === undefined
      ? {
          ...changeOf(view, { ratings, steps }, since, model),
          ...gapOf(view, direction, steps, model),
        }
      : {}),
    caution: AFTER_A_BREACH,
    summary: `${shell.title} stands at ${Math.round(value)} of 100, with a 90 % band from ${Math.round(low)} to ${Math.round(high)}, from ${rests}.`,
  }
}

/** How it differs from what the other says. */
function gapOf(view: View, there: Direction, steps: readonly LevelStep[], model: LevelModel) {
  const back = { from: there.to, to: there.from }
  const others = statedSteps(statedBetween(view, back).ratings, model)
  const gap = perceptionGap(view, [steps, others], model)
  return gap === undefined ? {} : { gap: gapInWords(view, [there, back], gap) }
}

const scoreNow = (view: View, ratings: readonly StatedRating[], model: LevelModel) =>
  statedScoreAt(statedSteps(ratings, model), Date.parse(view.moment), model)

/** "12 ratings, the last 34 days ago" */
function restsOn(
  view: View,
  steps: readonly LevelStep[],
  { pulses, stale }: StatedScore,
  closed: number,
): string {
  const days = Math.floor((Date.parse(view.moment) - (steps.at(-1)?.at ?? 0)) / 86_400_000)
  return [
    `${pulses} ${pulses === 1 ? 'rating' : 'ratings'}, the last ${days === 0 ? 'today' : `${counted(days, 'day')} ago`}`,
    ...(stale ? ['stale'] : []),
    ...(closed === 0 ? [] : [`${counted(closed, 'more is', 'more are')} closed until answered`]),
  ].join(', ')
}

function stepsOf(
  view: View,
  ratings: readonly StatedRating[],
  { steps, shown }: Readonly<Record<'steps' | 'shown', readonly LevelStep[]>>,
  since: string,
): Explanation['steps'] {
  const now = Date.parse(view.moment)
  const weights = new Map(levelContributions(steps, now).map(({ id, weight }) => [id, weight]))
  return shown.flatMap((step) => {
    const rating = ratingOf(ratings, step)
    if (rating === undefined) return []
    return reasonsOf(view, rating, step).map(({ id, points, cited, href }) => ({
      id,
      entry: rating.id,
      happened: rating.open.occurredAt,
      ...(cited === undefined
        ? { label: 'No reason given' }
        : { label: cited.record.title, told: cited.did }),
      ...(cited?.record.ordinal === undefined ? {} : { ref: cited.record.ordinal }),
      href,
      points,
      weight: weights.get(step.id) ?? 0,
      ageDays: elapsedDays(rating.open.at, view.moment),
      stale: false,
      isNew: rating.open.at > since,
    }))
  })
}

interface Rated {
  readonly ratings: readonly StatedRating[]
  readonly steps: readonly LevelStep[]
}

function changeOf(
  view: View,
  { ratings, steps }: Rated,
  since: Since,
  model: LevelModel,
): Pick<Explanation, 'change'> {
  const from = Date.parse(since.at)
  const to = Date.parse(view.moment)
  const weights = weightChange(steps, from, to, model)
  const before = statedScoreAt(steps, from, model)
  const change = levelChange(steps, from, to, model)
  if (weights === null || before === null || change === null) return {}
  const { newEvidence, ageing } = weights
  const fresh = steps.filter(({ at }) => at > from).length
  const came =
    fresh === 0
      ? 'no rating came'
      : `${counted(fresh, 'new rating')} moved it ${signed(newEvidence)}; older ones lost weight, which by itself moved it ${signed(ageing)}`
  return {
    change: {
      since: since.day,
      at: since.at,
      before: before.score,
      after: before.score + weights.change,
      points: weights.change,
      clear: isClearAsStated(steps, from, to, model),
      newEvidence,
      ageing,
      effects: effectsOf(view, ratings, weights),
      sentence: `Since ${dayInWords(since.day, view)} ${came}. ${changedInWords(change)}`,
    },
  }
}

type Effect = NonNullable<Explanation['change']>['effects'][number]

/** What new ratings made, by the reasons given for them, and how the weight of each older one changed. */
const effectsOf = (
  view: View,
  ratings: readonly StatedRating[],
  { byEvent }: WeightChange,
): Effect[] =>
  byEvent
    .filter(({ points }) => !isNothing(points / 100))
    .toSorted((x, y) => Math.abs(y.points) - Math.abs(x.points))
    .flatMap(({ id, points, isNew }): Effect[] => {
      const rating = ratings.find((each) => each.id === id)
      if (rating === undefined) return []
      const pulse = whyNamed(view, { noun: 'pulse', id: rating.pulse })
      return isNew
        ? reasonsOf(view, rating, { jump: points }).map(
            ({ id, points, cited, href }): Effect => ({
              ...{ id, points, because: 'came' },
              ...(cited === undefined
                ? pulse
                : { ...labelIn(cited.record), ...mendedOf(cited), href }),
            }),
          )
        : [{ id, points, because: 'aged', ...pulse }]
    })

const mendedOf = ({ mended }: NonNullable<Reason['cited']>) => (mended ? { mended } : {})

/** In hindsight, which counts what came later for each of the two moments. */
function changedInWords({
  verdict,
  probabilityOfRise,
  change,
}: ReturnType<typeof levelChange> & {}) {
  if (probabilityOfRise === null || isNothing(change / 100)) return ''
  const probable = `${percent(Math.max(probabilityOfRise, 1 - probabilityOfRise))} probable`
  const way = change < 0 ? 'fell' : 'rose'
  return verdict === 'no clear change'
    ? `In hindsight no clear change: that it ${way} is ${probable}.`
    : `In hindsight it ${way}, ${probable}.`
}

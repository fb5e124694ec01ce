import {
  hindsight,
  hindsightAt,
  hindsightContributions,
  jumpsBetween,
  LEVEL_MODEL,
  type LevelModel,
  type LevelStep,
  levelChange,
  levelContributions,
  levelSteps,
  ratingDifference,
  statedScoreAt,
} from '../index.ts'
import { checkRow, compare, type SectionCheck, type Tolerance } from './check.ts'
import { onDay } from './days.ts'
import { LEFT_OUT } from './left-out.ts'

interface StatedCase {
  params: { model: string; mu: number; p1: number; q_per_day: number }
  observations: { day: number; k: number; y: number; R: number }[]
  steps: { day: number; kind: 'obs' | 'query'; obs?: number }[]
  changes: { from: number; to: number }[]
  as_of_change_attribution: { from: number; to: number; jumps: object[] }[]
}

const PATH = 'trust_stated.cases'
const KNOWN = [
  'name',
  'note',
  'params',
  'observations',
  'steps',
  'changes',
  'as_of_change_attribution',
]

const cases: SectionCheck = (path, section, tolerance) => {
  for (const each of section as StatedCase[]) {
    if (`${path}.${each.params.model}` in LEFT_OUT) continue
    checkRow(path, { ...each }, KNOWN, {}, tolerance)
    const model = modelOf(each)
    const pulses = each.observations.map(({ day, k, y }, place) => ({
      id: `${place + 1}`,
      at: onDay(day),
      score: y,
      items: k,
    }))
    const steps = levelSteps(pulses, model)
    for (const { k, R } of each.observations) {
      compare(`${path}.R`, R, model.itemVariance / k, tolerance.tolerance)
    }
    for (const row of each.steps) {
      if (row.kind === 'obs') checkPulse(row, steps, model, tolerance)
      else checkQuery(row, steps, model, tolerance)
    }
    for (const row of each.changes) checkChange(row, steps, model, tolerance)
    for (const row of each.as_of_change_attribution) checkJumps(row, steps, tolerance)
  }
}

const modelOf = ({ params }: StatedCase): LevelModel => ({
  ...LEVEL_MODEL,
  start: params.mu,
  startVariance: params.p1,
  driftPerDay: params.q_per_day,
})

function band(steps: readonly LevelStep[], at: number, model: LevelModel) {
  const score = statedScoreAt(steps, at, model)
  return {
    filtered: score?.score ?? null,
    filtered_var: score?.variance ?? null,
    filtered_sd: score === null ? null : Math.sqrt(score.variance),
    filtered_lo90: score?.low ?? null,
    filtered_hi90: score?.high ?? null,
  }
}

function checkPulse(
  row: StatedCase['steps'][number],
  steps: readonly LevelStep[],
  model: LevelModel,
  tolerance: Tolerance,
) {
  const place = (row.obs ?? 0) - 1
  const step = steps[place]
  const seen = hindsight(steps)[place]
  if (step === undefined || seen === undefined) throw new Error(`no observation ${row.obs}`)
  const answers = {
    ...band(steps.slice(0, place + 1), step.at, model),
    predicted: step.predicted,
    predicted_var: step.predictedVariance,
    smoothed: seen.mean,
    smoothed_var: seen.variance,
    y: step.score,
    R: step.predictedVariance * (1 / step.gain - 1),
    innovation: step.score - step.predicted,
    innovation_var: step.predictedVariance / step.gain,
    std_innovation: step.surprise,
    gain: step.gain,
    jump: step.jump,
  }
  checkRow(`${PATH}.steps`, { ...row }, ['day', 'kind', 'obs'], answers, tolerance)
}

function checkQuery(
  row: StatedCase['steps'][number],
  steps: readonly LevelStep[],
  model: LevelModel,
  tolerance: Tolerance,
) {
  const at = onDay(row.day)
  const asOf = band(steps, at, model)
  const seen = hindsightAt(steps, at, model)
  const filter = levelContributions(steps, at, model)
  const smoother = hindsightContributions(steps, at, model)
  const answers = {
    ...asOf,
    predicted: asOf.filtered,
    predicted_var: asOf.filtered_var,
    smoothed: seen?.mean ?? null,
    smoothed_var: seen?.variance ?? null,
    filter_weights: filter.map(({ weight }) => weight),
    filter_weight_obs: filter.map(({ id }) => Number(id)),
    filter_contributions: filter.map(({ points }) => points),
    smoother_weights: smoother.map(({ weight }) => weight),
    smoother_contributions: smoother.map(({ points }) => points),
  }
  checkRow(`${PATH}.steps`, { ...row }, ['day', 'kind'], answers, tolerance)
}

function checkChange(
  row: { from: number; to: number },
  steps: readonly LevelStep[],
  model: LevelModel,
  tolerance: Tolerance,
) {
  const change = levelChange(steps, onDay(row.from), onDay(row.to), model)
  const answers = {
    smoothed_change: change?.change ?? null,
    sd: change?.sd ?? null,
    cov: change?.covariance ?? null,
    p_increase: change?.probabilityOfRise ?? null,
  }
  checkRow(`${PATH}.changes`, { ...row }, ['from', 'to'], answers, tolerance)
}

function checkJumps(
  row: { from: number; to: number },
  steps: readonly LevelStep[],
  tolerance: Tolerance,
) {
  const moved = jumpsBetween(steps, onDay(row.from), onDay(row.to))
  const answers = {
    change: moved?.change ?? null,
    jumps: moved?.jumps.map(({ id, points }) => ({ obs: Number(id), jump: points })) ?? null,
  }
  checkRow(`${PATH}.as_of_change_attribution`, { ...row }, ['from', 'to'], answers, tolerance)
}

const asymmetry: SectionCheck = (path, section, tolerance) => {
  for (const row of section as { a: number; b: number; sd: number }[]) {
    // Only the sum of the two variances counts, and it is all that the row tells.
    const difference = ratingDifference(
      { mean: row.a, variance: row.sd ** 2 },
      { mean: row.b, variance: 0 },
    )
    const answers = {
      diff: difference.difference,
      sd: difference.sd,
      p_a_lower: difference.probabilityLower,
    }
    checkRow(path, { ...row }, ['day', 'a', 'b'], answers, tolerance)
  }
}

const defaults: SectionCheck = (path, section) => {
  const ours = {
    model: 'local_level',
    mu: LEVEL_MODEL.start,
    p0: LEVEL_MODEL.startVariance,
    tau2_per_item: LEVEL_MODEL.itemVariance,
    q_per_day: LEVEL_MODEL.driftPerDay,
    stale_after_days: LEVEL_MODEL.staleAfterDays,
  }
  compare(path, section, ours, 0)
}

export const trustStated: Readonly<Record<string, SectionCheck>> = { defaults, cases, asymmetry }

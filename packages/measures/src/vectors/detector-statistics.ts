import {
  fisherGreater,
  gainRatio,
  lowerBound,
  meanBelief,
  type Pair,
  ratingDifference,
  tauB,
  tauTest,
  upperBound,
} from '../index.ts'
import { checkRow, type SectionCheck } from './check.ts'

const lackOfPushback: SectionCheck = (path, section, tolerance) => {
  for (const row of section as { pushbacks: number; requests: number }[]) {
    const upper90 = upperBound(row.pushbacks, row.requests, 0.9)
    const answers = { upper90, check_binom: upper90 }
    checkRow(path, { ...row }, ['pushbacks', 'requests'], answers, tolerance)
  }
}

const micromanagement: SectionCheck = (path, section, tolerance) => {
  for (const row of section as { interventions: number; decisions: number }[]) {
    const answers = { lower90: lowerBound(row.interventions, row.decisions, 0.9) }
    checkRow(path, { ...row }, ['interventions', 'decisions', 'share'], answers, tolerance)
  }
}

interface VoiceRow {
  overridden: number
  n: number
  peers_overridden: number
  peers_n: number
}

const unequalVoice: SectionCheck = (path, section, tolerance) => {
  const inputs = ['overridden', 'n', 'peers_overridden', 'peers_n', 'rate', 'peers_rate']
  for (const row of section as VoiceRow[]) {
    const own = { k: row.overridden, n: row.n }
    const peers = { k: row.peers_overridden, n: row.peers_n }
    checkRow(path, { ...row }, inputs, { p_one_sided: fisherGreater(own, peers) }, tolerance)
  }
}

interface GapRow {
  x: number
  var_x: number
  peers: number[]
  var_peers: number[]
}

const trustGap: SectionCheck = (path, section, tolerance) => {
  for (const row of section as GapRow[]) {
    const peers = meanBelief(
      row.peers.map((mean, place) => ({ mean, variance: row.var_peers[place] ?? Number.NaN })),
    )
    if (peers === null) throw new Error(`${path}: no peers`)
    const gap = ratingDifference({ mean: row.x, variance: row.var_x }, peers)
    const answers = { diff: gap.difference, sd: gap.sd, p_below: gap.probabilityLower }
    checkRow(path, { ...row }, ['x', 'var_x', 'peers', 'var_peers'], answers, tolerance)
  }
}

const heroBlame: SectionCheck = (path, section, tolerance) => {
  for (const row of section as { revenue_vs_plan: number[]; mean_valence: number[] }[]) {
    const values = row.revenue_vs_plan.map(
      (revenue, place): Pair => [revenue, row.mean_valence[place] ?? Number.NaN],
    )
    const answers = { tau_b: tauB(values), exact_p_one_sided: tauTest(values)?.oneSided ?? null }
    checkRow(path, { ...row }, ['revenue_vs_plan', 'mean_valence'], answers, tolerance)
  }
}

interface GoalRow {
  history_days: number[]
  history_values: number[]
  target: number
  horizon_days: number
}

const unrealisticGoal: SectionCheck = (path, section, tolerance) => {
  const inputs = ['history_days', 'history_values', 'target', 'horizon_days', 'market']
  const shares = ['implied_share', 'current_share']
  for (const row of section as GoalRow[]) {
    const history = row.history_days.map((day, place) => ({
      day,
      value: row.history_values[place] ?? Number.NaN,
    }))
    const gain = gainRatio(history, row.target, row.horizon_days)
    const answers = {
      required_gain: gain?.required ?? null,
      best_gain_within_horizon: gain?.best ?? null,
      ratio: gain?.ratio ?? null,
    }
    checkRow(path, { ...row }, [...inputs, ...shares], answers, tolerance)
  }
}

export const detectorStatistics: Readonly<Record<string, SectionCheck>> = {
  lack_of_pushback: lackOfPushback,
  micromanagement,
  unequal_voice: unequalVoice,
  trust_gap_vs_peers: trustGap,
  hero_blame: heroBlame,
  unrealistic_goal: unrealisticGoal,
}

import { pairsOf } from '../arithmetic.ts'
import {
  averageDeviation,
  averageDeviationCutOff,
  composite,
  type Expectation,
  expectations,
  gradedAgreement,
  gwetAc2,
  jaccard,
  kendallW,
  krippendorffAlpha,
  linearKappa,
  meanAgreement,
  meanSpearman,
  type Pair,
  type Position,
  pairAgreement,
  pointsOverlap,
  positions,
  priorities,
  rankBiasedOverlap,
  rankedByAll,
  type SpokenPair,
  scmAlpha,
  spearman,
  tauB,
  tauTest,
  withinGroupAgreement,
} from '../index.ts'
import { checkRow, compare, type SectionCheck, squared } from './check.ts'

type Ranks = Record<string, number | null>

interface PairRankings {
  a: Ranks
  b: Ranks
  scm_alpha: number | null
}

const ranking = (ranks: Ranks): Map<string, number> =>
  new Map(
    Object.entries(ranks).flatMap(([goal, rank]): [string, number][] =>
      rank === null ? [] : [[goal, rank]],
    ),
  )

const pairRankings: SectionCheck = (path, section, tolerance) => {
  for (const row of section as (PairRankings & Record<string, unknown>)[]) {
    const a = ranking(row.a)
    const b = ranking(row.b)
    const { goals, ranks } = rankedByAll([a, b])
    const [x = [], y = []] = ranks
    const values = x.map((value, place): Pair => [value, y[place] ?? Number.NaN])
    const agreement = pairAgreement(a, b)
    const answers = {
      n_common: goals.length,
      concordant: agreement?.concordant ?? 0,
      discordant: agreement?.discordantPairs.length ?? 0,
      tied: agreement?.tiedPairs.length ?? 0,
      pair_agreement: agreement?.value ?? null,
      tau_b: tauB(values),
      spearman: spearman(values),
      exact_p_two_sided: tauTest(values)?.twoSided ?? null,
      scm_alpha: squared(scmAlpha(ranks)),
      discordant_pairs: agreement?.discordantPairs ?? [],
    }
    const comparable = {
      ...row,
      scm_alpha: squared(row.scm_alpha),
      discordant_pairs: Object.values(row['discordant_pairs'] as object),
    }
    checkRow(path, comparable, ['name', 'note', 'a', 'b'], answers, tolerance)
    const part = goals.length < 4 || answers.tau_b === null ? null : answers.pair_agreement
    compare(`${path}.part`, part, priorities(a, b)?.value ?? null, 0)
  }
}

interface TeamRankings {
  ranks: number[][]
  scm_alpha_full: number | null
}

const teamRankings: SectionCheck = (path, section, tolerance) => {
  for (const row of section as (TeamRankings & Record<string, unknown>)[]) {
    const answers = {
      n_items: row.ranks[0]?.length,
      n_raters: row.ranks.length,
      kendall_W_tie_corrected: kendallW(row.ranks),
      mean_spearman: meanSpearman(row.ranks),
      scm_alpha_full: squared(scmAlpha(row.ranks)),
    }
    const comparable = { ...row, scm_alpha_full: squared(row.scm_alpha_full) }
    checkRow(path, comparable, ['name', 'note', 'items', 'ranks'], answers, tolerance)
  }
}

const rbo: SectionCheck = (path, section, tolerance) => {
  for (const row of section as { a: string[]; b: string[]; p: number }[]) {
    const overlap = rankBiasedOverlap(row.a, row.b, row.p)
    const answers = {
      ext: overlap?.value ?? null,
      min: overlap?.min ?? null,
      max: overlap === null ? null : overlap.min + overlap.residual,
      res: overlap?.residual ?? null,
    }
    checkRow(path, { ...row }, ['name', 'a', 'b', 'p'], answers, tolerance)
  }
}

const byPlace = (points: number[]): Map<string, number> =>
  new Map(points.map((given, place) => [`${place}`, given]))

const pointsAllocation: SectionCheck = (path, section, tolerance) => {
  for (const row of section as { a: number[]; b: number[] }[]) {
    const overlap = pointsOverlap(byPlace(row.a), byPlace(row.b))?.value ?? null
    const answers = { overlap, check_1_minus_half_L1: overlap, check_vegan: overlap }
    checkRow(path, { ...row }, ['name', 'a', 'b'], answers, tolerance)
  }
}

interface PositionsRow {
  a: (Position | null)[]
  b: (Position | null)[]
}

const positionsTwoPeople: SectionCheck = (path, section, tolerance) => {
  for (const row of section as PositionsRow[]) {
    const pairs = row.a.map((a, place) => ({ id: `${place}`, a, b: row.b[place] ?? null }))
    const spoken = pairs.flatMap(({ a, b }): SpokenPair[] =>
      a === null || b === null ? [] : [[a, b]],
    )
    const part = positions(pairs)
    const kappa = linearKappa(spoken)
    const answers = {
      n: spoken.length,
      graded_agreement: part?.value ?? null,
      opposed: part?.opposed ?? null,
      expected_from_marginals: kappa?.expected ?? null,
      kappa_linear: kappa?.value ?? null,
      gwet_ac2_linear: gwetAc2(spoken),
      krippendorff_ordinal: krippendorffAlpha(spoken),
    }
    // The reference answers 1 where nothing varies; its own note asks for undefined.
    const comparable =
      new Set(spoken.flat()).size > 1 ? { ...row } : { ...row, krippendorff_ordinal: null }
    checkRow(path, comparable, ['name', 'note', 'a', 'b'], answers, tolerance)
  }
}

const singleItemGroup: SectionCheck = (path, section, tolerance) => {
  for (const row of section as { x: number[]; A: number; var: number; null_var: number }[]) {
    const deviation = averageDeviation(row.x)
    const pairs = pairsOf(row.x).map(([a, b]) => gradedAgreement(a, b, row.A - 1))
    const answers = {
      rwg: withinGroupAgreement(row.x, row.A),
      ad_mean: deviation?.aroundMean ?? null,
      ad_median: deviation?.aroundMedian ?? null,
      ad_cutoff_A_over_6: averageDeviationCutOff(row.A),
      graded_agreement: meanAgreement(pairs.map((value) => ({ id: '', value })))?.value ?? null,
    }
    checkRow(path, { ...row }, ['name', 'x', 'A', 'var', 'null_var'], answers, tolerance)
  }
}

const sets: SectionCheck = (path, section, tolerance) => {
  for (const row of section as { a: string[]; b: string[] }[]) {
    const chosen = jaccard(row.a, row.b)
    const answers = {
      jaccard: chosen?.value ?? null,
      shared: chosen?.shared ?? [],
      only_a: chosen?.onlyA ?? [],
      only_b: chosen?.onlyB ?? [],
    }
    checkRow(path, { ...row }, ['a', 'b'], answers, tolerance)
  }
}

const expectationsSection: SectionCheck = (path, section, tolerance) => {
  for (const row of section as { baseline: number; a: Expectation; b: Expectation }[]) {
    const part = expectations(row.baseline, row.a, row.b)
    const answers = {
      target_ratio: part.targetRatio,
      horizon_ratio: part.horizonRatio,
      pace_ratio: part.paceRatio,
      part: part.value,
    }
    checkRow(path, { ...row }, ['baseline', 'a', 'b'], answers, tolerance)
  }
}

interface CompositeRow {
  parts: Record<string, number | null>
  weights: Record<string, number>
}

const compositeSection: SectionCheck = (path, section, tolerance) => {
  for (const row of section as CompositeRow[]) {
    const parts = Object.entries(row.parts).map(([name, value]) => ({
      name,
      value,
      weight: row.weights[name] ?? 0,
    }))
    // The reference scores any number of parts; the least that a screen asks for is tested apart.
    const whole = composite(parts, 1)
    const answers = {
      score: whole.score,
      coverage: whole.coverage,
      weakest: whole.weakest,
      loss_by_part: Object.fromEntries(whole.losses.map(({ name, points }) => [name, points])),
      check: 100 - whole.losses.reduce((total, { points }) => total + points, 0),
    }
    checkRow(path, { ...row }, ['parts', 'weights'], answers, tolerance)
  }
}

export const alignment: Readonly<Record<string, SectionCheck>> = {
  pair_rankings: pairRankings,
  team_rankings: teamRankings,
  rbo,
  points_allocation: pointsAllocation,
  positions_two_people: positionsTwoPeople,
  single_item_group: singleItemGroup,
  sets,
  expectations: expectationsSection,
  composite: compositeSection,
}

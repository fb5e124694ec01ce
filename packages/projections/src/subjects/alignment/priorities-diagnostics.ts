import {
  meanSpearman,
  type Pair,
  type RankBiasedOverlap,
  type Ranking,
  rankedByAll,
  scmAlpha,
  spearman,
  tauB,
  tauTest,
} from '@lockstep/measures'
import { type Diagnostic, diagnostic } from './diagnostics.ts'

const because = 'not defined: somebody tells none of the goals apart'

/** Of two orders of the goals that both ranked. */
export function ordersDiagnosed(a: Ranking, b: Ranking): Diagnostic[] {
  const [one = [], other = []] = rankedByAll([a, b]).ranks
  const ranks = one.map((rank, place): Pair => [rank, other[place] ?? Number.NaN])
  const test = tauTest(ranks)
  return [
    diagnostic('Kendall’s tau-b', {
      ...{ value: tauB(ranks), because },
      told: 'Pairs of goals in the same order less those in the opposite, corrected for ties; −1 to 1.',
    }),
    diagnostic('Spearman’s rho', {
      ...{ value: spearman(ranks), because },
      told: 'How far the two go together place by place; −1 to 1.',
    }),
    diagnostic('p of tau-b', {
      ...{ value: test?.oneSided, because },
      told:
        'How often orders that are paired at random agree at least as much: ' +
        (test?.exact === false ? 'by the normal approximation.' : 'exact, over all permutations.'),
    }),
  ]
}

/** Of two lists that are not of the same goals. */
export const listsDiagnosed = ({ min, residual }: RankBiasedOverlap): Diagnostic[] => [
  {
    name: 'Least overlap',
    value: min,
    told: 'The least it could be, whatever follows in the lists.',
  },
  {
    name: 'Residual',
    value: residual,
    told: 'What is open there: with the least, the most it could be.',
  },
]

/** Of the orders of a team. */
export function teamDiagnosed(rankings: readonly Ranking[]): Diagnostic[] {
  const { ranks } = rankedByAll(rankings)
  const byChance = Math.sqrt(1 / ranks.length).toFixed(2)
  return [
    diagnostic('Mean of Spearman’s rho', {
      ...{ value: meanSpearman(ranks), because },
      told: 'How far the orders of two members go together, over all pairs of them; −1 to 1.',
    }),
    diagnostic('SCM alpha', {
      ...{ value: scmAlpha(ranks), because },
      told: `The consensus within the group; 0 to 1, and at random about ${byChance}.`,
    }),
  ]
}

import type { PersonId } from '@lockstep/domain'
import {
  averageDeviation,
  averageDeviationCutOff,
  gwetAc2,
  krippendorffAlpha,
  linearKappa,
  meanOfPairs,
  type SpokenPair,
} from '@lockstep/measures'
import { counted } from '../../telling/in-words.ts'
import { type Diagnostic, diagnostic } from './diagnostics.ts'
import { said } from './positions-part.ts'
import type { SpokenDecision } from './voices.ts'

/** With fewer decisions kappa says more of chance than of the two. */
const FEWEST_DECISIONS = 10
/** Oppose, concern, support. */
const POSITIONS = 3

/** @param decisions those that count at the moment */
export const positionsDiagnosed = (
  decisions: readonly SpokenDecision[],
  people: readonly PersonId[],
): Diagnostic[] => (people.length === 2 ? ofPair(decisions, people) : ofTeam(decisions))

function ofPair(decisions: readonly SpokenDecision[], [a, b]: readonly PersonId[]): Diagnostic[] {
  const pairs = decisions.flatMap(({ voices }): SpokenPair[] => {
    const [one, other] = [said(voices, a), said(voices, b)]
    return one === null || other === null ? [] : [[one, other]]
  })
  const few = pairs.length < FEWEST_DECISIONS
  return [
    diagnostic('Gwet’s AC2', {
      ...{ value: gwetAc2(pairs), because: 'not defined: both spoke on no decision' },
      told: 'Agreement beyond chance, also where nearly all positions are the same; 0 by chance, at most 1.',
    }),
    diagnostic('Linear kappa', {
      value: few ? null : linearKappa(pairs)?.value,
      because: few
        ? `not shown below ten decisions; both spoke on ${counted(pairs.length, 'decision')}`
        : 'not defined: both always take the same position',
      told: 'Agreement beyond what the habits of each would give; 0 by habit alone, at most 1.',
    }),
  ]
}

function ofTeam(decisions: readonly SpokenDecision[]): Diagnostic[] {
  const spoken = decisions.map(({ voices }) => voices.map(({ position }) => position))
  const deviations = spoken.map((each) => averageDeviation(each)?.aroundMean ?? null)
  return [
    diagnostic('Average deviation', {
      ...{ value: meanOfPairs(deviations), because: 'not defined: nobody spoke' },
      told: `How many steps those who spoke stand from the mean of a decision, on average over the decisions; above ${averageDeviationCutOff(POSITIONS)} is no agreement.`,
    }),
    diagnostic('Krippendorff’s alpha', {
      ...{ value: krippendorffAlpha(spoken), because: 'not defined: all positions are the same' },
      told: 'Agreement beyond chance, over all decisions on which two or more spoke; 0 by chance, at most 1.',
    }),
  ]
}

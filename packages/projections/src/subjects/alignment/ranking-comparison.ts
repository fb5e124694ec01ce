import {
  type GoalPair,
  type Points,
  pairAgreement,
  pointsOverlap,
  type Ranking,
} from '@lockstep/measures'
import { z } from 'zod'
import { PersonView } from '../../view/query.ts'
import { isHidden, type View } from '../../view/view.ts'
import { isGoalRead, type RankingGiven } from '../rounds/rankings-given.ts'
import { twosOf } from './twos.ts'

const pair = z.tuple([z.string(), z.string()])

/** What two said, held against each other: the pairs of goals, also where they are too few for a figure. */
export const RankingComparison = z
  .strictObject({
    one: PersonView,
    other: PersonView,
    /** Goals that both ranked. */
    goals: z.int(),
    /** Of all pairs of goals that both ranked. */
    pairs: z.int(),
    /** Put in opposite orders. */
    opposite: z.int(),
    /** Of those, the pairs of which the viewer may read both goals. */
    discordant: z.array(pair),
    /** Put level by one or both. */
    level: z.int(),
    /** Pairs in the same order, a pair put level counting half: 0..1, by chance .5; absent below four goals. */
    priorities: z.number().optional(),
    /** The share of their points given to the same goals, 0..1. */
    points: z.number().optional(),
    /** How well each guessed the other's order: pairs of goals guessed right, 0..1. */
    guessed: z.array(z.strictObject({ by: PersonView, share: z.number() })),
  })
  .meta({ id: 'RankingComparison' })
type RankingComparison = z.output<typeof RankingComparison>

/** With fewer goals the pairs are shown, and no figure. */
const FEWEST_GOALS = 4

/** Every two whose answers the viewer may read. */
export const comparisonsOf = (view: View, given: readonly RankingGiven[]): RankingComparison[] =>
  twosOf(given.filter(isReadable)).map(([one, other]) => compared(view, one, other))

type Said = Exclude<NonNullable<RankingGiven['said']>, { sealed: true }>
type Readable = RankingGiven & { readonly said: Said }

const isReadable = (given: RankingGiven): given is Readable =>
  given.state !== 'sealed' && given.said !== undefined && !isHidden(given.said)

const rankingIn = (ranks: Said['ranks']): Ranking =>
  new Map(ranks.map(({ goal, rank }) => [goal, rank]))

const pointsIn = ({ points }: Said): Points =>
  new Map(points.map((each) => [each.goal, each.points]))

function compared(view: View, one: Readable, other: Readable): RankingComparison {
  const orders = pairAgreement(rankingIn(one.said.ranks), rankingIn(other.said.ranks))
  const points = pointsOverlap(pointsIn(one.said), pointsIn(other.said))
  const { goals = 0, discordantPairs = [], tiedPairs = [] } = orders ?? {}
  return {
    one: one.person,
    other: other.person,
    goals,
    pairs: (goals * (goals - 1)) / 2,
    opposite: discordantPairs.length,
    discordant: discordantPairs
      .filter((goals) => goals.every((goal) => isGoalRead(view, goal)))
      .map(plain),
    level: tiedPairs.length,
    ...(orders !== null && goals >= FEWEST_GOALS ? { priorities: orders.value } : {}),
    ...(points === null ? {} : { points: points.value }),
    guessed: [guessOf(one, other), guessOf(other, one)].flatMap((guess) => guess ?? []),
  }
}

const plain = ([first, second]: GoalPair): [string, string] => [first, second]

function guessOf(by: Readable, whom: Readable) {
  const guess = by.said.guess?.of === whom.person.id ? by.said.guess : undefined
  const right = guess && pairAgreement(rankingIn(guess.ranks), rankingIn(whom.said.ranks))
  return right ? { by: by.person, share: right.value } : undefined
}

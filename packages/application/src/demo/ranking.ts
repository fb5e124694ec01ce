import type { PartnershipId, PersonId } from '@lockstep/domain'
import type { Moment } from './calendar.ts'
import { named } from './named.ts'
import { type Step, step } from './step.ts'

/** Goals from the first on, `=` for one that is level with the one before: `G-1 G-3 =G-2`. */
type Order = string

/** What somebody answered: their order, and points for its goals from the first on. */
type Said = readonly [
  on: Moment,
  by: PersonId,
  order: Order,
  points: readonly number[],
  guess?: readonly [of: PersonId, order: Order],
]

interface Round {
  readonly by: PersonId
  readonly of: PartnershipId
  readonly called: Moment
  readonly goals: string
  readonly answers: readonly Said[]
}

/** The steps of a round over the goals. Its opening follows from the last answer, or from the clock. */
export function ranking(name: string, { by, of, called, goals, answers }: Round): Step[] {
  const asked = { partnership: of, goals: goals.split(' ').map(named) }
  return [
    step(called, by, 'CallRanking', asked, { as: name }),
    ...answers.map(([on, person, order, points, guess]) =>
      step(on, person, 'RankGoals', {
        id: named(name),
        ranks: ranksIn(order),
        points: pointsIn(order, points),
        ...(guess === undefined ? {} : { guess: { of: guess[0], ranks: ranksIn(guess[1]) } }),
      }),
    ),
  ]
}

const goalIn = (place: string) => named(place.replace('=', ''))

function ranksIn(order: Order) {
  let rank = 0
  return order.split(' ').map((place) => {
    if (!place.startsWith('=')) rank += 1
    return { goal: goalIn(place), rank }
  })
}

const pointsIn = (order: Order, points: readonly number[]) =>
  order.split(' ').flatMap((place, n) => {
    const given = points[n] ?? 0
    return given === 0 ? [] : [{ goal: goalIn(place), points: given }]
  })

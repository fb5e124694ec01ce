/** One goal between two orders, by how many others its line crosses. */
export interface Slope {
  readonly goal: string
  /** Rows from the top, from 0. */
  readonly left: number
  readonly right: number
  readonly crosses: number
  /** It crosses more others than most: the one to talk about. */
  readonly most: boolean
}

interface Rank {
  readonly goal: string
  readonly rank: number
}

/** The goals that both ranked, between their places in the two orders. Level ones stand together and cross nothing. */
export function slopesBetween(one: readonly Rank[], other: readonly Rank[]): Slope[] {
  const there = new Map(other.map(({ goal, rank }) => [goal, rank]))
  const both = one.flatMap(({ goal, rank }) => {
    const back = there.get(goal)
    return back === undefined ? [] : [{ goal, from: rank, to: back }]
  })
  const right = both.toSorted((x, y) => x.to - y.to || x.from - y.from)
  const slopes = both
    .toSorted((x, y) => x.from - y.from || x.to - y.to)
    .map(({ goal, from, to }, left) => ({
      goal,
      left,
      right: right.findIndex((each) => each.goal === goal),
      crosses: both.filter((each) => (each.from - from) * (each.to - to) < 0).length,
    }))
  const most = Math.max(0, ...slopes.map(({ crosses }) => crosses))
  return slopes.map((slope) => ({ ...slope, most: most > 0 && slope.crosses === most }))
}

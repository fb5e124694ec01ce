/** One place of an order. */
export interface Place {
  readonly goal: string
  /** As important as the one above it. */
  readonly level: boolean
}

/** Goals from the first on; one that is not in it has no place. */
export type Order = readonly Place[]

export interface Rank {
  readonly goal: string
  readonly rank: number
}

/** Level with nothing: the first stands by itself. */
const settled = (order: Order): Order =>
  order.map((place, n) => (n === 0 && place.level ? { ...place, level: false } : place))

/** Behind all others. */
export const placed = (order: Order, goal: string): Order => [...order, { goal, level: false }]

export const withoutPlace = (order: Order, goal: string): Order =>
  settled(order.filter((place) => place.goal !== goal))

/** One place up or down; what is level stays so at its place. */
export function moved(order: Order, goal: string, by: -1 | 1): Order {
  const at = order.findIndex((place) => place.goal === goal)
  const [one, other] = [order[at], order[at + by]]
  if (one === undefined || other === undefined) return order
  return order.map((place, n) =>
    n === at
      ? { ...place, goal: other.goal }
      : n === at + by
        ? { ...place, goal: one.goal }
        : place,
  )
}

export const levelled = (order: Order, goal: string, level: boolean): Order =>
  settled(order.map((place) => (place.goal === goal ? { ...place, level } : place)))

/** 1 for the first and for all that are level with it, and one more from each on that is not. */
export function ranksOf(order: Order): Rank[] {
  let rank = 0
  return order.map(({ goal, level }) => {
    if (!level) rank += 1
    return { goal, rank }
  })
}

/** The order that such ranks tell. */
export const orderOf = (ranks: readonly Rank[]): Order =>
  ranks
    .toSorted((x, y) => x.rank - y.rank)
    .map(({ goal, rank }, n, all) => ({ goal, level: n > 0 && all[n - 1]?.rank === rank }))

import type { ReviewItem } from '@lockstep/domain'
import type { ReviewRow } from '../../folds/reviews.ts'

export interface Shares {
  /** Metrics and other data. */
  readonly data: number
  readonly anecdotes: number
  readonly all: number
}

/** How much of what a review looked at was data. A metric of which nothing had been reported shows nothing. */
export function sharesOf({ items }: Pick<ReviewRow, 'items'>): Shares {
  const shown = items.filter(({ item }) => item.kind !== 'metric' || item.stood !== undefined)
  const anecdotes = shown.filter(({ item }) => item.kind === 'anecdote').length
  return { data: shown.length - anecdotes, anecdotes, all: shown.length }
}

export const ofKind = <K extends ReviewItem['kind']>(
  { items }: Pick<ReviewRow, 'items'>,
  kind: K,
) =>
  items.flatMap(({ item, stamp }) =>
    item.kind === kind ? [{ item: item as Extract<ReviewItem, { kind: K }>, stamp }] : [],
  )

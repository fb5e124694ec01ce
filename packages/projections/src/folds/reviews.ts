import {
  beganOn,
  nouns,
  type ReviewData,
  type ReviewId,
  type ReviewItem,
  type ReviewState,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { type Stamp, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

/** A monthly data review with all that it looked at. */
export interface ReviewRow {
  readonly id: ReviewId
  readonly state: ReviewState
  readonly held?: Omit<ReviewData<'ReviewHeld'>, 'items'> & { readonly stamp: Stamp }
  readonly items: readonly { readonly item: ReviewItem; readonly stamp: Stamp }[]
}

export const reviews: Fold<ReviewRow, typeof nouns.review.events> = {
  name: 'reviews',
  noun: 'review',
  version: 2,
  initial: (id) => ({ id, state: nouns.review.initial, items: [] }),
  reach: ({ id, held }) => ({
    record: id,
    ...(held === undefined ? {} : { partnership: held.partnership, since: beganOn(held.stamp) }),
  }),
  on: withState<ReviewRow>()(nouns.review, {
    ReviewHeld: (row, event) => {
      const stamp = stampOf(event)
      const { items, ...held } = event.data
      return {
        ...row,
        held: { ...held, stamp },
        items: [...items.map((item) => ({ item, stamp })), ...row.items],
      }
    },
    ReviewItemAdded: (row, event) => ({
      ...row,
      items: [...row.items, { item: event.data.item, stamp: stampOf(event) }],
    }),
  }),
}

import type { NounName, Zone } from '@lockstep/domain'
import type { FoldOf } from './fold.ts'
import type { View } from './view.ts'

/** Something that a row says, and when: epoch milliseconds. */
export interface Given {
  readonly id: string
  readonly at: number
}

/** What one row gives, each by what it is gathered under. */
export type Gifts<Item> = readonly (readonly [key: string, item: Item])[]

/** The rows of a fold, and what each of them gives. */
export interface Giver<Item> {
  readonly fold: FoldOf<unknown>
  readonly gives: (view: View, row: never) => Gifts<Item>
}

/**
 * What rows give, gathered by whom or what it is of, in order of time: a series. A view keeps it for the next one, which
 * asks only the rows that changed, so that a new fact takes as long in a long history as in a short one.
 */
export interface Gathering<Item extends Given> {
  readonly givers: readonly Giver<Item>[]
  /** A change of one of these may change what any row gives. */
  readonly also: readonly NounName[]
}

export const giver = <Row, Item>(
  fold: FoldOf<Row>,
  gives: (view: View, row: Row) => Gifts<Item>,
): Giver<Item> => ({ fold: fold as unknown as FoldOf<unknown>, gives })

/** One whose rows give what they do by themselves, in a zone. Each is asked once: views of the past have most as they stand. */
export function giverByItself<Row extends object, Item>(
  fold: FoldOf<Row>,
  gives: (row: Row, zone: Zone) => Gifts<Item>,
): Giver<Item> {
  const known = new WeakMap<Row, { readonly zone: Zone; readonly gifts: Gifts<Item> }>()
  return giver(fold, ({ zone }, row) => {
    const before = known.get(row)
    if (before?.zone === zone) return before.gifts
    const gifts = gives(row, zone)
    known.set(row, { zone, gifts })
    return gifts
  })
}

/** The order in which what is gathered counts. */
export const inTime = (x: Given, y: Given): number => x.at - y.at || (x.id < y.id ? -1 : 1)

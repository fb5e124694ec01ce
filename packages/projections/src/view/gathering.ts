import type { Zone } from '@lockstep/domain'
import type { FoldOf } from './fold.ts'
import type { Gifts, Given, Giver, View } from './view.ts'

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

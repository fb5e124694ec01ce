import type { GoalPair } from '@lockstep/measures'
import type { Stamp } from '../folds/stamp.ts'
import { namedRecord } from '../queries/parts/named.ts'
import { isHidden, type View } from '../view.ts'
import type { PartLoss } from './part.ts'

/** What a goal takes away from a part. */
export function goalLoss(
  view: View,
  id: string,
  loss: number,
  told: string,
  said: Stamp,
): PartLoss {
  const named = namedRecord(view, 'goal', id)
  return {
    id,
    loss,
    label: named?.title ?? 'a goal that was withdrawn',
    told,
    ref: named?.ordinal,
    href: { noun: 'goal', id },
    said,
  }
}

/** What two goals take away that are not put in the same order. */
export function goalPairLoss(
  view: View,
  pair: GoalPair,
  loss: number,
  told: string,
  said: Stamp,
): PartLoss {
  return {
    id: [...pair].sort().join(' '),
    loss,
    label: pair.map((id) => nameOf(view, id)).join(' or '),
    told,
    href: { noun: 'goal', id: pair[0] },
    said,
  }
}

/** "G-3 Qualified pipeline" */
export function nameOf(view: View, id: string): string {
  const named = namedRecord(view, 'goal', id)
  const title = named === undefined || isHidden(named.title) ? '' : named.title
  return [named?.ordinal, title].filter(Boolean).join(' ')
}

import type { GoalPair } from '@lockstep/measures'
import { namedRecord } from '../../records/named.ts'
import { unnamed, unnamedAmong } from '../../records/unnamed.ts'
import { isHidden, type View } from '../../view/view.ts'
import type { PartLoss } from './part.ts'

/** In which record it was said of a goal, and when. */
type SaidWhere = Pick<PartLoss, 'href' | 'said'>

/** What a goal takes away from a part. */
export function goalLoss(
  id: string,
  loss: number,
  told: (view: View) => string,
  where: SaidWhere,
): PartLoss {
  return {
    ...{ id, loss, ...where },
    named: (view) => {
      const named = namedRecord(view, 'goal', id)
      const label = named?.title ?? unnamed(view, 'goal')
      return {
        label,
        told: told(view),
        ref: named?.ordinal,
        unnamed: unnamedAmong(view, 'goal', [id]),
      }
    },
  }
}

/** What two goals take away that are not put in the same order. */
export function goalPairLoss(
  pair: GoalPair,
  loss: number,
  told: (view: View) => string,
  where: SaidWhere,
): PartLoss {
  return {
    ...{ id: [...pair].sort().join(' '), loss, ...where },
    named: (view) => ({
      label: pair.map((id) => titleOf(view, id)).join(' or '),
      told: told(view),
      ref: pair.flatMap((id) => view.ordinal('goal', id) ?? []).join(', '),
      unnamed: unnamedAmong(view, 'goal', pair),
    }),
  }
}

function titleOf(view: View, id: string): string {
  const title = namedRecord(view, 'goal', id)?.title
  return title === undefined || isHidden(title) ? unnamed(view, 'goal') : title
}

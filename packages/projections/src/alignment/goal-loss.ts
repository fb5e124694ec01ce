import type { GoalPair } from '@lockstep/measures'
import { namedRecord } from '../queries/parts/named.ts'
import { isHidden, type View } from '../view.ts'
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
      const label = named?.title ?? 'a goal that was withdrawn'
      return { label, told: told(view), ref: named?.ordinal }
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
      ref: pair.map((id) => view.ordinal('goal', id) ?? '').join(', '),
    }),
  }
}

function titleOf(view: View, id: string): string {
  const title = namedRecord(view, 'goal', id)?.title
  return title === undefined || isHidden(title) ? 'a goal that was withdrawn' : title
}

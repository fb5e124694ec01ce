import type { Instant } from '@lockstep/domain'
import { organisations } from '../../folds/organisation.ts'
import type { View } from '../../view/view.ts'

/** A time from its declaring on; without an end while it lasts. */
interface Crisis {
  readonly from: Instant
  readonly to: Instant | undefined
}

/** The crises that were declared, the first first. */
function crisesIn(view: View): Crisis[] {
  const history = [...view.rows(organisations).keys()].flatMap((id) =>
    view.history('organisation', id),
  )
  return history.flatMap(({ type, at }, n) => {
    if (type !== 'CrisisDeclared') return []
    const end = history.slice(n + 1).find((event) => event.type === 'CrisisEnded')
    return [{ from: at, to: end?.at }]
  })
}

/** Says of a moment whether it lay in a crisis. */
export function crisisAt(view: View): (at: Instant) => boolean {
  const crises = crisesIn(view)
  return (at) => crises.some(({ from, to }) => from <= at && (to === undefined || at < to))
}

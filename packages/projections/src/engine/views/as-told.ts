import { earlier, endOfDay, type Instant, lastDayRead, seesAllThatIsOpen } from '@lockstep/domain'
import { partnershipOf } from '../../folds/partnership-of.ts'
import { onceAView } from '../../view/once-a-view.ts'
import type { Query } from '../../view/query.ts'
import type { View } from '../../view/view.ts'

interface Asked {
  readonly partnership?: string
  readonly id?: string
}

/** A question's answer, from the view that answers it. */
export const answerOf = (view: View, query: Query, params: unknown): unknown =>
  query.answer(asTold(view, query, params), params, view)

/**
 * The view that answers a question. Who reads only up to a day that is over is told of the record as of that day: what was
 * done since doesn't exist for them, so that all that waited then would stand there as never done.
 */
function asTold(view: View, { ofNow }: Query, params: unknown): View {
  if (seesAllThatIsOpen(view.viewer) || ofNow === true || ofNow?.(params)) return view
  const day = lastDayRead(view.viewer, partnershipIn(view, params as Asked))
  const end = day && endOfDay(day, view.zone)
  if (end === undefined || end >= view.moment) return view
  const made = ended(view)
  const then = made.get(end) ?? view.at({ happened: end }, earlier(view.moment, end))
  made.set(end, then)
  return then
}

/** What the questions of a page have in common is worked out once. */
const ended = onceAView(() => new Map<Instant, View>())

/** The partnership that a question names, or to which the record or the entry belongs that it does. */
const partnershipIn = (view: View, { partnership, id }: Asked): string | undefined =>
  partnership ?? (id === undefined ? undefined : partnershipOf(view.today, id))

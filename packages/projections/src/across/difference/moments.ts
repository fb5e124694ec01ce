import { earlier, endOfDay, type Instant, type LocalDate } from '@lockstep/domain'
import type { View } from '../../view/view.ts'

/** What is compared: two days on one clock, or what had happened by a day with what was known of it then. */
export type Asked =
  | { readonly from: LocalDate; readonly to: LocalDate; readonly clock: 'happened' | 'known' }
  | { readonly on: LocalDate }

/** The two sides, each at the end of its day. */
export interface Sides {
  readonly before: View
  readonly after: View
  readonly from: Instant
  readonly to: Instant
}

export function sidesOf(view: View, asked: Asked): Sides {
  const end = (day: LocalDate) => earlier(endOfDay(day, view.zone), view.moment)
  if ('on' in asked) {
    const at = end(asked.on)
    return {
      before: view.at({ known: { at }, happened: at }),
      after: view.at({ happened: at }),
      from: at,
      to: at,
    }
  }
  const [from, to] = [end(asked.from), end(asked.to)]
  const then = (at: Instant) =>
    view.at(asked.clock === 'happened' ? { happened: at } : { known: { at }, happened: at })
  return { before: then(from), after: then(to), from, to }
}

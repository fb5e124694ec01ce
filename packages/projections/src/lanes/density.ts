import type { Instant } from '@lockstep/domain'
import type { View } from '../view.ts'

/** How much happened on each day, of all that exists for the viewer. Days are counted in UTC: the scrubber's bars are wider than a zone is far. */
export function density(view: View): { at: Instant; count: number }[] {
  const days = new Map<string, number>()
  for (const { at } of view.entries()) {
    const day = at.slice(0, 10)
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, count]) => ({ at: `${day}T12:00:00.000Z`, count }))
}

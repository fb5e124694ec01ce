import { type Instant, instant } from '@lockstep/domain'
import type { View } from '../../view/view.ts'

const DAY = 86_400_000

/** How much happened on each day, of all that exists for the viewer. Days are counted in UTC: the scrubber's bars are wider than a zone is far. */
export function density(view: View): { at: Instant; count: number }[] {
  const days = new Map<number, number>()
  let [day, count] = [0, 0]
  for (const entry of view.entries()) {
    // Most happened on the day of the entry before.
    if (entry.day !== day) {
      days.set(day, count)
      day = entry.day
      count = days.get(day) ?? 0
    }
    count += 1
  }
  days.set(day, count)
  return [...days]
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => a - b)
    .map(([day, count]) => ({ at: instant((day + 0.5) * DAY), count }))
}

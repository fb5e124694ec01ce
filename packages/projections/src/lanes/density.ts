import type { Instant } from '@lockstep/domain'
import type { View } from '../view.ts'

/** How much happened on each day, of all that exists for the viewer. Days are counted in UTC: the scrubber's bars are wider than a zone is far. */
export function density(view: View): { at: Instant; count: number }[] {
  const days = new Map<string, { count: number }>()
  let [day, here] = ['', { count: 0 }]
  for (const { at } of view.entries()) {
    // Most happened on the day of the entry before.
    if (day === '' || !at.startsWith(day)) {
      day = at.slice(0, 10)
      here = days.get(day) ?? { count: 0 }
      days.set(day, here)
    }
    here.count += 1
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, { count }]) => ({ at: `${day}T12:00:00.000Z`, count }))
}

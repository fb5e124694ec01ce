import type { Cadence, Every, LocalTime } from '@lockstep/domain'
import { firstNameOf } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'

/** "every 14 days", "every month" */
export function everyInWords(every: Every): string {
  const [count, unit] = 'days' in every ? [every.days, 'day'] : [every.months, 'month']
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`
}

/** A time of the organisation's clocks, as a viewer elsewhere has to be told it: "10:00", "10:00 in Europe/Amsterdam". */
export const clockInWords = ({ zone, shownIn }: Pick<View, 'zone' | 'shownIn'>, time: LocalTime) =>
  zone === shownIn ? time : `${time} in ${zone}`

/** "one-to-one every 14 days at 10:00 led by Dana" */
export const cadenceInWords = (view: View, cadence: Omit<Cadence, 'since'>): string =>
  [
    `${cadence.kind} ${everyInWords(cadence.every)}`,
    ...(cadence.time === undefined ? [] : [`at ${clockInWords(view, cadence.time)}`]),
    `led by ${firstNameOf(view, cadence.host)}`,
  ].join(' ')

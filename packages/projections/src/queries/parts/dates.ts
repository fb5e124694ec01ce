import { type Instant, type LocalDate, localDate } from '@lockstep/domain'
import type { View } from '../../view.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The day of the moment looked at. */
export const today = ({ moment, zone }: Pick<View, 'moment' | 'zone'>): LocalDate =>
  localDate(moment, zone)

/** "24 Sep"; with its year, where that is another than the moment's. */
export function dayInWords(date: LocalDate, { moment }: Pick<View, 'moment'>): string {
  const [year, month, day] = date.split('-')
  const words = `${Number(day)} ${months[Number(month) - 1]}`
  return year === moment.slice(0, 4) ? words : `${words} ${year}`
}

export const instantInWords = (at: Instant, view: View): string =>
  dayInWords(localDate(at, view.zone), view)

import { addDays } from '@lockstep/domain'
import type { View } from '../../view.ts'
import { dayInWords, today } from './dates.ts'
import type { Facts } from './facts.ts'

/** What is new is what came within so many days. */
export const LOOKS_BACK_DAYS = 90
/** A small curve shows so many. */
export const SPARK_DAYS = 365

export const driverLabel = (view: View): string =>
  `Biggest driver since ${dayInWords(addDays(today(view), -LOOKS_BACK_DAYS), view)}`

export const nothingNew = (view: View): Facts[1] => ({
  kind: 'nothing',
  label: driverLabel(view),
  sentence: 'nothing new came that says anything',
})

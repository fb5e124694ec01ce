import { lagDays, type Stamp } from '../../folds/stamp.ts'
import { dayInWords, instantDay } from '../../telling/dates.ts'
import type { Sentence } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'

/**
 * " It was recorded on 28 Nov.", of what was dated back. A rule counts from the day on which something happened; whoever is
 * said not to have answered by a day is to read there since when the words stand here.
 */
export const onRecordSince = (view: View, stamp: Stamp): Sentence =>
  lagDays(stamp, view.zone) === 0
    ? []
    : [{ text: ` It was recorded on ${dayInWords(instantDay(stamp.recordedAt, view), view)}.` }]

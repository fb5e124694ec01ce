import type { Answer } from '../../api/views.ts'
import { days } from '../../words/dates.ts'

type Verdict = Answer<'decision'>['verdicts'][number]

const reasons = {
  harm: 'because it does harm',
  legal: 'because of the law',
  other: 'for another reason',
} as const

/** How long after the decision it was judged, and what there was to judge it before its time: `early: 36 days in`. */
export const whenJudged = ({ daysIn, early, stopLossReached, because }: Verdict): string =>
  [
    early ? `early: ${days(daysIn)} in` : `${days(daysIn)} in`,
    stopLossReached && 'after its stop-loss was reached',
    because && reasons[because],
  ]
    .filter(Boolean)
    .join(', ')

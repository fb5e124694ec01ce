import { endOfDay, type Instant, type PersonId } from '@lockstep/domain'
import { personHistory } from '../lanes/people.ts'
import type { View } from '../view.ts'

/**
 * Whether somebody was absent at a moment: from when they said so until they were back, or the last day that they had
 * named; or had left.
 */
export function awayAt(view: View, person: PersonId, moment: Instant): boolean {
  let until: Instant | undefined
  for (const event of personHistory(view, person)) {
    if (event.at > moment) break
    if (event.type === 'AbsenceStarted') {
      const { until: last } = event.data
      until = last === undefined ? moment : endOfDay(last, view.zone)
    }
    if (event.type === 'MemberLeft') until = moment
    if (event.type === 'AbsenceEnded' || event.type === 'MemberJoined') until = undefined
  }
  return until !== undefined && until >= moment
}

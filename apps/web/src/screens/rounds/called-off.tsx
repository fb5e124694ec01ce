import type { Answer } from '../../api/views.ts'
import { useDates } from '../../here/use-dates.ts'
import { doneBy } from '../../ui/stamp.ts'

type Round = Answer<'ranking'>['ranking']

/** Who called a round off, when and why, and what that means for what was answered. */
export function CalledOff({ round: { calledOff, counts } }: { round: Round }) {
  const { day } = useDates()
  if (calledOff === undefined) return null
  const { stamp, reason } = calledOff
  const given = counts.given > 0 ? 'What was answered stays sealed for good.' : ''
  return (
    <p>
      Called off by <b>{doneBy(stamp)}</b> on {day(stamp.happened)}
      {reason === undefined ? '.' : ': '}
      {reason !== undefined && <span className="words">“{reason}”</span>} {given}
    </p>
  )
}

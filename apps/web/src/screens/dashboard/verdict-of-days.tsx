import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import { OwnMoments, useMoments } from '../../app/moments.ts'
import type { Window } from '../../charts/axis.ts'
import { Verdict } from '../../ui/sentence.tsx'
import { day } from '../../words/dates.ts'
import { byTheirEnd } from './stretch.ts'

interface VerdictOfDaysProps {
  view: Answer<'dashboard'>
  /** Whose timeline it is. */
  of: Pick<Params<'dashboard'>, 'partnership' | 'a' | 'b'>
  days: Window
}

/** The verdict as a stretch of days ended, what came after it left out; what it links to is as of then. */
export function VerdictOfDays({ view, of, days }: VerdictOfDaysProps) {
  const moments = useMoments()
  const then = byTheirEnd(days, view.moment, moments)
  const { data } = useView('dashboard', of, then ?? moments)
  if (then === undefined) return <Verdict sentence={view.verdict} />
  const by = { text: `By ${day(days.to)}: ` }
  return (
    <OwnMoments value={then}>
      <Verdict sentence={[by, ...(data?.verdict ?? [{ text: '…' }])]} />
    </OwnMoments>
  )
}

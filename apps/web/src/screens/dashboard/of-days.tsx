import { useMemo } from 'react'
import { useView } from '../../api/use-view.ts'
import type { Answer, Params } from '../../api/views.ts'
import type { Window } from '../../charts/axis.ts'
import { byTheirEnd, OwnMoments, useMoments } from '../../here/moments.ts'
import { Verdict } from '../../ui/sentence.tsx'
import { day, isoDay } from '../../words/dates.ts'
import { Facts } from './facts.tsx'
import { factsWithin } from './facts-within.ts'

interface OfDaysProps {
  view: Answer<'dashboard'>
  /** Whose timeline it is. */
  of: Pick<Params<'dashboard'>, 'partnership' | 'a' | 'b'>
  days: Window
}

/** The verdict and the three facts as a stretch of days ended, what came after it left out; what the verdict links to is as of then. */
export function OfDays({ view, of, days }: OfDaysProps) {
  const moments = useMoments()
  const then = byTheirEnd(days, view.moment, moments)
  const looked = { start: isoDay(days.from), end: isoDay(days.to) }
  const { data } = useView('dashboard', { ...of, ...looked }, then ?? moments)
  const facts = useMemo(() => factsWithin(view, days, data), [view, days, data])
  const by = then === undefined ? [] : [{ text: `By ${day(days.to)}: ` }]
  return (
    <>
      <OwnMoments value={then ?? moments}>
        <Verdict sentence={[...by, ...(data?.verdict ?? [{ text: '…' }])]} />
      </OwnMoments>
      <Facts facts={facts} />
    </>
  )
}

import { useMemo } from 'react'
import type { Answer } from '../../api/views.ts'
import type { Window } from '../../charts/axis.ts'
import { Facts } from './facts.tsx'
import { factsWithin } from './facts-within.ts'

/** The three facts of a stretch of days. */
export function FactsOfDays({ view, days }: { view: Answer<'dashboard'>; days: Window }) {
  const facts = useMemo(() => factsWithin(view, days), [view, days])
  return <Facts facts={facts} />
}

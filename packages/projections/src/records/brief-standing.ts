import { addDays, type LocalDate } from '@lockstep/domain'
import type { BriefRow } from '../folds/briefs.ts'
import { people } from '../folds/people.ts'
import { today } from '../telling/dates.ts'
import type { View } from '../view/view.ts'

export const briefStates = ['to begin', 'first ninety days', 'settled in', 'has left'] as const
export type BriefStands = (typeof briefStates)[number]

const LAST = 90

/** How far somebody has come in a role, at the moment looked at. */
export function briefStands(view: View, { written }: BriefRow): BriefStands | undefined {
  if (written === undefined) return undefined
  const { starts, person } = written
  const day: LocalDate = today(view)
  if (view.row(people, person)?.state.is === 'left') return 'has left'
  if (day < starts) return 'to begin'
  return day <= addDays(starts, LAST) ? 'first ninety days' : 'settled in'
}

import type { Instant, PersonId } from '@lockstep/domain'
import type { View } from '../view/view.ts'
import { personHistory } from './person-history.ts'
import { type AbsenceHad, absences } from './tenure.ts'

/**
 * Whether somebody was absent at a moment: from when they said so until they were back, or the last day that they had
 * named; or had left.
 */
export function awayAt(view: View, person: PersonId, moment: Instant): boolean {
  const last = personHistory(view, person).findLast(
    ({ type, at }) => at <= moment && comesOrGoes.includes(type),
  )
  return last?.type === 'MemberLeft' || absenceAt(view, person, moment) !== undefined
}

const comesOrGoes = ['MemberJoined', 'MemberLeft']

/** The absence under way at a moment, as it was known by then; undefined where there was none. */
export function absenceAt(view: View, person: PersonId, moment: Instant): AbsenceHad | undefined {
  const history = personHistory(view, person).filter(({ at }) => at <= moment)
  const last = absences(history, view.zone)
    .filter(({ begins }) => begins <= moment)
    .toSorted((a, b) => (a.begins < b.begins ? -1 : Number(a.begins > b.begins)))
    .at(-1)
  if (last === undefined || last.to !== undefined) return undefined
  return last.ends === undefined || last.ends >= moment ? last : undefined
}

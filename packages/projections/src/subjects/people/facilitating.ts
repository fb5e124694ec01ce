import { facilitationOf, LocalDate, type PersonId } from '@lockstep/domain'
import { z } from 'zod'
import { people } from '../../folds/people.ts'
import { postmortems } from '../../folds/postmortems.ts'
import { namedRecord } from '../../records/named.ts'
import { today } from '../../telling/dates.ts'
import { Named } from '../../telling/href.ts'
import { PartnershipLine, partnershipLine } from '../../telling/partnership-line.ts'
import type { View } from '../../view/view.ts'

/** A post-mortem that somebody from outside facilitates. */
export const FacilitatedView = z
  .strictObject({
    postmortem: Named,
    /** What began there up to that day is read. */
    partnership: PartnershipLine,
    to: LocalDate,
    /** The last day on which it is read, once it is closed. */
    until: LocalDate.optional(),
  })
  .meta({ id: 'Facilitated' })

/** What somebody reads for it, who is no member: a member reads more anyway. */
export function facilitatedBy(view: View, person: PersonId): z.output<typeof FacilitatedView>[] {
  const self = view.row(people, person)?.state ?? { is: 'none' }
  if (self.is === 'member') return []
  return [...view.rows(postmortems).values()].flatMap(({ id, state }) => {
    const facilitation = facilitationOf({ person, self }, id, state, today(view))
    const named = facilitation && namedRecord(view, 'postmortem', id)
    const partnership = facilitation && partnershipLine(view, facilitation.partnership)
    if (facilitation === undefined || named === undefined || partnership === undefined) return []
    const { to, until } = facilitation
    return [{ postmortem: named, partnership, to, ...(until === undefined ? {} : { until }) }]
  })
}

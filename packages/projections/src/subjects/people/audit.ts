import { auditOf, LocalDate, type PersonState } from '@lockstep/domain'
import { z } from 'zod'
import { people } from '../../folds/people.ts'
import { today } from '../../telling/dates.ts'
import { PartnershipLine, partnershipLine } from '../../telling/partnership-line.ts'
import { byFamilyName, personView } from '../../telling/person.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'

const days = {
  /** What began on these days, counted in UTC, is read. */
  from: LocalDate,
  to: LocalDate,
  /** The last day on which it is. */
  until: LocalDate,
}

/** What somebody from outside audits at the moment viewed. */
export const AuditView = z
  .strictObject({ partnerships: z.array(PartnershipLine), ...days })
  .meta({ id: 'Audit' })

/** Undefined for who audits nothing, or no longer. */
export function auditView(view: View, person: PersonState): z.output<typeof AuditView> | undefined {
  const audit = auditOf(person, today(view))
  if (audit === undefined) return undefined
  return {
    ...audit,
    partnerships: audit.partnerships.flatMap((each) => partnershipLine(view, each) ?? []),
  }
}

/** Somebody from outside who reads what belongs to a partnership. */
export const AuditorView = z.strictObject({ person: PersonView, ...days })

/** Who audits a partnership at the moment viewed, in order of family name: everybody who sees it sees who reads it. */
export const auditorsOf = (view: View, partnership: string): z.output<typeof AuditorView>[] =>
  [...view.rows(people).values()]
    .flatMap(({ id, state }) => {
      const audit = auditOf(state, today(view))
      if (audit === undefined || !audit.partnerships.includes(partnership)) return []
      const { partnerships: _, ...within } = audit
      return [{ person: personView(view, id), ...within }]
    })
    .sort((x, y) => byFamilyName(x.person, y.person))

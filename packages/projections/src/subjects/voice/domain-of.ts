import type { Instant, PersonId } from '@lockstep/domain'
import type { DecisionRow } from '../../folds/decisions.ts'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import type { View } from '../../view/view.ts'

/** The domain that a decision lies in, as a charter gives it to somebody. */
export interface ChartedDomain {
  readonly name: string
  readonly owner: PersonId
  readonly gate?: string | undefined
  readonly partnership: string
  /** Of the charter that was in force when it was made, or is until it is. */
  readonly version: number
}

/** Undefined where the decision names no domain, or no charter of that day gave it to anybody. */
export function domainOf(view: View, { state, made }: DecisionRow): ChartedDomain | undefined {
  if (!('terms' in state) || state.terms.domain === undefined) return undefined
  const at = made?.stamp.at ?? view.moment
  const { partnership, owner, domain } = state.terms
  const rows =
    partnership === undefined
      ? [...view.rows(partnerships).values()].filter((row) => isMember(row, owner))
      : [view.row(partnerships, partnership)]
  for (const row of rows) {
    const found = row && domainIn(row, domain, at)
    if (found !== undefined) return found
  }
  return undefined
}

const isMember = ({ state }: PartnershipRow, person: PersonId) =>
  state.is !== 'none' && state.members.includes(person)

function domainIn(row: PartnershipRow, name: string, at: Instant): ChartedDomain | undefined {
  const charter = row.charters.findLast(({ agreed }) => agreed !== undefined && agreed.at <= at)
  const domain = charter?.domains.find((each) => each.name.toLowerCase() === name.toLowerCase())
  return charter && domain && { ...domain, partnership: row.id, version: charter.version }
}

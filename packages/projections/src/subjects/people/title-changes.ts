import { type Instant, OccurredAt } from '@lockstep/domain'
import { z } from 'zod'
import type { CharterVersion, PartnershipRow } from '../../folds/partnerships.ts'
import { personHistory } from '../../records/person-history.ts'
import { personView } from '../../telling/person.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'

/** A member's title changed, and the domains in which they decide did not. */
export const TitleChange = z.strictObject({
  person: PersonView,
  from: z.string(),
  to: z.string(),
  on: OccurredAt,
  domains: z.array(z.string()),
})
type TitleChange = z.output<typeof TitleChange>

/** Of the members of today, under the charter in force: the first first. */
export function titleChanges(view: View, { state, charters }: PartnershipRow): TitleChange[] {
  if (state.is === 'none' || state.charter === undefined) return []
  const agreed = charters.filter((each) => each.agreed !== undefined)
  const current = agreed.find(({ version }) => version === state.charter?.version)
  return state.members.flatMap((person) =>
    changesOf(view, person).flatMap(({ at, ...change }) => {
      const before = agreed.findLast((each) => each.agreed !== undefined && each.agreed.at <= at)
      const domains = domainsOf(current, person)
      const same = before !== undefined && alike(domainsOf(before, person), domains)
      return same ? [{ ...change, person: personView(view, person), domains }] : []
    }),
  )
}

interface Changed extends Pick<TitleChange, 'from' | 'to' | 'on'> {
  readonly at: Instant
}

/** A role stands for the title that was left out. */
function changesOf(view: View, person: string): Changed[] {
  const posts = personHistory(view, person).flatMap((event) =>
    event.type === 'MemberJoined' || event.type === 'RoleChanged'
      ? [{ ...event.data, type: event.type, at: event.at, on: event.metadata.occurredAt }]
      : [],
  )
  return posts.flatMap(({ type, role, title = role, at, on }, n) => {
    const before = posts[n - 1]
    const from = before?.title ?? before?.role
    return type === 'RoleChanged' && from !== undefined && from !== title
      ? [{ from, to: title, at, on }]
      : []
  })
}

const domainsOf = (charter: CharterVersion | undefined, person: string): string[] =>
  (charter?.domains ?? []).filter(({ owner }) => owner === person).map(({ name }) => name)

const alike = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name) => b.includes(name))

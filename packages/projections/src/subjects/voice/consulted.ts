import type { DecisionId, Instant, PersonId } from '@lockstep/domain'
import type { DecisionRow } from '../../folds/decisions.ts'
import type { View } from '../../view/view.ts'
import { isMemberAt } from '../people/concerned.ts'
import { type ChartedDomain, domainOf } from './domain-of.ts'
import { askedBefore, decidedIn } from './voice.ts'

/** The decisions of others in one domain, and in which of them somebody was consulted before they were made. */
export interface ConsultedIn {
  /** As the charter of that day names it, else as the decision does; absent where it names none. */
  readonly domain?: string
  /** A charter gives it to them: there they are to be asked. */
  readonly own: boolean
  readonly decisions: readonly { readonly id: DecisionId; readonly consulted: boolean }[]
}

interface Decided {
  readonly row: DecisionRow
  readonly at: Instant
  readonly name: string | undefined
  readonly charted: ChartedDomain | undefined
}

const collator = new Intl.Collator('en')

/**
 * For each of some people the domains of all that others decided while they were members, in alphabetical order, what
 * names no domain last. Somebody was consulted where the decision says so, or where they were asked for their position,
 * or gave one, before it was made.
 */
export function consultedIn(
  view: View,
  people: readonly PersonId[],
): ReadonlyMap<PersonId, readonly ConsultedIn[]> {
  const decided = decidedIn(view).flatMap((row): Decided[] => {
    if (row.made === undefined || !('terms' in row.state)) return []
    const charted = domainOf(view, row)
    return [{ row, at: row.made.stamp.at, charted, name: charted?.name ?? row.state.terms.domain }]
  })
  const inTime = decided.toSorted((x, y) => (x.at < y.at ? -1 : 1))
  return new Map(people.map((person) => [person, byDomain(view, person, inTime)]))
}

function byDomain(view: View, person: PersonId, decided: readonly Decided[]): ConsultedIn[] {
  const others = decided.filter(
    ({ row, at }) =>
      'terms' in row.state && row.state.terms.owner !== person && isMemberAt(view, person, at),
  )
  return [...Map.groupBy(others, (each) => keyOf(each, person)).values()]
    .flatMap((these) => groupOf(these, person))
    .sort(inOrder)
}

const isOwn = ({ charted }: Decided, person: PersonId): boolean => charted?.owner === person

const keyOf = (each: Decided, person: PersonId): string =>
  `${isOwn(each, person)} ${each.name?.toLowerCase() ?? ''}`

function groupOf(these: readonly Decided[], person: PersonId): ConsultedIn[] {
  const [first] = these
  if (first === undefined) return []
  return [
    {
      ...(first.name === undefined ? {} : { domain: first.name }),
      own: isOwn(first, person),
      decisions: these.map(({ row }) => ({ id: row.id, consulted: wasConsulted(row, person) })),
    },
  ]
}

const wasConsulted = (row: DecisionRow, person: PersonId): boolean =>
  row.made?.plan.consulted.includes(person) === true || askedBefore(row, person)

function inOrder(x: ConsultedIn, y: ConsultedIn): number {
  if (x.domain === undefined || y.domain === undefined)
    return Number(x.domain === undefined) - Number(y.domain === undefined)
  return collator.compare(x.domain, y.domain) || Number(x.own) - Number(y.own)
}

import type { EventId, PartnershipState, PersonId, Recorded } from '@lockstep/domain'
import type { Company } from './company.ts'

/** The entries with words of how people work, how a hire goes and why somebody left that a person may read. */
export const openedOfPeople = (company: Company, person: PersonId): EventId[] => [
  ...company.all('person').flatMap((id) => ofStyle(company, id, person)),
  ...company.all('brief').flatMap((id) => ofHire(company.recorded(`brief-${id}`), person)),
  ...company.all('leaving').flatMap((id) => ofLeaving(company.recorded(`leaving-${id}`), person)),
]

/** How somebody works is for their partners; what another does for their sake, and whether it helps, for the two. */
function ofStyle(company: Company, id: PersonId, person: PersonId): EventId[] {
  const shared = company.all('partnership').some((each) => {
    const state = company.state('partnership', each) as PartnershipState
    return state.is === 'founded' && [id, person].every((one) => state.members.includes(one))
  })
  const recorded = company.recorded(`person-${id}`)
  const noted = recorded.filter((event) => (dataOf(event) as { by?: PersonId }).by === person)
  const theirs = noted.map((event) => event.id)
  return recorded.flatMap((event) => {
    const { adaptation = '' } = dataOf(event) as { adaptation?: EventId }
    const type = typeOf(event)
    const reads =
      (shared && OF_ONESELF.includes(type)) ||
      theirs.includes(adaptation) ||
      (type === 'AdaptationNoted' && id === person)
    return reads ? [event.id] : []
  })
}

/** How a hire goes is for who hired and who came. */
function ofHire(recorded: readonly Recorded[], person: PersonId): EventId[] {
  const { by, person: came } = (recorded[0]?.data ?? {}) as { by?: PersonId; person?: PersonId }
  return by === person || came === person ? recorded.map(({ id }) => id) : []
}

/** Why somebody left is for those who were asked and have told it. */
function ofLeaving(recorded: readonly Recorded[], person: PersonId): EventId[] {
  const told = recorded.filter(({ type }) => TELLING.includes(type))
  const mine = told.some(({ data }) => (data as { person: PersonId }).person === person)
  const listed = recorded.flatMap((event) => listIn(event, 'LeavingReasonsOpened', 'opens'))
  return (mine ? told : []).flatMap(({ id, type }) =>
    type === 'LateLeavingReasonTold' || listed.includes(id) ? [id] : [],
  )
}

/** A list of ids in an event of a type; empty in any other. */
export const listIn = (
  { type, data }: Recorded,
  wanted: string,
  field: string,
): readonly string[] =>
  type === wanted ? ((data as Record<string, readonly string[]>)[field] ?? []) : []

const TELLING = ['LeavingReasonTold', 'LateLeavingReasonTold']
const OF_ONESELF = ['BackgroundTold', 'WorkingStyleWritten']

type Carried = { readonly type: string; readonly data: unknown }

/** A correction says what it mends, whole. */
const carriedBy = ({ type, data }: Recorded): Carried =>
  type === 'RecordCorrected' || type === 'RecordInserted' ? (data as Carried) : { type, data }
const typeOf = (event: Recorded): string => carriedBy(event).type
const dataOf = (event: Recorded): unknown => carriedBy(event).data ?? {}

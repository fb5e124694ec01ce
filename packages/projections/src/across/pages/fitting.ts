import {
  auditOf,
  type CommandName,
  circleOf,
  type Id,
  isWrittenIn,
  type PersonId,
} from '@lockstep/domain'
import { conversations } from '../../folds/conversations.ts'
import { feedback } from '../../folds/feedback.ts'
import { metrics } from '../../folds/metrics.ts'
import { partnerships } from '../../folds/partnerships.ts'
import { people } from '../../folds/people.ts'
import { postmortems } from '../../folds/postmortems.ts'
import { hereIn, isMember } from '../../records/here.ts'
import { standingMetrics } from '../../records/metric-standing.ts'
import { today } from '../../telling/dates.ts'
import type { View } from '../../view/view.ts'

/** By the name of a field. */
type Fitting = Record<string, Id[]>

/** What the fields of a command take that are marked so, by the record that it is given on. */
const fittings: { readonly [C in CommandName]?: (view: View, id: string) => Fitting } = {
  ProposeMetric: (view, id) => ({
    metric: keys(view.rows(metrics)).filter((metric) => !standsIn(view, id).includes(metric)),
  }),
  AgreeCadence: (view, id) => ({ host: membersOf(view, id) }),
  DropMetric: (view, id) => ({ metric: standsIn(view, id) }),
  AddToPartnership: (view, id) => ({
    person: membersNow(view).filter((person) => !membersOf(view, id).includes(person)),
  }),
  RemoveFromPartnership: (view, id) => ({ person: membersOf(view, id) }),
  AgreePostmortemAction: (view, id) => {
    const readers = readersIn(view, id)
    return { who: readers, to: readers }
  },
  HandOnFacilitation: (view, id) => ({ facilitator: facilitatingNext(view, id) }),
  OfferDisclosure: (view, id) => {
    const given = view.rows(feedback).get(id)?.given
    return { to: readersBeside(view, [given?.from, given?.to]) }
  },
  OfferConversationDisclosure: (view, id) => {
    const begun = view.rows(conversations).get(id)?.begun
    return { to: readersBeside(view, [begun?.from, begun?.to]) }
  },
}

/** What may be picked for the fields of a command on a record as it stands. */
export const fitting = (view: View, command: CommandName, id: string): Fitting =>
  fittings[command]?.(view, id) ?? {}

const keys = <Row>(rows: ReadonlyMap<Id, Row>): Id[] => [...rows.keys()]

/** Joint ones, and those that are proposed. */
function standsIn(view: View, id: string): Id[] {
  const row = view.rows(partnerships).get(id)
  return row === undefined ? [] : standingMetrics(row).map(({ metric }) => metric)
}

function membersOf(view: View, id: string): PersonId[] {
  const state = view.rows(partnerships).get(id)?.state
  return state?.is === 'founded' ? [...state.members] : []
}

const membersNow = (view: View): PersonId[] =>
  [...view.rows(people).values()].filter(({ state }) => state.is === 'member').map(({ id }) => id)

/** Of the members those who read what is said in a post-mortem. */
function readersIn(view: View, id: string): PersonId[] {
  const state = view.rows(postmortems).get(id)?.state
  return state === undefined ? [] : circleOf(state).filter((person) => isMember(view, person))
}

/** Who may take it over: those who read it anyway, once anything is written. */
function facilitatingNext(view: View, id: string): PersonId[] {
  const state = view.rows(postmortems).get(id)?.state
  if (state === undefined || state.is === 'none') return []
  const named = isWrittenIn(state) ? state.involved : keys(view.rows(people))
  return named.filter((person) => person !== state.facilitator && hereIn(view)(person))
}

/** To whom words of these two can be opened. */
const readersBeside = (view: View, two: readonly (PersonId | undefined)[]): PersonId[] =>
  [...view.rows(people).values()]
    .filter(({ state }) => state.is === 'member' || auditOf(state, today(view)) !== undefined)
    .map(({ id }) => id)
    .filter((person) => !two.includes(person))

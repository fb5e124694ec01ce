import type { PersonId, Subject } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { type GoalRow, goals } from '../../folds/goals.ts'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import { type RequestRow, requests } from '../../folds/requests.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { type VisionRow, visions } from '../../folds/visions.ts'
import type { View } from '../../view/view.ts'
import { concernedBy } from '../people/concerned.ts'
import { concernedSince } from './concerned.ts'
import { type WhoKnows, whoKnows } from './who-knows.ts'

/** What there is to know of a record. */
interface ToKnow {
  /** When it came to be. */
  readonly began: Stamp | undefined
  readonly concerned: ReadonlySet<PersonId>
}

export const ofDecision = (view: View, row: DecisionRow): ToKnow => ({
  began: row.made?.stamp ?? row.proposed?.stamp ?? row.problems[0]?.stamp,
  concerned: concernedBy(view, row),
})

export const ofGoal = (view: View, { state, proposed }: GoalRow): ToKnow => ({
  began: proposed,
  concerned: concernedSince(
    view,
    state.is === 'none' ? undefined : state.terms.partnership,
    proposed,
  ),
})

/** What is asked for is between two, and both know. */
const ofRequest = (_: View, { made }: RequestRow): ToKnow => ({
  began: made?.stamp,
  concerned: new Set(),
})

/** Of its charter. */
export function ofPartnership(view: View, { id, charters }: PartnershipRow): ToKnow {
  const began = charters.findLast(({ agreed }) => agreed !== undefined)?.agreed
  return { began, concerned: concernedSince(view, id, began) }
}

/** A version of a vision is for all of its partnership. */
export const ofVision = (view: View, { shared }: VisionRow): ToKnow => ({
  began: shared?.stamp,
  concerned: concernedSince(view, shared?.partnership, shared?.stamp),
})

/** Who knows of a record of which that is kept; undefined where it is not there. */
export function knowersOf(view: View, of: Subject): WhoKnows | undefined {
  const told = toKnow(view, of)
  return told && whoKnows(view, { of, ...told })
}

export const toKnow = (view: View, { noun, id }: Subject): ToKnow | undefined =>
  toldOf[noun](view, id)

const toldOf: Record<Subject['noun'], (view: View, id: string) => ToKnow | undefined> = {
  decision: (view, id) => where(view.row(decisions, id), (row) => ofDecision(view, row)),
  goal: (view, id) => where(view.row(goals, id), (row) => ofGoal(view, row)),
  request: (view, id) => where(view.row(requests, id), (row) => ofRequest(view, row)),
  partnership: (view, id) => where(view.row(partnerships, id), (row) => ofPartnership(view, row)),
  vision: (view, id) => where(view.row(visions, id), (row) => ofVision(view, row)),
}

const where = <Row>(row: Row | undefined, tell: (row: Row) => ToKnow): ToKnow | undefined =>
  row === undefined ? undefined : tell(row)

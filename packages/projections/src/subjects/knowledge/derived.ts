import type { ExposureWay, PersonId, SessionId, Subject } from '@lockstep/domain'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import type { ExposureAnswer } from '../../folds/exposures.ts'
import { type GoalRow, goals } from '../../folds/goals.ts'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import { type RequestRow, requests } from '../../folds/requests.ts'
import { sessions } from '../../folds/sessions.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { type VisionRow, visions } from '../../folds/visions.ts'
import { playbacksOf } from '../../records/playbacks.ts'
import { decidedIn } from '../../records/session-held.ts'
import { delegateOf } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import { disputesOf } from '../rhythm/disputes.ts'

/** How somebody came to know of a record; `part`: they proposed it, or had a say in it. */
export type Way = ExposureWay | 'part' | 'played back'

/** That somebody knows of a record follows from what else is recorded of it. */
export interface Derived {
  readonly stamp: Stamp
  readonly how: Way
  readonly people: readonly PersonId[]
  /** The session whose record says so: to be mended there, and not answered beside. */
  readonly session?: SessionId
  /** What those say of it who were named there and were not. */
  readonly disputes?: readonly ExposureAnswer[]
}

/** Who had a part in a record, was asked for a position on it, or was there when it was decided. */
export function derivedExposures(view: View, of: Subject): Derived[] {
  const from: { readonly [N in Subject['noun']]: () => Derived[] } = {
    decision: () =>
      ofRow(view.row(decisions, of.id), (row) => [
        ...fromDecision(view, row),
        ...fromSessions(view, row),
      ]),
    goal: () => ofRow(view.row(goals, of.id), (row) => fromGoal(view, row)),
    request: () => ofRow(view.row(requests, of.id), (row) => fromRequest(view, row)),
    partnership: () => ofRow(view.row(partnerships, of.id), (row) => fromCharters(view, row)),
    vision: () => ofRow(view.row(visions, of.id), (row) => fromVision(view, row)),
  }
  return [...from[of.noun](), ...fromPlaybacks(view, of)].filter(({ people }) => people.length > 0)
}

const ofRow = <Row>(row: Row | undefined, derive: (row: Row) => Derived[]): Derived[] =>
  row === undefined ? [] : derive(row)

const part = (stamp: Stamp, people: readonly (PersonId | 'lockstep' | undefined)[]): Derived => ({
  stamp,
  how: 'part',
  people: [
    ...new Set(people.flatMap((one) => (one === undefined || one === 'lockstep' ? [] : [one]))),
  ],
})

/**
 * Who did something has a part in it; whom it only names need not have heard of it. What a delegate does in somebody's name
 * says that the delegate knew, and of the other nothing: they may have been away.
 */
const doing = (view: View, stamp: Stamp): Derived =>
  part(stamp, [delegateOf(view, stamp) ?? stamp.by])

/** Who is said to have begun it had a part in it, whoever recorded that. */
const begun = (
  view: View,
  { stamp, initiator }: NonNullable<DecisionRow['proposed']>,
): Derived[] => [doing(view, stamp), ...(initiator === stamp.by ? [] : [part(stamp, [initiator])])]

function fromDecision(
  view: View,
  { state, proposed, problems, rounds, statements, made }: DecisionRow,
) {
  const plan = 'made' in state ? state.made?.plan : undefined
  const then = made?.stamp
  return [
    ...problems.map(({ stamp }) => doing(view, stamp)),
    ...(proposed === undefined || !('terms' in state) ? [] : begun(view, proposed)),
    ...rounds.map(({ called, asked }): Derived => ({ stamp: called, how: 'asked', people: asked })),
    ...statements.map(({ stamp, person }) => part(stamp, [person])),
    ...(plan === undefined || then === undefined
      ? []
      : ([
          { stamp: then, how: 'present', people: plan.participants },
          { stamp: then, how: 'asked', people: plan.consulted },
          { stamp: then, how: 'told', people: plan.informed },
        ] satisfies Derived[])),
  ]
}

/** Who was at a session where it was taken. */
const fromSessions = (view: View, { id }: DecisionRow): Derived[] =>
  [...view.rows(sessions).values()].flatMap((row): Derived[] => {
    const { id: session, held } = row
    if (held === undefined || !decidedIn(view, row).decided.some((taken) => taken === id)) return []
    const disputes = disputesOf(view, session).map((each) => ({
      ...each,
      statement: held.stamp.event,
    }))
    return [{ stamp: held.stamp, how: 'present', people: held.present, session, disputes }]
  })

/** Who agreed to it, expected something of it, checked or changed it, or said how it goes had a part in it. */
function fromGoal(view: View, row: GoalRow): Derived[] {
  const { state, proposed, revisions, changeProposals } = row
  if (proposed === undefined || state.is === 'none') return []
  const said = [
    ...row.agreements,
    ...row.expectations,
    ...row.checks,
    ...changeProposals.flatMap(({ consents }) => consents),
  ]
  const done = [...row.progress, ...row.outcomes, ...changeProposals]
  return [
    doing(view, proposed),
    ...revisions.map(({ stamp }) => doing(view, stamp)),
    ...said.map(({ stamp, person }) => part(stamp, [person])),
    ...done.map(({ stamp }) => doing(view, stamp)),
  ]
}

const fromRequest = (view: View, { made }: RequestRow): Derived[] =>
  made === undefined
    ? []
    : [doing(view, made.stamp), { stamp: made.stamp, how: 'asked', people: [made.to] }]

const fromVision = (view: View, { shared }: VisionRow): Derived[] =>
  shared === undefined ? [] : [doing(view, shared.stamp)]

/** Who says what it says knows of it. */
const fromPlaybacks = (view: View, of: Subject): Derived[] =>
  playbacksOf(view, of).flatMap(({ begun, said }) =>
    said.slice(0, 1).map(({ stamp }) => ({ stamp, how: 'played back', people: [begun.person] })),
  )

/** Who proposed or accepted the charter that is in force, or the one that is open. */
function fromCharters(view: View, { state, charters }: PartnershipRow): Derived[] {
  if (state.is === 'none') return []
  const version = (state.charter ?? state.proposed)?.version
  return charters
    .filter((charter) => charter.version === version)
    .flatMap(({ proposed, acceptances }) => [
      doing(view, proposed),
      ...acceptances.map(({ stamp, person }) => part(stamp, [person])),
    ])
}

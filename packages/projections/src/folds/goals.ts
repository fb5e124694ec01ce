import {
  beganOn,
  isMaterial,
  nouns,
  type PersonId,
  type Recorded,
  type RecordedOf,
} from '@lockstep/domain'
import type { Fold } from '../view/fold.ts'
import { agreedFirst } from './goal-consent.ts'
import type { GoalOutcome, GoalRevision, GoalRow } from './goal-row.ts'
import { cameFirst, stampOf } from './stamp.ts'
import { withState } from './with-state.ts'

export type * from './goal-row.ts'

type Events = typeof nouns.goal.events
type Event<T extends keyof Events> = Extract<RecordedOf<Events>, { type: T }>

const ended =
  (how: GoalOutcome['how']) =>
  (row: GoalRow, event: Recorded<string, Omit<GoalOutcome, 'stamp' | 'how'>>): GoalRow => ({
    ...row,
    outcomes: [...row.outcomes, { ...event.data, stamp: stampOf(event), how }],
  })

function revised(row: GoalRow, event: Event<'GoalRevised'>): GoalRow {
  const { changes, reason, editorial } = event.data
  const stamp = stampOf(event)
  const ownersAfter = row.state.is === 'none' ? [] : row.state.terms.owners
  const ownersBefore = changes.owners?.from ?? ownersAfter
  const agreed = agreedFirst(row, stamp)
  const revision: GoalRevision = {
    stamp,
    changes,
    reason,
    editorial,
    material: isMaterial(changes),
    ownersBefore,
    ownersAfter,
    hadAgreed: ownersBefore.filter((owner) => agreed.includes(owner)),
    consented: consentedFirst(row, event),
    answers: [],
  }
  return { ...row, revisions: [...row.revisions, revision] }
}

/** A correction may have put the change before a consent, or a consent after it. */
function consentedFirst(row: GoalRow, event: Event<'GoalRevised'>): PersonId[] {
  const stamp = stampOf(event)
  const carried = row.changeProposals.find((each) => each.stamp.event === event.data.proposed)
  const first = carried?.consents.filter((consent) => cameFirst(consent.stamp, stamp)) ?? []
  const people = first.map(({ person }) => person)
  return event.data.consented.filter((one) => one === stamp.by || people.includes(one))
}

/** Goals with all that was said of them. */
export const goals: Fold<GoalRow, Events> = {
  name: 'goals',
  noun: 'goal',
  version: 10,
  initial: (id) => ({
    id,
    state: nouns.goal.initial,
    links: [],
    agreements: [],
    expectations: [],
    revisions: [],
    changeProposals: [],
    checks: [],
    progress: [],
    outcomes: [],
  }),
  reach: ({ id, state, proposed }) => ({
    record: id,
    ...(state.is === 'none' || state.partnership === undefined
      ? {}
      : { partnership: state.partnership }),
    ...(proposed === undefined ? {} : { since: beganOn(proposed) }),
  }),
  on: withState<GoalRow>()(nouns.goal, {
    GoalProposed: (row, event) => {
      const { parents, need, problem, continues, source, action, ...firstTerms } = event.data
      const stamp = stampOf(event)
      return {
        ...row,
        proposed: stamp,
        firstTerms,
        ...(source === undefined ? {} : { source }),
        ...(continues === undefined ? {} : { continues }),
        ...(action === undefined ? {} : { action }),
        ...(need === undefined ? {} : { need: { stamp, need } }),
        ...(problem === undefined ? {} : { problem: { stamp, problem } }),
        links: parents.map((parent) => ({ parent, linked: stamp })),
      }
    },
    GoalLinked: (row, event) => ({
      ...row,
      links: [...row.links, { parent: event.data.parent, linked: stampOf(event) }],
    }),
    GoalUnlinked: (row, event) => ({
      ...row,
      links: row.links.map((link) =>
        link.parent === event.data.parent && link.unlinked === undefined
          ? { ...link, unlinked: { stamp: stampOf(event), reason: event.data.reason } }
          : link,
      ),
    }),
    GoalAgreed: (row, event) => ({
      ...row,
      agreements: [...row.agreements, { ...event.data, stamp: stampOf(event) }],
    }),
    ExpectationStated: (row, event) => ({
      ...row,
      expectations: [...row.expectations, { ...event.data, stamp: stampOf(event) }],
    }),
    NeedNamed: (row, event) => ({
      ...row,
      need: { stamp: stampOf(event), need: event.data.need },
    }),
    GoalProblemStated: (row, event) => ({
      ...row,
      problem: { stamp: stampOf(event), problem: event.data.problem },
    }),
    GoalChangeProposed: (row, event) => ({
      ...row,
      changeProposals: [
        ...row.changeProposals,
        { ...event.data, stamp: stampOf(event), consents: [] },
      ],
    }),
    GoalChangeConsented: (row, event) => ({
      ...row,
      changeProposals: row.changeProposals.map((proposal) =>
        proposal.stamp.event === event.data.change
          ? {
              ...proposal,
              consents: [
                ...proposal.consents,
                { stamp: stampOf(event), person: event.data.person },
              ],
            }
          : proposal,
      ),
    }),
    GoalChangeDeclined: (row, event) => {
      const { change, ...declined } = event.data
      return {
        ...row,
        changeProposals: row.changeProposals.map((proposal) =>
          proposal.stamp.event === change
            ? { ...proposal, declined: { ...declined, stamp: stampOf(event) } }
            : proposal,
        ),
      }
    },
    GoalRevised: revised,
    GoalChangeAnswered: (row, event) => {
      const { change, person, answer } = event.data
      return {
        ...row,
        revisions: row.revisions.map((revision) =>
          revision.stamp.event === change
            ? {
                ...revision,
                answers: [...revision.answers, { stamp: stampOf(event), person, answer }],
              }
            : revision,
        ),
      }
    },
    GoalRealityChecked: (row, event) => ({
      ...row,
      checks: [...row.checks, { ...event.data, stamp: stampOf(event), answers: [] }],
    }),
    RealityCheckAnswered: (row, event) => {
      const { check, ...answer } = event.data
      return {
        ...row,
        checks: row.checks.map((of) =>
          of.stamp.event === check
            ? { ...of, answers: [...of.answers, { ...answer, stamp: stampOf(event) }] }
            : of,
        ),
      }
    },
    ProgressReported: (row, event) => ({
      ...row,
      progress: [...row.progress, { ...event.data, stamp: stampOf(event) }],
    }),
    GoalAchieved: ended('achieved'),
    GoalMissed: ended('missed'),
    GoalAbandoned: ended('abandoned'),
    GoalLapsed: ended('lapsed'),
    GoalReopened: ended('reopened'),
  }),
}

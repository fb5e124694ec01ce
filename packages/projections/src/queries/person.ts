import {
  countsStill,
  type Delegation,
  LocalDate,
  OccurredAt,
  type PersonId,
  roles,
} from '@lockstep/domain'
import { z } from 'zod'
import { HistoryEntry, historyOf, Revision, revisionOf } from '../across/entries/history.ts'
import { decisions } from '../folds/decisions.ts'
import { goals } from '../folds/goals.ts'
import { type PersonRow, people } from '../folds/people.ts'
import { namedRecords } from '../records/named.ts'
import { personHistory } from '../records/person-history.ts'
import { type AbsenceHad, absences, rolesHeld, tenureDays } from '../records/tenure.ts'
import { comingAndGoing } from '../subjects/people/coming-and-going.ts'
import { officeActions, personActions } from '../subjects/people/person-actions.ts'
import { PersonLine, personLine } from '../subjects/people/person-line.ts'
import { StyleView, styleView } from '../subjects/people/style.ts'
import { Href, Named } from '../telling/href.ts'
import { PartnershipLine, partnershipLine, partnershipLines } from '../telling/partnership-line.ts'
import { personView } from '../telling/person.ts'
import { PersonView, query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const Scope = z.union([z.literal('everything'), z.array(PartnershipLine)])

export const person = query({
  name: 'person',
  summary: 'A person: role and tenure, absences, delegations, and what they own.',
  ofNow: true,
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    person: PersonLine,
    mine: z.boolean(),
    /** Whole days as a member until they left, or until the moment. */
    tenureDays: z.int().optional(),
    /** Each from when it was held, the first first. */
    roles: z.array(
      z.strictObject({
        role: z.enum(roles),
        title: z.string().optional(),
        function: z.string().optional(),
        from: OccurredAt,
        to: OccurredAt.optional(),
      }),
    ),
    absences: z.array(
      z.strictObject({
        /** The entry that says so, where it can be corrected or withdrawn. */
        href: Href,
        from: OccurredAt,
        /** The last day that was named. */
        until: LocalDate.optional(),
        /** When they were back. */
        to: OccurredAt.optional(),
        delegate: PersonView.optional(),
        /** Whether it is still to come, goes on, or is over. */
        stands: z.enum(['ahead', 'now', 'over']),
      }),
    ),
    /** Who records in their name, and in whose name they record. */
    delegates: z.array(
      z.strictObject({ person: PersonView, scope: Scope, until: LocalDate.optional() }),
    ),
    principals: z.array(
      z.strictObject({ person: PersonView, scope: Scope, until: LocalDate.optional() }),
    ),
    style: StyleView,
    /** The briefs of their roles, why they left, and what was handed over to them or from them. */
    comingAndGoing: z.array(z.strictObject({ how: z.string(), ...Named.shape })),
    partnerships: z.array(PartnershipLine),
    goals: z.array(Named),
    decisions: z.array(Named),
    history: z.array(HistoryEntry),
    revision: Revision,
    /** Commands that the viewer may give now. */
    actions: z.array(z.string()),
    /** And on the organisation, about them. */
    office: z.array(z.string()),
  }),
  answer: (view, { id }) => {
    const line = personLine(view, id)
    const row = view.row(people, id)
    if (line === undefined || row === undefined) return undefined
    const history = personHistory(view, id)
    const tenure = tenureDays(history, view)
    return {
      person: line,
      mine: view.viewer.person === id,
      ...(tenure === undefined ? {} : { tenureDays: tenure }),
      roles: rolesHeld(history),
      absences: absences(history, view.zone).map((each) => absenceView(view, each)),
      delegates: delegationsOf(view, row).map((each) => delegationView(view, each.to, each)),
      principals: [...view.rows(people).values()].flatMap((other) =>
        delegationsOf(view, other)
          .filter(({ to }) => to === id)
          .map((each) => delegationView(view, other.id, each)),
      ),
      style: styleView(view, id),
      comingAndGoing: comingAndGoing(view, id),
      partnerships: partnershipLines(view).filter(({ members }) =>
        members.some((member) => member.id === id),
      ),
      ...ownedBy(view, id),
      history: historyOf(view, 'person', id),
      revision: revisionOf(view, 'person', id),
      actions: personActions(view, row),
      office: officeActions(view, row),
    }
  },
})

/** Those that count: none from before who holds it left. */
const delegationsOf = (view: View, { state }: PersonRow) =>
  (state.is === 'member' ? state.delegations : []).filter(({ to, given }) =>
    countsStill(view.row(people, to)?.state ?? { is: 'none' }, given),
  )

function absenceView(view: View, { said, begins, ends, delegate, ...days }: AbsenceHad) {
  const stands: 'ahead' | 'now' | 'over' =
    begins > view.moment ? 'ahead' : ends === undefined || ends > view.moment ? 'now' : 'over'
  return {
    ...days,
    href: { noun: 'entry' as const, id: said.event },
    ...(delegate === undefined ? {} : { delegate: personView(view, delegate) }),
    stands,
  }
}

function delegationView(view: View, person: PersonId, { scope, until }: Delegation) {
  return {
    person: personView(view, person),
    scope:
      scope === 'everything' ? scope : scope.flatMap((each) => partnershipLine(view, each) ?? []),
    ...(until === undefined ? {} : { until }),
  }
}

function ownedBy(view: View, person: PersonId) {
  const owned = [...view.rows(goals).values()].filter(
    ({ state }) => state.is !== 'none' && state.terms.owners.includes(person),
  )
  const decided = [...view.rows(decisions).values()].filter(
    ({ state }) => 'terms' in state && state.terms.owner === person,
  )
  return {
    goals: namedRecords(
      view,
      'goal',
      owned.map(({ id }) => id),
    ),
    decisions: namedRecords(
      view,
      'decision',
      decided.map(({ id }) => id),
    ),
  }
}

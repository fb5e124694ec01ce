import {
  endOfDay,
  everHad,
  Instant,
  LocalDate,
  lastDayRead,
  type nouns,
  OccurredAt,
  type Recorded,
  type RecordedOf,
  reachOfSession,
  roles,
  rolesOf,
  Zone,
} from '@lockstep/domain'
import { z } from 'zod'
import { decisions } from '../folds/decisions.ts'
import { feedback } from '../folds/feedback.ts'
import { goals } from '../folds/goals.ts'
import { organisations } from '../folds/organisation.ts'
import { people } from '../folds/people.ts'
import { stampOf } from '../folds/stamp.ts'
import { AuditView, auditView } from '../subjects/people/audit.ts'
import { FacilitatedView, facilitatedBy } from '../subjects/people/facilitating.ts'
import { organisationName } from '../subjects/people/organisation-name.ts'
import { type PersonLine, personLines } from '../subjects/people/person-line.ts'
import { lastTurn } from '../subjects/people/turns.ts'
import { dayShown, today } from '../telling/dates.ts'
import { PartnershipLine, partnershipLines } from '../telling/partnership-line.ts'
import { personView } from '../telling/person.ts'
import { PersonView, query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const order = ['member', 'outside', 'left']

export const me = query({
  name: 'me',
  summary: 'Who one is here: roles, the organisation, its people, and whom one may record for.',
  ofNow: true,
  params: z.strictObject({}),
  response: z.strictObject({
    viewer: PersonView,
    roles: z.array(
      z.enum(['owner', 'administrator', 'member', 'delegate', 'facilitator', 'auditor']),
    ),
    organisation: z.strictObject({
      id: z.string(),
      name: z.string(),
      zone: Zone,
      /** The first month of the fiscal year, 1 to 12. */
      fiscalYearStart: z.int(),
      demo: z.boolean(),
      /** Since when a crisis is on. */
      crisis: z.strictObject({ since: OccurredAt, reason: z.string() }).optional(),
      owner: PersonView.optional(),
    }),
    /** The moment looked at; the organisation's clock decides it where the view is live. */
    moment: Instant,
    /** That moment's day in the organisation's zone. */
    today: LocalDate,
    /** Nothing can be recorded from here: the view is of a past moment. */
    past: z.boolean(),
    /** What one reads as an auditor. */
    audit: AuditView.optional(),
    /** What one facilitates from outside. */
    facilitates: z.array(FacilitatedView),
    /** Everybody whom a record may name, members first, each part in order of family name. */
    people: z.array(
      PersonView.extend({
        is: z.enum(['outside', 'member', 'left']),
        /** Nothing is left of their name and words. */
        erased: z.literal(true).optional(),
        /** Every role that they have, or had. */
        held: z.array(z.enum(roles)),
        reads: z.enum(['auditor', 'facilitator']).optional(),
      }),
    ),
    /** The viewer's first, pairs before teams. */
    partnerships: z.array(
      PartnershipLine.extend({
        /** The last day of which the viewer reads what began on it, and its end: where that is over, it is told as of then. */
        readTo: z.strictObject({ day: LocalDate, at: Instant }).optional(),
      }),
    ),
    /** In whose name the viewer may record. */
    principals: z.array(
      z.strictObject({
        person: PersonView,
        scope: z.union([z.literal('everything'), z.array(z.string())]),
        until: LocalDate.optional(),
      }),
    ),
    /** The day on which the viewer came to be a member, by the record and where they are. */
    joined: LocalDate.optional(),
    /** Words recorded before this stay closed to this session. */
    wordsSince: Instant.optional(),
    /** Since when this session stands, where others let it in again. */
    letIn: Instant.optional(),
    /** Whether anything beside people and partnerships is on record. */
    firstDay: z.boolean(),
    /** Whether anything was imported of which a source had a history: it can be looked at as that had it. */
    imported: z.boolean(),
  }),
  answer: (view) => {
    const { viewer, moment, past } = view
    const organisation = organisationIn(view)
    if (organisation === undefined) return undefined
    const audit = auditView(view, viewer.self)
    return {
      viewer: personView(view, viewer.person),
      roles: [...rolesOf(viewer)],
      organisation,
      moment,
      today: today(view),
      past,
      ...(audit === undefined ? {} : { audit }),
      facilitates: facilitatedBy(view, viewer.person),
      people: personLines(view)
        .sort((x, y) => order.indexOf(x.is) - order.indexOf(y.is))
        .map((line) => ({
          ...personView(view, line.id),
          is: line.is,
          ...(line.erased ? { erased: true as const } : {}),
          held: [...everHad(view.row(people, line.id)?.state ?? { is: 'none' })],
          ...readsAs(line),
        })),
      partnerships: partnershipLines(view).map((line) => ({ ...line, ...readTo(view, line) })),
      principals: viewer.principals.map(({ person, delegation: { scope, until } }) => ({
        person: personView(view, person),
        scope: scope === 'everything' ? scope : [...scope],
        ...(until === undefined ? {} : { until }),
      })),
      ...joinedOn(view),
      ...reachOfSession(viewer),
      imported: hasImported(view.today),
      firstDay: view.rows(goals).size + view.rows(decisions).size + view.rows(feedback).size === 0,
    }
  },
})

function joinedOn(view: View): { joined?: LocalDate } {
  const turn = lastTurn(view, view.viewer.person)
  return turn?.type === 'MemberJoined' ? { joined: dayShown(stampOf(turn), view) } : {}
}

function readTo({ viewer, zone }: View, { id }: PartnershipLine) {
  const day = lastDayRead(viewer, id)
  return day === undefined || day >= viewer.today
    ? {}
    : { readTo: { day, at: endOfDay(day, zone) } }
}

const hasImported = (view: View): boolean =>
  [...view.rows(goals).values()].some(({ source }) => source?.commit !== undefined) ||
  [...view.rows(decisions).values()].some(({ proposed }) => proposed?.source?.commit !== undefined)

/** As what somebody from outside reads a part. */
function readsAs({ audit, facilitates }: PersonLine): { reads?: 'auditor' | 'facilitator' } {
  if (audit !== undefined) return { reads: 'auditor' }
  return facilitates.length > 0 ? { reads: 'facilitator' } : {}
}

function organisationIn(view: View) {
  const { organisation } = view
  const id = [...view.rows(organisations).keys()][0]
  if (organisation.is === 'none' || id === undefined) return undefined
  const { zone, owner, fiscalYearStart, demoClock } = organisation
  const crisis = crisisIn(view, id)
  return {
    id,
    name: organisationName(view),
    zone,
    fiscalYearStart,
    demo: demoClock !== undefined,
    ...(crisis === undefined ? {} : { crisis }),
    owner: personView(view, owner),
  }
}

/** The crisis that is on. */
function crisisIn(view: View, organisation: string) {
  if (view.organisation.is !== 'in crisis') return undefined
  const declared = view.history('organisation', organisation).findLast(isDeclaration)
  return declared && { since: declared.metadata.occurredAt, reason: declared.data.reason }
}

type Declaration = Extract<RecordedOf<typeof nouns.organisation.events>, { type: 'CrisisDeclared' }>

const isDeclaration = (event: Recorded): event is Declaration => event.type === 'CrisisDeclared'

import { OccurredAt } from '@lockstep/domain'
import { z } from 'zod'
import { HistoryEntry, historyOf, Revision, revisionOf } from '../across/entries/history.ts'
import { decisions } from '../folds/decisions.ts'
import {
  type CharterVersion,
  type PartnershipMembership,
  type PartnershipRow,
  partnerships,
} from '../folds/partnerships.ts'
import { stampOf } from '../folds/stamp.ts'
import { hereIn } from '../records/here.ts'
import { namedRecords } from '../records/named.ts'
import { ofPartnership } from '../subjects/knowledge/knowers.ts'
import { WhoKnows, whoKnows } from '../subjects/knowledge/who-knows.ts'
import { partnershipActions } from '../subjects/partnerships/actions.ts'
import { JointMetrics, jointMetrics } from '../subjects/partnerships/joint-metrics.ts'
import { AuditorView, auditorsOf } from '../subjects/people/audit.ts'
import { MemberStyle, memberStyles } from '../subjects/people/member-styles.ts'
import { TitleChange, titleChanges } from '../subjects/people/title-changes.ts'
import { lastTurn } from '../subjects/people/turns.ts'
import { Rhythm, rhythmOf } from '../subjects/rhythm/rhythm.ts'
import { SuccessView, successView } from '../subjects/success/success.ts'
import { definitionsOf } from '../subjects/success/theirs.ts'
import { News, newsOf } from '../subjects/visions/news.ts'
import { Named } from '../telling/href.ts'
import { PartnershipLine, partnershipLine } from '../telling/partnership-line.ts'
import { peopleView, personView } from '../telling/person.ts'
import { StampView, stampView } from '../telling/stamp.ts'
import { PersonView, query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const Charter = z
  .strictObject({
    version: z.int(),
    proposed: StampView,
    roles: z.array(z.strictObject({ person: PersonView, role: z.string() })),
    domains: z.array(
      z.strictObject({
        name: z.string(),
        owner: PersonView,
        gate: z.string().optional(),
        /** Decisions in this domain, by whoever owns them. */
        decisions: z.array(Named),
      }),
    ),
    trustOpen: z.boolean(),
    /** Who may see what beside that, as they agreed on it. */
    whoSees: z.array(z.strictObject({ what: z.string(), who: z.string() })),
    insightCadenceDays: z.int().optional(),
    metricCap: z.int().optional(),
    pulseCadenceDays: z.int().optional(),
    /** Who rate each other; absent where everybody does. */
    pulsePairs: z.array(z.array(PersonView)).optional(),
    notes: z.string().optional(),
    accepted: z.array(z.strictObject({ person: PersonView, stamp: StampView })),
    /** Members of today who have not accepted it. */
    waitingFor: z.array(PersonView),
    agreed: StampView.optional(),
  })
  .meta({ id: 'Charter' })

export const partnership = query({
  name: 'partnership',
  summary: 'A pair or a team: its members over time, and every version of its charter.',
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    partnership: PartnershipLine,
    founded: StampView.optional(),
    membership: z.array(
      z.strictObject({
        person: PersonView,
        from: OccurredAt,
        to: OccurredAt.optional(),
        reason: z.string().optional(),
      }),
    ),
    metrics: JointMetrics,
    rhythm: Rhythm,
    news: News,
    charter: Charter.optional(),
    proposed: Charter.optional(),
    /** Versions that another took the place of, the latest first. */
    earlier: z.array(Charter),
    /** What success means: to them, then to wider partnerships that all of them are in. */
    success: z.array(SuccessView),
    titleChanges: z.array(TitleChange),
    /** How each member works, as they wrote it last, where the viewer may read it. */
    styles: z.array(MemberStyle),
    ended: z.strictObject({ stamp: StampView, reason: z.string().optional() }).optional(),
    /** Who from outside reads what belongs to it, until when. */
    auditors: z.array(AuditorView),
    /** Who came to know of the charter, once there is one. */
    whoKnows: WhoKnows.optional(),
    history: z.array(HistoryEntry),
    revision: Revision,
    /** Commands that the viewer may give now. */
    actions: z.array(z.string()),
  }),
  answer: (view, { id }) => {
    const line = partnershipLine(view, id)
    const row = view.row(partnerships, id)
    if (line === undefined || row === undefined || row.state.is === 'none') return undefined
    const { charter, proposed } = row.state
    const earlier = row.charters.filter(
      ({ version }) => version !== charter?.version && version !== proposed?.version,
    )
    const version = (of: number | undefined) => {
      const found = row.charters.find((each) => each.version === of)
      return found && charterView(view, row, found)
    }
    const [inForce, next] = [version(charter?.version), version(proposed?.version)]
    return {
      partnership: line,
      ...(row.founded === undefined ? {} : { founded: stampView(view, row.founded) }),
      membership: row.membership.map((each) => membershipView(view, row, each)),
      metrics: jointMetrics(view, row),
      rhythm: rhythmOf(view, row),
      news: newsOf(view, row),
      ...(inForce === undefined ? {} : { charter: inForce }),
      ...(next === undefined ? {} : { proposed: next }),
      earlier: earlier.map((each) => charterView(view, row, each)).reverse(),
      success: definitionsOf(view, row.state.members).flatMap(
        (each) => successView(view, each) ?? [],
      ),
      titleChanges: titleChanges(view, row),
      styles: memberStyles(view, row.state.members),
      ...(row.ended === undefined
        ? {}
        : { ended: { ...row.ended, stamp: stampView(view, row.ended.stamp) } }),
      auditors: auditorsOf(view, id),
      ...knowers(view, row),
      history: historyOf(view, 'partnership', id),
      revision: revisionOf(view, 'partnership', id),
      actions: partnershipActions(view, row),
    }
  },
})

function knowers(view: View, row: PartnershipRow) {
  if (row.charters.length === 0) return {}
  const of = { noun: 'partnership' as const, id: row.id }
  return { whoKnows: whoKnows(view, { of, ...ofPartnership(view, row) }) }
}

function membershipView(view: View, row: PartnershipRow, membership: PartnershipMembership) {
  const { person, from, to } = membership
  const over = endOf(view, row, membership)
  return {
    person: personView(view, person),
    from: from.occurredAt,
    ...(over === undefined ? {} : { to: over.occurredAt }),
    ...(to === undefined ? {} : { reason: to.reason }),
  }
}

/** It is over once one is taken out of the partnership, has left the organisation, or the partnership has ended. */
function endOf(view: View, { ended }: PartnershipRow, { person, from, to }: PartnershipMembership) {
  const last = lastTurn(view, person)
  const left = last?.type === 'MemberLeft' && last.at >= from.at ? [stampOf(last)] : []
  const ends = [...(to === undefined ? [] : [to.stamp]), ...(ended ? [ended.stamp] : []), ...left]
  return ends.sort((x, y) => (x.at < y.at ? -1 : 1)).at(0)
}

function charterView(view: View, { id, state }: PartnershipRow, charter: CharterVersion) {
  const { version, domains, roles = [], trustOpen, whoSees = [], notes } = charter
  const { acceptances, agreed, insightCadenceDays, metricCap, pulseCadenceDays, pulsePairs } =
    charter
  const members = state.is === 'none' ? [] : state.members
  return {
    version,
    proposed: stampView(view, charter.proposed),
    roles: roles.map(({ person, role }) => ({ person: personView(view, person), role })),
    domains: domains.map((domain) => ({
      ...domain,
      owner: personView(view, domain.owner),
      decisions: decisionsIn(view, id, domain.name),
    })),
    trustOpen,
    whoSees: [...whoSees],
    insightCadenceDays,
    metricCap,
    pulseCadenceDays,
    ...(pulsePairs === undefined
      ? {}
      : { pulsePairs: pulsePairs.map(({ one, other }) => peopleView(view, [one, other])) }),
    notes,
    accepted: acceptances.map(({ person, stamp }) => ({
      person: personView(view, person),
      stamp: stampView(view, stamp),
    })),
    waitingFor: peopleView(
      view,
      members
        .filter(hereIn(view))
        .filter((member) => !acceptances.some(({ person }) => person === member)),
    ),
    ...(agreed === undefined ? {} : { agreed: stampView(view, agreed) }),
  }
}

const decisionsIn = (view: View, partnership: string, domain: string) =>
  namedRecords(
    view,
    'decision',
    [...view.rows(decisions).values()]
      .filter(
        ({ state }) =>
          'terms' in state &&
          (state.partnership === undefined || state.partnership === partnership) &&
          state.terms.domain?.toLowerCase() === domain.toLowerCase(),
      )
      .map(({ id }) => id),
  )

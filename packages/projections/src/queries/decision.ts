import { DecisionTerms, LocalDate, Need, PageSource } from '@lockstep/domain'
import { z } from 'zod'
import { HistoryEntry, historyOf, Revision, revisionOf } from '../across/entries/history.ts'
import { ProposalWithdrawn, proposalWithdrawn } from '../across/entries/proposal-withdrawn.ts'
import { type DecisionRow, decisions } from '../folds/decisions.ts'
import { referredRecords } from '../records/referred.ts'
import { decisionActions } from '../subjects/decisions/actions.ts'
import { BetsView, betsOn } from '../subjects/decisions/bets.ts'
import { CitedView, citedBy } from '../subjects/decisions/cites.ts'
import { Course, courseOf } from '../subjects/decisions/course.ts'
import { Grounds, groundsOf } from '../subjects/decisions/grounds.ts'
import { Neighbours, neighboursOf } from '../subjects/decisions/neighbours.ts'
import { DecisionNode, decisionNode } from '../subjects/decisions/node.ts'
import {
  isOwn,
  PositionLine,
  positionLines,
  RoundView,
  roundViews,
} from '../subjects/decisions/positions.ts'
import { ofDecision } from '../subjects/knowledge/knowers.ts'
import { WhoKnows, whoKnows } from '../subjects/knowledge/who-knows.ts'
import { concernedBy } from '../subjects/people/concerned.ts'
import { domainOf } from '../subjects/voice/domain-of.ts'
import { askedBefore as wasAskedBefore } from '../subjects/voice/voice.ts'
import { Href, Named } from '../telling/href.ts'
import { peopleView, personView } from '../telling/person.ts'
import { StampView, stampView } from '../telling/stamp.ts'
import { PersonView, query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const Origin = z.strictObject({
  partnership: z.string().optional(),
  initiator: PersonView.optional(),
  need: Need.optional(),
  context: DecisionTerms.shape.context,
  /** Who it is open to, while it is not open to all. */
  restricted: z.strictObject({ to: z.array(PersonView), until: LocalDate.optional() }).optional(),
  openedToAll: StampView.optional(),
  proposed: StampView.optional(),
  source: PageSource.optional(),
  goals: z.array(Named),
  /** Whose domain it lies in, as the charter of its day says. */
  domainOf: z
    .strictObject({
      person: PersonView,
      /** It is decided by another than whose domain it is. */
      outside: z.boolean(),
      /** Where the others step in by agreement. */
      gate: z.string().optional(),
      /** Of the charter. */
      version: z.int(),
    })
    .optional(),
})

export const decision = query({
  name: 'decision',
  summary: 'A decision: who, why, on which evidence, against whose concern, and what became of it.',
  params: z.strictObject({ id: z.string() }),
  response: z.strictObject({
    href: Href,
    ordinal: z.string().optional(),
    /** Absent while only its problem is stated. */
    decision: DecisionNode.optional(),
    proposalWithdrawn: ProposalWithdrawn.optional(),
    ...Origin.shape,
    ...Grounds.shape,
    rounds: z.array(RoundView),
    positions: z.array(PositionLine),
    /** Of those whom it concerned, whoever decided it aside unless they spoke, how many were asked by the day it was decided. Absent until it is made, and where it was read from a page. */
    askedBefore: z
      .strictObject({
        asked: z.int(),
        of: z.int(),
        /** Who were too by what was entered once it had been decided: their voice counts it for nothing. */
        entered: z.int().optional(),
        /** Whom it did not concern, and who were asked or heard all the same. */
        others: z.int().optional(),
      })
      .optional(),
    /** Who came to know of it, when and how. */
    whoKnows: WhoKnows,
    /** What it cites from outside. */
    cites: z.array(CitedView),
    bets: BetsView.optional(),
    ...Course.shape,
    ...Neighbours.shape,
    history: z.array(HistoryEntry),
    revision: Revision,
    /** Commands that the viewer may give now. */
    actions: z.array(z.string()),
  }),
  answer: (view, { id }) => {
    const row = view.row(decisions, id)
    if (row === undefined) return undefined
    const node = decisionNode(view, row)
    if (node === undefined && row.problems.length === 0) return undefined
    const ordinal = view.ordinal('decision', id)
    const positions = positionLines(view, row)
    const left = proposalWithdrawn(view, row)
    return {
      href: { noun: 'decision' as const, id },
      ...(ordinal === undefined ? {} : { ordinal }),
      ...(node === undefined ? {} : { decision: node }),
      ...(left === undefined ? {} : { proposalWithdrawn: left }),
      ...originOf(view, row),
      ...groundsOf(view, row),
      rounds: roundViews(view, row),
      positions,
      ...askedBefore(view, row, positions),
      whoKnows: whoKnows(view, { of: { noun: 'decision', id }, ...ofDecision(view, row) }),
      cites: citedBy(view, row),
      ...betsOn(view, row),
      ...courseOf(view, row),
      ...neighboursOf(view, row),
      history: historyOf(view, 'decision', id),
      revision: revisionOf(view, 'decision', id),
      actions: decisionActions(view, row),
    }
  },
})

function originOf(view: View, row: DecisionRow): z.output<typeof Origin> {
  const { state, proposed, openedToAll } = row
  if (!('terms' in state) || proposed === undefined) return { goals: [] }
  const { partnership, need, context, goals } = state.terms
  const { restricted, source, initiator } = proposed
  return {
    ...(partnership === undefined ? {} : { partnership }),
    initiator: personView(view, initiator),
    ...(need === undefined ? {} : { need }),
    ...(context === undefined ? {} : { context }),
    ...(restricted === undefined || openedToAll !== undefined
      ? {}
      : { restricted: { ...restricted, to: peopleView(view, restricted.to) } }),
    ...(openedToAll === undefined ? {} : { openedToAll: stampView(view, openedToAll) }),
    proposed: stampView(view, proposed.stamp),
    ...(source === undefined ? {} : { source }),
    goals: referredRecords(view, 'goal', goals),
    ...chartedIn(view, row, state.terms.owner),
  }
}

function chartedIn(view: View, row: DecisionRow, owner: string) {
  const domain = domainOf(view, row)
  if (domain === undefined) return {}
  const { gate, version } = domain
  return {
    domainOf: {
      person: personView(view, domain.owner),
      outside: domain.owner !== owner,
      ...(gate === undefined ? {} : { gate }),
      version,
    },
  }
}

/** Who was heard though it did not concern them makes the share no better. */
function askedBefore(view: View, row: DecisionRow, lines: readonly PositionLine[]) {
  const concerned = concernedBy(view, row)
  if (row.made === undefined) return {}
  const theirs = lines.filter(
    ({ asked, person }) => concerned.has(person.id) && (asked || !isOwn(row, person.id)),
  )
  if (theirs.length === 0) return {}
  const heard = ({ person }: PositionLine) => wasAskedBefore(row, person.id)
  const asked = theirs.filter(heard).length
  const entered = theirs.filter((line) => line.asked).length - asked
  const others = lines.filter((line) => heard(line) && !concerned.has(line.person.id)).length
  return {
    askedBefore: {
      ...{ asked, of: theirs.length },
      ...(entered === 0 ? {} : { entered }),
      ...(others === 0 ? {} : { others }),
    },
  }
}

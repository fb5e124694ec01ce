import { relations } from '@lockstep/domain'
import { z } from 'zod'
import { type DecisionLink, type DecisionRow, decisions } from '../../folds/decisions.ts'
import { namedRecord, namedRecords } from '../../records/named.ts'
import { Named } from '../../telling/href.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'
import { feedbackAbout } from '../feedback/about.ts'
import { alongLine, lineageEdges } from './edges.ts'
import { DecisionNode, decisionNode } from './node.ts'

const LinkView = z.strictObject({
  stamp: StampView,
  decision: Named,
  relation: z.enum(relations),
  note: z.string().optional(),
  /** The other one links to this. */
  incoming: z.boolean(),
})

/** The records around a decision. */
export const Neighbours = z.strictObject({
  /** What led to it by taking each other's place, and what it led to; in the order in which they were made. */
  before: z.array(DecisionNode),
  after: z.array(DecisionNode),
  /** Older ones that it takes the place of, and that are about to be marked. */
  beingRecorded: z.array(z.string()),
  links: z.array(LinkView),
  /** Feedback about it. */
  feedback: z.array(Named),
})

export function neighboursOf(view: View, { id, links }: DecisionRow): z.output<typeof Neighbours> {
  const rows = view.rows(decisions)
  const edges = lineageEdges(rows)
  const nodes = (way: 'before' | 'after') =>
    alongLine(edges, id, way)
      .flatMap((other) => rows.get(other) ?? [])
      .flatMap((row) => decisionNode(view, row) ?? [])
      .sort((a, b) => (a.stamp.at < b.stamp.at ? -1 : 1))
  const incoming = [...rows.values()].flatMap((row) =>
    row.links.filter(({ to }) => to === id).map((link) => linkView(view, link, row.id, true)),
  )
  return {
    before: nodes('before'),
    after: nodes('after'),
    beingRecorded: edges
      .filter((edge) => edge.beingRecorded && edge.to === id)
      .map(({ from }) => from),
    links: [...links.map((link) => linkView(view, link, link.to, false)), ...incoming].flat(),
    feedback: namedRecords(view, 'feedback', feedbackAbout(view, 'decision', id)),
  }
}

function linkView(view: View, link: DecisionLink, other: string, incoming: boolean) {
  const decision = namedRecord(view, 'decision', other)
  if (decision === undefined) return []
  const { to: _, stamp, ...said } = link
  return [{ ...said, stamp: stampView(view, stamp), decision, incoming }]
}

import type { Answer } from '../../api/views.ts'
import type { LineageDecision, LineageState } from '../../charts/lineage/lineage-layout.ts'
import type { Href } from '../../here/hrefs.ts'
import { firstName } from '../../here/people.ts'

type Node = Answer<'decisions'>['decisions'][number]
type Edge = Answer<'decisions'>['edges'][number]

/** Which clock says where a decision stands: when it happened, or when it entered the record. */
export type LineageClock = 'happened' | 'recorded'

/** The view's decisions as the lineage draws them. */
export const lineageOf = (
  nodes: readonly Node[],
  edges: readonly Edge[],
  hrefOf: (href: Href) => string,
  clock: LineageClock,
): LineageDecision[] => {
  const when = { happened: 'at', recorded: 'recorded' } as const
  const next = Map.groupBy(edges, ({ from }) => from)
  const following = (id: string, only: (edge: Edge) => boolean) =>
    (next.get(id) ?? []).filter(only).map(({ to }) => to)
  return nodes.map((node) => ({
    id: node.id,
    ref: node.ordinal ?? '',
    title: node.title,
    domain: topOf(node.domain),
    by: node.owner && firstName(node.owner),
    at: node.stamp[when[clock]],
    recordedAt: node.stamp.recorded,
    moved: node.stamp.moved && {
      from: node.stamp.moved.from,
      on: node.stamp.moved.on,
      href: hrefOf({ noun: 'entry', id: node.stamp.moved.by }),
    },
    imported: node.imported,
    horizon: node.time?.due,
    // Of a silent end the last word counts, which nobody recorded as an end.
    ended: node.ended?.stamp[when[node.ended.silently ? 'happened' : clock]],
    state: stateOf(node),
    silent: node.ended?.silently ?? false,
    share: node.time?.share,
    leadsTo: following(node.id, leadsOn),
    related: following(node.id, (edge) => !leadsOn(edge)),
    href: hrefOf(node.href),
    unshown: node.unshown?.map(({ text }) => text).join(''),
  }))
}

/** What is only related came neither before nor after. */
const leadsOn = ({ how }: Edge): boolean => how !== 'relates_to'

/** Pages nest their headings, and an import keeps that: `Vision › One year`. */
const topOf = (domain = 'No domain'): string => domain.split(' › ')[0] ?? domain

function stateOf({ standing, time }: Node): LineageState {
  switch (standing) {
    case 'in force':
      return time?.reached ? 'kept' : 'in force'
    case 'superseded':
    case 'reversed':
    case 'dropped':
    case 'rejected':
      return standing
    default:
      return 'proposed'
  }
}

import { decisionKinds } from '@lockstep/domain'
import { z } from 'zod'
import { proposalWithdrawnIn } from '../across/entries/proposal-withdrawn.ts'
import { type DecisionRow, decisions as fold } from '../folds/decisions.ts'
import { standings } from '../records/decision-standing.ts'
import { type Edge, lineageEdges } from '../subjects/decisions/edges.ts'
import { lineageSentence } from '../subjects/decisions/lineage-sentence.ts'
import { DecisionNode, decisionNode, inRecord, LineageEdge } from '../subjects/decisions/node.ts'
import { Among, isAmong } from '../subjects/partnerships/among.ts'
import { isTheirDecision } from '../subjects/partnerships/scope.ts'
import { During, goesOnIn } from '../telling/during.ts'
import { Href, Sentence } from '../telling/href.ts'
import { peopleView } from '../telling/person.ts'
import { StampView, stampView } from '../telling/stamp.ts'
import { PersonView, query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const Params = z.strictObject({
  partnership: z.string().optional(),
  domain: z.string().optional(),
  owner: z.string().optional(),
  standing: z.enum(standings).optional(),
  kind: z.enum(decisionKinds).optional(),
  ...Among.shape,
  ...During.shape,
})
type Params = z.output<typeof Params>

const OpenProblem = z.strictObject({
  id: z.string(),
  href: Href,
  ordinal: z.string().optional(),
  problem: z.string(),
  /** What was proposed on it was withdrawn. */
  proposalWithdrawn: z.boolean(),
  stamp: StampView,
})

export const decisions = query({
  name: 'decisions',
  summary: 'The lineage of strategy: what was decided, what took its place, and the time it got.',
  params: Params,
  response: z.strictObject({
    /** "Nine decisions in eighteen months: four in force, …" */
    sentence: Sentence,
    /** In the order in which they were made, or proposed. */
    decisions: z.array(DecisionNode),
    edges: z.array(LineageEdge),
    /** Problems to which nothing has been proposed yet. */
    problems: z.array(OpenProblem),
    filters: z.strictObject({ domains: z.array(z.string()), owners: z.array(PersonView) }),
  }),
  answer: (view, params) => {
    const rows = view.rows(fold)
    const within = goesOnIn(view, params)
    const found = [...rows.values()]
      .filter(matching(params))
      .filter(isAmong(view, params, isTheirDecision))
      .flatMap((row) => decisionNode(view, row) ?? [])
      .filter(({ standing }) => params.standing === undefined || standing === params.standing)
      .filter(({ stamp, ended }) => within({ at: stamp.at, ended: ended?.stamp.at }))
      .sort(byTime)
    const shares = new Map(found.map(({ id, time }) => [id, time?.share]))
    const edges = lineageEdges(rows).filter(({ from, to }) => shares.has(from) && shares.has(to))
    return {
      sentence: lineageSentence(view, found),
      decisions: found,
      edges: edges.map((edge) => withShare(edge, shares.get(edge.from))),
      problems: [...rows.values()].flatMap((row) => openProblem(view, row) ?? []),
      filters: filtersOf(view, rows.values()),
    }
  },
})

/** What a page said at once stays in the page's order, which is that of the record. */
const byTime = (a: DecisionNode, b: DecisionNode) =>
  a.stamp.at.localeCompare(b.stamp.at) ||
  inRecord(a.ordinal) - inRecord(b.ordinal) ||
  a.id.localeCompare(b.id)

const matching =
  ({ partnership, domain, owner, kind }: Params) =>
  ({ state }: DecisionRow): boolean => {
    if (!('terms' in state)) return false
    const { terms } = state
    const plan = 'made' in state ? state.made?.plan : undefined
    return (
      (partnership === undefined || terms.partnership === partnership) &&
      (domain === undefined || terms.domain === domain) &&
      (owner === undefined || terms.owner === owner) &&
      (kind === undefined || plan?.kind === kind)
    )
  }

/** The share that the older one got, once it has ended. */
const withShare = (edge: Edge, share: number | undefined): LineageEdge => ({
  ...edge,
  ...(edge.how === 'superseded' && !edge.beingRecorded && share !== undefined ? { share } : {}),
})

function openProblem(view: View, row: DecisionRow) {
  const { id, state, problems } = row
  const stated = problems[0]
  if (state.is !== 'framed' || stated === undefined) return undefined
  const ordinal = view.ordinal('decision', id)
  return {
    id,
    href: { noun: 'decision' as const, id },
    ...(ordinal === undefined ? {} : { ordinal }),
    problem: stated.problem.statement,
    proposalWithdrawn: proposalWithdrawnIn(view, row) !== undefined,
    stamp: stampView(view, stated.stamp),
  }
}

function filtersOf(view: View, rows: Iterable<DecisionRow>) {
  const terms = [...rows].flatMap(({ state }) => ('terms' in state ? [state.terms] : []))
  const domains = new Set(terms.flatMap(({ domain }) => domain ?? []))
  return {
    domains: [...domains].sort(),
    owners: peopleView(
      view,
      terms.map(({ owner }) => owner),
    ),
  }
}

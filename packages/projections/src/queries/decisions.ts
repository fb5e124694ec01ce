import { z } from 'zod'
import { standings } from '../lineage/standing.ts'
import { PersonView, query } from '../query.ts'
import { DecisionNode, LineageEdge } from './parts/decision-node.ts'
import { Href, Sentence } from './parts/href.ts'
import { StampView } from './parts/stamp.ts'

export const decisions = query({
  name: 'decisions',
  summary: 'The lineage of strategy: what was decided, what took its place, and the time it got.',
  params: z.strictObject({
    partnership: z.string().optional(),
    domain: z.string().optional(),
    owner: z.string().optional(),
    standing: z.enum(standings).optional(),
    kind: z.enum(['strategy', 'operational']).optional(),
  }),
  response: z.strictObject({
    /** "Nine decisions in eighteen months: four in force, …" */
    sentence: Sentence,
    /** In the order in which they were made, or proposed. */
    decisions: z.array(DecisionNode),
    edges: z.array(LineageEdge),
    /** Problems to which nothing has been proposed yet. */
    problems: z.array(
      z.strictObject({
        id: z.string(),
        href: Href,
        ordinal: z.string().optional(),
        problem: z.string(),
        stamp: StampView,
      }),
    ),
    filters: z.strictObject({ domains: z.array(z.string()), owners: z.array(PersonView) }),
  }),
  answer: () => undefined,
})

import { Instant, LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import { PersonView, query, readable } from '../query.ts'
import { CurvePoint, Tone } from './parts/curve.ts'
import { Href, Sentence } from './parts/href.ts'
import { CurvePanel, LanePanel, Region } from './parts/panel.ts'
import { PartnershipLine } from './parts/partnership-line.ts'

/** One of the two directions between the two compared. */
const Direction = z
  .strictObject({
    /** Whose trust it is, and in whom: made from what the other did. */
    from: PersonView,
    to: PersonView,
    person: Tone,
    /** Whether there is any evidence. */
    rated: z.boolean(),
    /** Whether the viewer may read more than that. */
    readable: z.boolean(),
    href: Href,
  })
  .meta({ id: 'Direction' })

const Nothing = z.strictObject({
  kind: z.literal('nothing'),
  label: z.string(),
  sentence: z.string(),
})

const Trend = z.strictObject({
  kind: z.literal('trend'),
  /** "Noor’s trust in Dana, from what Dana did" */
  label: z.string(),
  person: Tone,
  value: z.number(),
  low: z.number(),
  high: z.number(),
  n: z.int(),
  /** Against ninety days before, or the first evidence if it came later. */
  change: z.strictObject({ points: z.number(), since: LocalDate }).optional(),
  points: z.array(CurvePoint),
  href: Href,
})

const Driver = z.strictObject({
  kind: z.literal('driver'),
  /** "Biggest driver since 1 May" */
  label: z.string(),
  points: z.number(),
  title: readable(z.string()),
  /** "hard feedback F-14, closed 21 May" */
  note: z.string(),
  href: Href,
})

const Overdue = z.strictObject({
  kind: z.literal('overdue'),
  label: z.string(),
  days: z.int(),
  title: readable(z.string()),
  /** "yours to answer, was due 24 Sep" */
  note: z.string(),
  mine: z.boolean(),
  href: Href,
})

export const dashboard = query({
  name: 'dashboard',
  summary: 'A partnership at a glance: verdict, three facts, curves and lanes over one time axis.',
  params: z.strictObject({
    partnership: z.string(),
    /** Of a team: the two who are compared. Left out: the viewer and the first of the others. */
    a: z.string().optional(),
    b: z.string().optional(),
  }),
  response: z.strictObject({
    partnership: PartnershipLine,
    a: PersonView,
    b: PersonView,
    moment: Instant,
    /** From the first thing on the timeline to the moment; absent on the first day. */
    extent: z.strictObject({ from: Instant, to: Instant }).optional(),
    verdict: Sentence,
    facts: z.tuple([
      z.discriminatedUnion('kind', [Trend, Nothing]),
      z.discriminatedUnion('kind', [Driver, Nothing]),
      z.discriminatedUnion('kind', [Overdue, Nothing]),
    ]),
    directions: z.array(Direction),
    /** Of the positions part alone: the others come with their sources. */
    alignment: z
      .strictObject({
        /** 0..100 */
        value: z.number(),
        /** On how many decisions both spoke. */
        n: z.int(),
        /** Decisions on which one supports what the other opposes. */
        opposed: z.int(),
        /** What two who choose evenly at random would reach, 0..100. */
        chance: z.number(),
        /** "1 of 6 parts" */
        coverage: z.string(),
        /** Nothing was said for more than ninety days. */
        stale: z.boolean(),
        href: Href,
      })
      .optional(),
    panels: z.array(z.discriminatedUnion('kind', [CurvePanel, LanePanel])),
    regions: z.array(Region),
    /** How much happened on each day; days without anything are left out. */
    density: z.array(z.strictObject({ at: Instant, count: z.int() })),
    /** All of it in one sentence, for who cannot see it. */
    summary: z.string(),
  }),
  answer: () => undefined,
})

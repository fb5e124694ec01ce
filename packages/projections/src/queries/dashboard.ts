import { addDays, earlier, endOfDay, Instant, LocalDate, startOfDay } from '@lockstep/domain'
import { z } from 'zod'
import { Beside, curvePanels, laidBeside } from '../across/dashboard/beside.ts'
import { Facts } from '../across/dashboard/facts.ts'
import { factsOf } from '../across/dashboard/facts-of.ts'
import { type Glance, glanceAt } from '../across/dashboard/glance.ts'
import { type Lane, lanePanels, lanesOf } from '../across/dashboard/lane-panels.ts'
import { density } from '../across/lanes/density.ts'
import type { Stretch } from '../across/lanes/placed.ts'
import { regionsOf } from '../across/lanes/regions.ts'
import { verdict } from '../across/verdict/verdict.ts'
import { coverageOf, partNamed } from '../subjects/alignment/parts.ts'
import { whyHref } from '../subjects/trust/direction.ts'
import { Tone } from '../telling/curve.ts'
import { shownAt, today } from '../telling/dates.ts'
import { Href, Sentence } from '../telling/href.ts'
import { CurvePanel, LanePanel, Region } from '../telling/panel.ts'
import { PartnershipLine, partnershipLine } from '../telling/partnership-line.ts'
import { personView } from '../telling/person.ts'
import { PersonView, query } from '../view/query.ts'
import type { View } from '../view/view.ts'

/** One of the two directions between the two compared. */
const Direction = z
  .strictObject({
    /** Whose trust it is, and in whom. */
    from: PersonView,
    to: PersonView,
    person: Tone,
    /** Whether there is a rating. */
    rated: z.boolean(),
    /** Whether the viewer may read more than that. */
    readable: z.boolean(),
    href: Href,
  })
  .meta({ id: 'Direction' })

export const dashboard = query({
  name: 'dashboard',
  summary: 'A partnership at a glance: verdict, three facts, curves and lanes over one time axis.',
  params: z.strictObject({
    partnership: z.string(),
    /** Of a team: the two who are compared. Left out: the viewer and the first with whom there is anything to compare. */
    a: z.string().optional(),
    b: z.string().optional(),
    /** The first and the last of the days that are looked at: what moved trust most is told of these. Left out: the last ninety, of a long history the last year. */
    start: LocalDate.optional(),
    end: LocalDate.optional(),
    /** What is drawn beside each curve: `hindsight`, which no past view has, or `v1`, by an earlier version. */
    beside: Beside.optional(),
  }),
  response: z.strictObject({
    partnership: PartnershipLine,
    a: PersonView,
    b: PersonView,
    moment: Instant,
    /** From the first decision, goal or feedback to the moment; absent on the first day. */
    extent: z.strictObject({ from: Instant, to: Instant }).optional(),
    /** What is looked at of a history that is too long to be shown at once: marks and points elsewhere are left out. */
    stretch: z.strictObject({ from: Instant, to: Instant }).optional(),
    verdict: Sentence,
    facts: Facts,
    directions: z.array(Direction),
    /** How far all members are aligned today; absent where nothing was said that tells. */
    alignment: z
      .strictObject({
        /** 0..100; absent below four of the six parts. */
        value: z.number().optional(),
        /** "4 of 6 parts" */
        coverage: z.string(),
        /** "expectations" */
        weakest: z.string().optional(),
        href: Href,
      })
      .optional(),
    /** What all scores are reckoned with: the first is version 1. */
    version: z.int(),
    /** What is drawn beside each curve: "in hindsight", "by version 1"; of a version with its number. */
    beside: z.strictObject({ told: z.string(), version: z.int().optional() }).optional(),
    panels: z.array(z.discriminatedUnion('kind', [CurvePanel, LanePanel])),
    regions: z.array(Region),
    /** How much happened on each day; days without anything are left out. */
    density: z.array(z.strictObject({ at: Instant, count: z.int() })),
    /** All of it in one sentence, for who cannot see it. */
    summary: z.string(),
  }),
  answer: (view, { beside, start, end, ...wanted }) => {
    const all = glanceAt(view, wanted)
    const partnership = partnershipLine(view, wanted.partnership)
    if (all === undefined || partnership === undefined) return undefined
    const lanes = lanesOf(all)
    const chosen = chosenDays(view, { start, end })
    const stretch = lookedAt(all, lanes, chosen)
    const glance = { ...all, stretch, chosen }
    const curves = curvePanels(glance)
    const laid = laidBeside(glance, curves, beside)
    const panels = [...(laid?.panels ?? curves), ...lanePanels(glance, lanes)]
    const sentence = verdict(glance)
    return {
      partnership,
      a: personView(view, glance.a),
      b: personView(view, glance.b),
      moment: view.moment,
      ...extentOf(view, lanes),
      ...(stretch === undefined ? {} : { stretch }),
      verdict: sentence,
      facts: factsOf(glance),
      directions: glance.stated.map((stated) => ({
        from: personView(view, stated.from),
        to: personView(view, stated.to),
        person: stated.person,
        rated: stated.rated,
        readable: !stated.rated || stated.points.length > 0,
        href: whyHref('stated', stated),
      })),
      ...alignmentNow(glance),
      version: glance.model.version,
      ...besideTold(laid),
      panels,
      regions: regionsOf(view, glance.scope.members),
      density: density(view),
      summary: [sentence.map(({ text }) => text).join(''), ...panels.map(told)].join(' '),
    }
  },
})

const besideTold = (laid: ReturnType<typeof laidBeside>) => {
  if (laid === undefined) return {}
  const { told, version } = laid
  return { beside: { told, ...(version === undefined ? {} : { version }) } }
}

const told = ({ summary }: { readonly summary: string }) => `${summary}.`

function extentOf(view: View, lanes: readonly Lane[]) {
  const begins = lanes
    .filter(({ kind }) => kind.of !== 'person')
    .flatMap(({ marks: [first] }) => (first === undefined ? [] : [shownAt(first.at, view)]))
  if (begins.length === 0) return {}
  return { extent: { from: begins.reduce(earlier), to: view.moment } }
}

/** So many marks and points are shown at once, wherever they lie. */
const AT_ONCE = 5_000
const YEAR = 365

interface Days {
  readonly start?: LocalDate | undefined
  readonly end?: LocalDate | undefined
}

/** Undefined where none are. */
const chosenDays = (view: View, { start, end }: Days): Stretch | undefined =>
  start === undefined && end === undefined ? undefined : daysOf(view, start, end)

const daysOf = (view: View, start = addDays(today(view), -YEAR), end?: LocalDate): Stretch => ({
  from: startOfDay(start, view.shownIn),
  to: end === undefined ? view.moment : earlier(endOfDay(end, view.shownIn), view.moment),
})

/** Undefined where all of it can be shown. */
function lookedAt(
  glance: Glance,
  lanes: readonly Lane[],
  chosen: Stretch | undefined,
): Stretch | undefined {
  const { view, stated, trust, reliance, alignment } = glance
  const drawn = [
    lanes.map(({ marks }) => marks),
    [...stated, ...trust, ...reliance].map(({ points }) => points),
    [alignment],
  ]
  const count = drawn.flat().reduce((n, { length }) => n + length, 0)
  if (count <= AT_ONCE) return undefined
  return chosen ?? daysOf(view)
}

function alignmentNow({ view, scope, a, b, alignment }: Glance) {
  const last = alignment.at(-1)
  if (last === undefined || last.parts.size === 0) return {}
  const { score, weakest } = last.composite
  const least = partNamed(weakest ?? '')?.title.toLowerCase()
  return {
    alignment: {
      ...(score === null ? {} : { value: score }),
      coverage: coverageOf(view, last),
      ...(least === undefined ? {} : { weakest: least }),
      href: whyHref('alignment', { from: a, to: b }, scope.partnership),
    },
  }
}

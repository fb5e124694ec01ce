import { addDays, startOfDay } from '@lockstep/domain'
import { z } from 'zod'
import { SPARK_DAYS } from '../across/dashboard/facts-window.ts'
import { type Glance, glanceAt } from '../across/dashboard/glance.ts'
import { statedCurves } from '../across/dashboard/stated-panel.ts'
import { allWaiting, showWaiting } from '../across/for-you/all-waiting.ts'
import { waitsWithin } from '../across/for-you/within.ts'
import { verdict } from '../across/verdict/verdict.ts'
import { type AlignmentSeries, seriesOf } from '../across/why/series.ts'
import { whyHref } from '../subjects/trust/direction.ts'
import { Curve } from '../telling/curve.ts'
import { today } from '../telling/dates.ts'
import { Named, Sentence } from '../telling/href.ts'
import { PartnershipLine, partnershipLines } from '../telling/partnership-line.ts'
import { personView } from '../telling/person.ts'
import type { Waiting } from '../telling/waiting.ts'
import { PersonView, query } from '../view/query.ts'

export const home = query({
  name: 'home',
  summary: 'All partnerships of the viewer, one row each, in alphabetical order.',
  params: z.strictObject({}),
  response: z.strictObject({
    partnerships: z.array(
      z.strictObject({
        partnership: PartnershipLine,
        verdict: Sentence,
        /** Of a pair what each says of the other, of a team its alignment; none where there is nothing to draw. */
        lines: z.array(Curve),
        /** What is open among its members, and whom it waits for. */
        open: z.array(z.strictObject({ about: Named, person: PersonView, overdueDays: z.int() })),
      }),
    ),
  }),
  answer: (view) => {
    const waiting = allWaiting(view)
    const mine = partnershipLines(view).filter(({ mine, ended }) => mine && !ended)
    return {
      partnerships: mine.sort(byName).flatMap((partnership) => {
        const glance = glanceAt(view, { partnership: partnership.id })
        return glance === undefined ? [] : [{ partnership, ...rowOf(glance, waiting) }]
      }),
    }
  },
})

const collator = new Intl.Collator('en')

const byName = (x: PartnershipLine, y: PartnershipLine): number =>
  collator.compare(x.name, y.name) || (x.id < y.id ? -1 : 1)

function rowOf(glance: Glance, waiting: readonly Waiting[]) {
  const theirs = waiting.filter((each) => waitsWithin(glance.view, each, glance.scope))
  showWaiting(
    glance.view,
    theirs.map(({ about }) => about.title),
  )
  return {
    verdict: verdict(glance),
    lines: linesOf(glance),
    open: theirs.map(({ about, person, todo: { overdueDays } }) => ({
      about,
      person: personView(glance.view, person),
      overdueDays,
    })),
  }
}

function linesOf(glance: Glance): Curve[] {
  const { view } = glance
  const since = addDays(today(view), -SPARK_DAYS)
  const stretch = { from: startOfDay(since, view.zone), to: view.moment }
  const stated = glance.scope.members.length > 2 ? [] : statedCurves({ ...glance, stretch })
  const series = stated.length > 0 ? undefined : seriesOf(glance.alignment)
  const lines = series === undefined ? stated : [alignmentLine(glance, series)]
  return lines.map((line) => ({ ...line, points: line.points.filter(({ at }) => at >= since) }))
}

const alignmentLine = ({ a, b, scope }: Glance, { of, points }: AlignmentSeries): Curve => ({
  id: of,
  label: of === 'alignment' ? 'Alignment' : 'Agreement on decisions',
  person: 'ink',
  shape: 'held',
  points: points.map(({ at, value }) => ({ at, value, n: 1 })),
  href: whyHref(of, { from: a, to: b }, scope.partnership),
})

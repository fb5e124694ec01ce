import { instant } from '@lockstep/domain'
import { hindsight } from '@lockstep/measures'
import { z } from 'zod'
import { modelNumbered } from '../../subjects/model/model.ts'
import type { Curve } from '../../telling/curve.ts'
import { shownAt } from '../../telling/dates.ts'
import type { CurvePanel } from '../../telling/panel.ts'
import { drawnIn } from '../lanes/placed.ts'
import { alignmentPanel } from './alignment-panel.ts'
import { behaviourPanels } from './behaviour-panels.ts'
import { type Glance, glanceAt } from './glance.ts'
import { statedPanel } from './stated-panel.ts'

/** What may be drawn beside each curve: it in hindsight, or by an earlier version of what it is reckoned with. */
export const Beside = z.string().regex(/^(hindsight|v[1-9]\d{0,5})$/)

/** All curves, one panel for each measure. */
export const curvePanels = (glance: Glance): CurvePanel[] => [
  statedPanel(glance),
  ...behaviourPanels(glance),
  alignmentPanel(glance),
]

interface Laid {
  /** "in hindsight", "by version 1" */
  readonly told: string
  /** Of another version: which. */
  readonly version?: number
  readonly panels: CurvePanel[]
}

/** The panels with another curve laid beside each that differs; undefined where there is none such, or it may not be seen from then. */
export function laidBeside(
  glance: Glance,
  panels: readonly CurvePanel[],
  beside: string | undefined,
): Laid | undefined {
  if (beside === undefined) return undefined
  if (beside === 'hindsight') return inHindsight(glance, panels)
  const { view, scope, a, b, stretch } = glance
  const model = modelNumbered(view, Number(beside.slice(1)))
  if (model === undefined || model.version === glance.model.version) return undefined
  const other = glanceAt(view, { partnership: scope.partnership, a, b }, model)
  const others = new Map(
    other && curvePanels({ ...other, stretch }).map(({ id, curves }) => [id, curves]),
  )
  return {
    told: `by version ${model.version}`,
    version: model.version,
    panels: panels.map((panel) =>
      withCurves(panel, (curve) => others.get(panel.id)?.find(({ id }) => id === curve.id)?.points),
    ),
  }
}

/** What is known today of what was: never beside a past view, which shows what was known then. */
function inHindsight(
  { view, stated, stretch }: Glance,
  panels: readonly CurvePanel[],
): Laid | undefined {
  if (view.past) return undefined
  const points = new Map(
    stated.map(({ from, to, steps }) => {
      const seen = hindsight(steps).map(({ at, mean }) => ({ time: at, value: mean }))
      const last = seen.at(-1)
      const now = last === undefined ? [] : [{ ...last, time: Date.parse(view.moment) }]
      const drawn = [...seen, ...now].map(({ time, value }) => ({
        at: shownAt(instant(time), view),
        value,
      }))
      return [`${from} ${to}`, drawnIn(drawn, stretch)]
    }),
  )
  return {
    told: 'in hindsight',
    panels: panels.map((panel) =>
      panel.id === 'trust' ? withCurves(panel, ({ id }) => points.get(id)) : panel,
    ),
  }
}

const withCurves = (
  panel: CurvePanel,
  besideOf: (curve: Curve) => Curve['beside'],
): CurvePanel => ({
  ...panel,
  curves: panel.curves.map((curve) => {
    const points = besideOf(curve)?.map(({ at, value, gap }) => ({
      ...{ at, value },
      ...(gap === undefined ? {} : { gap }),
    }))
    return points === undefined || isSame(points, curve) ? curve : { ...curve, beside: points }
  }),
})

/** Nothing more would be seen of it. */
const isSame = (beside: NonNullable<Curve['beside']>, { points }: Curve): boolean =>
  beside.every(({ value }, n) => value === points[n]?.value) &&
  (beside.length === 0 || beside.length === points.length)

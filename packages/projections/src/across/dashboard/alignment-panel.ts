import type { AlignmentEffect, AlignmentPoint } from '../../subjects/alignment/alignment-curve.ts'
import { coverageOf, partNamed } from '../../subjects/alignment/parts.ts'
import { type PartName, partNames } from '../../subjects/model/part-names.ts'
import { whyHref } from '../../subjects/trust/direction.ts'
import type { Curve, CurvePoint } from '../../telling/curve.ts'
import { shownAt } from '../../telling/dates.ts'
import type { Href } from '../../telling/href.ts'
import { capital, listed } from '../../telling/in-words.ts'
import { labelOf } from '../../telling/label.ts'
import type { CurvePanel } from '../../telling/panel.ts'
import { inWhatIsRead } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import { drawnIn } from '../lanes/placed.ts'
import { emptyFor } from './empty-panel.ts'
import type { Glance } from './glance.ts'
import { themInWords } from './them.ts'

const untilMeasured = {
  sentence: 'One line, and what it is made of, once both have taken positions.',
  action: { label: 'Record a decision', command: 'ProposeDecision' },
}

/** One line for all members where there are parts enough for one figure; before there ever were, one for each part. */
export function alignmentPanel(glance: Glance): CurvePanel {
  const { alignment, view, scope } = glance
  const read = inWhatIsRead(view)
  const scored = alignment.some(({ composite }) => composite.score !== null)
  const curves = scored ? [wholeCurve(glance)] : partCurves(glance)
  return {
    kind: 'curves',
    id: 'alignment',
    title: 'Alignment',
    note: scored ? `mean of the parts with data${read}` : `parts only${read}, until there are four`,
    curves,
    ...(curves.length > 0
      ? {}
      : {
          empty: emptyFor(view, scope.partnership, untilMeasured, 'measure of it'),
        }),
    summary: inWords(glance),
  }
}

const why = ({ a, b, scope }: Glance, measure: 'alignment' | PartName): Href =>
  whyHref(measure, { from: a, to: b }, scope.partnership)

function wholeCurve(glance: Glance): Curve {
  const { view, alignment, stretch } = glance
  const last = alignment.at(-1)
  const first = alignment.findIndex(({ composite }) => composite.score !== null)
  return {
    id: 'alignment',
    label: 'Alignment',
    person: 'ink',
    shape: 'held',
    points: drawnIn(alignment.slice(first), stretch).map((point) => wholePoint(glance, point)),
    ...(last === undefined ? {} : { note: coverageOf(view, last) }),
    href: why(glance, 'alignment'),
  }

  function wholePoint(of: Glance, point: AlignmentPoint): CurvePoint {
    const { at, composite, parts, effects } = point
    const { score, weakest } = composite
    const shown = { at: shownAt(at, view), n: parts.size }
    if (score === null) {
      const before = alignment[alignment.indexOf(point) - 1]
      return { ...shown, value: before?.composite.score ?? 0, gap: true }
    }
    const stale = [...parts.values()].every((part) => part.stale)
    const least = partNamed(weakest ?? '')?.title.toLowerCase()
    return {
      ...shown,
      value: score,
      note: `${coverageOf(view, point)}; weakest: ${least}`,
      ...(stale ? { stale } : {}),
      ...(effects.length === 0 ? {} : { events: effects.map((each) => told(of, each)) }),
    }
  }
}

/** "S-06 Freeze brand spend, positions"; "metrics came, which is no change of anybody’s mind" */
function told(glance: Glance, effect: AlignmentEffect): NonNullable<CurvePoint['events']>[number] {
  const { points: contribution, because } = effect
  if (!('about' in effect)) {
    const names = effect.parts.map((name) => partNamed(name)?.title.toLowerCase() ?? name)
    const label = `${capital(listed(names))} ${because === 'parts came' ? 'came' : 'left'}, no change of mind`
    const [one] = effect.parts
    return {
      id: `${because} ${names.join(' ')}`,
      label,
      href: why(glance, one ?? 'alignment'),
      contribution,
    }
  }
  const { ref, label } = effect.about.named(glance.view)
  const part = partNamed(effect.part)?.title.toLowerCase()
  return {
    id: `${effect.part} ${effect.about.id}`,
    label: `${labelOf({ ordinal: ref, title: label })}, ${part}`,
    href: effect.about.href,
    contribution,
  }
}

const partCurves = (glance: Glance): Curve[] =>
  partNames.flatMap((name) => {
    const points = pointsOfPart(glance.view, glance.alignment, name)
    if (points.length === 0) return []
    return [
      {
        id: name,
        label: partNamed(name)?.title ?? name,
        person: 'ink' as const,
        shape: 'held' as const,
        points: drawnIn(points, glance.stretch),
        href: why(glance, name),
      },
    ]
  })

function pointsOfPart(view: View, alignment: readonly AlignmentPoint[], name: PartName) {
  return alignment.flatMap(({ at, parts }, n): CurvePoint[] => {
    const [was, is] = [alignment[n - 1]?.parts.get(name), parts.get(name)]
    if (was === is) return []
    const shown = { at: shownAt(at, view), n: is?.n ?? 0 }
    if (is === undefined) return [{ ...shown, value: 100 * (was?.value ?? 0), gap: true }]
    return [{ ...shown, value: 100 * is.value, ...(is.stale ? { stale: true } : {}) }]
  })
}

function inWords(glance: Glance): string {
  const names = themInWords(glance)
  const last = glance.alignment.at(-1)
  if (last === undefined || last.parts.size === 0) {
    return `${names} have not said enough${inWhatIsRead(glance.view)} for their alignment to be measured`
  }
  const { score, weakest } = last.composite
  const least = partNamed(weakest ?? '')?.title.toLowerCase()
  return score === null
    ? `${names} have ${coverageOf(glance.view, last)} of alignment, too few for one figure`
    : `${names} are aligned at ${Math.round(score)} of 100, ${coverageOf(glance.view, last)}, least on ${least}`
}

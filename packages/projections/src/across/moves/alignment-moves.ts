import type { Instant, NounName } from '@lockstep/domain'
import { partnerships } from '../../folds/partnerships.ts'
import {
  type AlignmentEffect,
  type AlignmentPoint,
  alignmentCurve,
  effectsIn,
  type Over,
} from '../../subjects/alignment/alignment-curve.ts'
import type { PartAt, PartLoss } from '../../subjects/alignment/part.ts'
import { partNamed, partsOver } from '../../subjects/alignment/parts.ts'
import { modelOf } from '../../subjects/model/model.ts'
import type { PartName } from '../../subjects/model/part-names.ts'
import { whyHref } from '../../subjects/trust/direction.ts'
import { listed } from '../../telling/in-words.ts'
import type { View } from '../../view/view.ts'
import { namesOf } from '../why/people.ts'
import type { Move, Mover } from './move.ts'

/** In which noun's records each part is said. */
const saidIn: Readonly<Record<PartName, NounName>> = {
  priorities: 'ranking',
  points: 'ranking',
  positions: 'decision',
  success: 'partnership',
  metrics: 'partnership',
  expectations: 'goal',
}

/** What it did to the alignment, and to each part of it, of each partnership of somebody who is named in it. */
export function alignmentMoves(view: View, mover: Mover): Move[] {
  if (!Object.values(saidIn).includes(mover.noun)) return []
  return [...view.rows(partnerships).values()].flatMap(({ id, state }) =>
    state.is !== 'none' && state.members.some((member) => mover.people.includes(member))
      ? movesOf(view, mover, { partnership: id, members: state.members })
      : [],
  )
}

interface Whose {
  readonly partnership: string
  readonly members: readonly string[]
}

function movesOf(view: View, mover: Mover, { partnership, members }: Whose): Move[] {
  const [from, to] = members
  if (from === undefined || to === undefined) return []
  const points = alignmentCurve(view, members, view.moment, modelOf(view))
  const counting = countingOf(mover, partsOver(view, members))
  const names = namesOf(view, members)
  return points.flatMap((now, n) => {
    const parts = counting(now.at)
    const step = { mover, parts, from, to, partnership, names }
    return parts.length === 0
      ? []
      : [
          ...wholeMoved(step, points[n - 1], now),
          ...parts.flatMap((part) => partMoved(step, part, points[n - 1], now)),
        ]
  })
}

/** The parts in which something of what is asked about counts from a moment on: another event of that instant moved nothing. */
function countingOf({ noun, events }: Mover, overs: readonly Over[]) {
  const ids = new Set<string>(events.map(({ id }) => id))
  const parts = overs
    .filter(({ name }) => saidIn[name] === noun)
    .map(({ name, over }) => {
      const theirs = over.sources.filter(({ event }) => ids.has(event))
      return { name, times: new Set(theirs.map(({ at }) => at)) }
    })
  return (at: Instant): PartName[] =>
    parts.filter(({ times }) => times.has(at)).map(({ name }) => name)
}

interface Step {
  readonly mover: Mover
  /** The parts in which it counts from then on. */
  readonly parts: readonly PartName[]
  readonly from: string
  readonly to: string
  readonly partnership: string
  /** "Dana and Noor" */
  readonly names: string
}

function wholeMoved(
  step: Step,
  last: AlignmentPoint | undefined,
  { at, composite, effects }: AlignmentPoint,
): Move[] {
  const { from, to, partnership, names } = step
  const theirs = effects.filter((each) => isBy(step, each))
  const before = last?.composite.score ?? undefined
  if (composite.score === null || theirs.length === 0) return []
  return [
    {
      id: `alignment ${partnership} ${at}`,
      measure: 'alignment',
      title: `Alignment of ${names}`,
      at,
      ...(before === undefined ? {} : { before }),
      after: composite.score,
      points: sumOf(theirs),
      told: listed([...new Set(theirs.flatMap(partsOf))]),
      href: whyHref('alignment', { from, to }, partnership),
    },
  ]
}

/** A part is told also where there are too few of them for one figure of all. */
function partMoved(
  step: Step,
  name: PartName,
  last: AlignmentPoint | undefined,
  now: AlignmentPoint,
): Move[] {
  const { mover, from, to, partnership, names } = step
  const [was, is] = [last?.parts.get(name), now.parts.get(name)]
  if (is === undefined || was === is) return []
  const theirs =
    last === undefined || was === undefined
      ? begun(mover, is)
      : effectsIn(name, { before: last, now, share: 1 }).filter((each) => isBy(step, each))
  if (theirs.length === 0) return []
  return [
    {
      id: `${name} ${partnership} ${now.at}`,
      measure: name,
      title: `${partNamed(name)?.title ?? name} of ${names}`,
      at: now.at,
      ...(was === undefined ? {} : { before: 100 * was.value }),
      after: 100 * is.value,
      points: sumOf(theirs),
      href: whyHref(name, { from, to }, partnership),
    },
  ]
}

/** The first figure of a part is made of what each thing brought: as much as each other, less what it takes away. */
const begun = (mover: Mover, { n, losses, value }: PartAt): { readonly points: number }[] =>
  mover.noun === 'ranking'
    ? [{ points: 100 * value }]
    : losses
        .filter((about) => isAbout(mover, about))
        .map(({ loss }) => ({ points: 100 * (1 / n - loss) }))

const sumOf = (all: readonly { readonly points: number }[]): number =>
  all.reduce((sum, { points }) => sum + points, 0)

const named = (effect: AlignmentEffect): readonly PartName[] =>
  'about' in effect ? [effect.part] : effect.parts

const partsOf = (effect: AlignmentEffect): string[] =>
  named(effect).map((name) => partNamed(name)?.title.toLowerCase() ?? name)

/** What is about a record is its doing; of a round of ranking, which takes the place of one before it, and where parts came or left, what is said in such records. */
function isBy({ mover, parts }: Step, effect: AlignmentEffect): boolean {
  const counts = named(effect).some((part) => parts.includes(part))
  return (
    counts && (!('about' in effect) || mover.noun === 'ranking' || isAbout(mover, effect.about))
  )
}

const isAbout = ({ noun, id }: Mover, { href }: PartLoss): boolean =>
  'noun' in href && href.noun === noun && href.id === id

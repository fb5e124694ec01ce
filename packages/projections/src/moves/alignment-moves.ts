import type { NounName } from '@lockstep/domain'
import { type AlignmentEffect, alignmentCurve } from '../alignment/alignment-curve.ts'
import type { PartName } from '../alignment/part.ts'
import { partNamed } from '../alignment/parts.ts'
import { partnerships } from '../folds/partnerships.ts'
import { modelOf } from '../model/model.ts'
import { listed } from '../queries/parts/in-words.ts'
import { whyHref } from '../queries/parts/trust-direction.ts'
import { namesOf } from '../queries/parts/why-people.ts'
import type { View } from '../view.ts'
import type { Move, Mover } from './move.ts'

/** In which noun's records each part is said. */
const saidIn: Readonly<Record<PartName, NounName>> = {
  priorities: 'ranking',
  points: 'ranking',
  positions: 'decision',
  success: 'partnership',
  metrics: 'metric',
  expectations: 'goal',
}

/** What it did to the alignment of each partnership of somebody who is named in it. */
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
  const times = new Set<string>(mover.events.map(({ at }) => at))
  const points = alignmentCurve(view, members, view.moment, modelOf(view))
  return points.flatMap(({ at, composite, effects }, n): Move[] => {
    const theirs = times.has(at) ? effects.filter((each) => isBy(mover, each)) : []
    const before = points[n - 1]?.composite.score ?? undefined
    if (composite.score === null || theirs.length === 0) return []
    return [
      {
        id: `alignment ${partnership} ${at}`,
        measure: 'alignment',
        title: `Alignment of ${namesOf(view, members)}`,
        at,
        ...(before === undefined ? {} : { before }),
        after: composite.score,
        points: theirs.reduce((sum, each) => sum + each.points, 0),
        told: listed([...new Set(theirs.flatMap(partsOf))]),
        href: whyHref('alignment', { from, to }, partnership),
      },
    ]
  })
}

const named = (effect: AlignmentEffect): readonly PartName[] =>
  'about' in effect ? [effect.part] : effect.parts

const partsOf = (effect: AlignmentEffect): string[] =>
  named(effect).map((name) => partNamed(name)?.title.toLowerCase() ?? name)

/** What is about a record is its doing; of a ranking, and where parts came or left, what is said in such records. */
function isBy({ noun, id }: Mover, effect: AlignmentEffect): boolean {
  const isSaid = named(effect).some((part) => saidIn[part] === noun)
  if (!('about' in effect) || noun === 'ranking') return isSaid
  const { href } = effect.about
  return isSaid && 'noun' in href && href.noun === noun && href.id === id
}

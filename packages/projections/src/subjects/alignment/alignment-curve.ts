import type { Instant, PersonId } from '@lockstep/domain'
import { type AgreementEffect, type CompositeChange, isNothing } from '@lockstep/measures'
import type { View } from '../../view/view.ts'
import type { Model } from '../model/model.ts'
import { type PartName, partNames } from '../model/part-names.ts'
import type { PartAt, PartLoss, PartOver } from './part.ts'
import {
  type AlignmentAt,
  alignmentChange,
  alignmentOf,
  partsOver,
  saidOf,
  sharesIn,
} from './parts.ts'
import { agreementEffects } from './positions-part.ts'

/** What something did to alignment as it changed, in points of 0..100. */
export type AlignmentEffect =
  | PartLossEffect
  /** Parts came or left, which is no change of anybody's mind. */
  | {
      readonly because: 'parts came' | 'parts left'
      readonly parts: readonly PartName[]
      readonly points: number
    }

/** What one thing within a part did. */
export interface PartLossEffect {
  readonly because: AgreementEffect['because']
  readonly part: PartName
  readonly about: PartLoss
  readonly points: number
}

/** Alignment from a moment on, until the next point. */
export interface AlignmentPoint extends AlignmentAt {
  readonly at: Instant
  /** Where there was a figure before and is one now: what changed it; where it is the first: its parts. They sum to the step. */
  readonly effects: readonly AlignmentEffect[]
}

export interface Over {
  readonly name: PartName
  readonly over: PartOver
}

/** The way of alignment and its parts up to a moment: a point wherever one of them changed or grew stale. */
export function alignmentCurve(
  view: View,
  people: readonly PersonId[],
  moment: Instant,
  { weights }: Pick<Model, 'weights'>,
): AlignmentPoint[] {
  const what = JSON.stringify(['alignment', people, weights])
  const course = view.kept(what, saidOf, () => courseOf(view, people))
  for (
    let change = course.changes[course.taken];
    change !== undefined && change[0] <= moment;
    change = course.changes[course.taken]
  ) {
    const [at, changing] = change
    course.taken += 1
    const before = course.points.at(-1)
    const now = alignmentOf(
      course.overs.map((each) => [
        each.name,
        changing.has(each) ? each.over.at(at) : before?.parts.get(each.name),
      ]),
      weights,
    )
    if (!isSame(before, now)) course.points.push({ at, ...now, effects: effectsOf(before, now) })
  }
  return course.points.filter(({ at }) => at <= moment)
}

/** The way as far as it was gone: time alone takes it on. */
interface Course {
  readonly overs: readonly Over[]
  readonly changes: readonly (readonly [Instant, ReadonlySet<Over>])[]
  /** How many of the changes are taken in. */
  taken: number
  readonly points: AlignmentPoint[]
}

function courseOf(view: View, people: readonly PersonId[]): Course {
  const overs = partsOver(view, people)
  return { overs, changes: changesOf(overs), taken: 0, points: [] }
}

/** Each moment at which parts may change, in order, with those. */
function changesOf(overs: readonly Over[]) {
  const changes = new Map<Instant, Set<Over>>()
  for (const each of overs) {
    for (const at of each.over.moments) {
      const there = changes.get(at) ?? new Set()
      changes.set(at, there.add(each))
    }
  }
  return [...changes].sort(([x], [y]) => (x < y ? -1 : 1))
}

const isSame = (before: AlignmentAt | undefined, now: AlignmentAt): boolean =>
  (before?.parts.size ?? 0) === now.parts.size &&
  [...now.parts].every(([name, part]) => isSamePart(before?.parts.get(name), part))

const isSamePart = (was: PartAt | undefined, is: PartAt): boolean =>
  was === is || (was?.value === is.value && was.n === is.n && was.stale === is.stale)

function effectsOf(before: AlignmentAt | undefined, now: AlignmentAt): AlignmentEffect[] {
  if (now.composite.score === null) return []
  const change = before === undefined ? null : alignmentChange(before, now)
  if (before === undefined || change === null) return begun(now)
  return [
    ...effectsWithin(change, before, now),
    ...partsThat('parts came', change.appeared),
    ...partsThat('parts left', change.left),
  ]
}

/** The first figure has no change behind it: each part brought its share. */
const begun = (now: AlignmentAt): AlignmentEffect[] => {
  const share = sharesIn(now)
  return [...now.parts].map(([part, { value }]) => ({
    because: 'parts came',
    parts: [part],
    points: 100 * value * (share.get(part) ?? 0),
  }))
}

function partsThat(
  because: 'parts came' | 'parts left',
  { names, points }: { readonly names: readonly string[]; readonly points: number },
): AlignmentEffect[] {
  const parts = partNames.filter((name) => names.includes(name))
  return parts.length === 0 ? [] : [{ because, parts, points }]
}

/** What each thing did within the parts that are there on both sides: of two moments, or of two views. */
export const effectsWithin = (
  { byPart }: CompositeChange,
  before: AlignmentAt,
  now: AlignmentAt,
): PartLossEffect[] =>
  partNames.flatMap((part) => {
    const share = byPart.find(({ name }) => name === part)?.share
    return share === undefined ? [] : effectsIn(part, { before, now, share })
  })

interface Between {
  readonly before: AlignmentAt
  readonly now: AlignmentAt
  readonly share: number
}

/** What came, left or changed in one part, in points that sum to its change times its share of the whole. */
export function effectsIn(part: PartName, { before, now, share }: Between): PartLossEffect[] {
  const [was, is] = [before.parts.get(part), now.parts.get(part)]
  if (was === undefined || is === undefined || was === is) return []
  const lossOf = (id: string) =>
    [is, was].flatMap(({ losses }) => losses.find((loss) => loss.id === id) ?? [])[0]
  return effectsBetween(was, is).flatMap(({ id, because, effect }) => {
    const about = lossOf(id)
    const points = 100 * share * effect
    return about === undefined ? [] : [{ part, because, points, about }]
  })
}

/** What came, left or changed in a part; effects of 0..1 sum to its change. */
export const effectsBetween = (before: PartAt, now: PartAt): readonly AgreementEffect[] =>
  before.agreed && now.agreed ? agreementEffects(before.agreed, now.agreed) : becomeOf(before, now)

/** A loss that is gone gains what it took away; they sum to the change of the value. */
function becomeOf(before: PartAt, now: PartAt): AgreementEffect[] {
  const then = new Map(before.losses.map(({ id, loss }) => [id, loss]))
  const here = new Map(now.losses.map(({ id, loss }) => [id, loss]))
  return [...new Set([...then.keys(), ...here.keys()])]
    .map((id): AgreementEffect => {
      const [was, is] = [then.get(id), here.get(id)]
      const because = was === undefined ? 'came' : is === undefined ? 'left' : 'changed'
      return { id, because, effect: (was ?? 0) - (is ?? 0) }
    })
    .filter(({ effect }) => !isNothing(effect))
}

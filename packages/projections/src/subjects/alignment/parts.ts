import type { Instant, NounName, PersonId } from '@lockstep/domain'
import {
  type Composite,
  type CompositeChange,
  composite,
  compositeChange,
  type Part,
  shares,
} from '@lockstep/measures'
import { inWhatIsRead } from '../../telling/seen-whole.ts'
import type { View } from '../../view/view.ts'
import { type Model, modelOf } from '../model/model.ts'
import { type PartName, partNames } from '../model/part-names.ts'
import { expectationsPart } from './expectations-part.ts'
import { metricsAsPart } from './metrics-as-part.ts'
import type { AlignmentPart, PartAt } from './part.ts'
import { pointsPart } from './points-part.ts'
import { positionsAsPart } from './positions-as-part.ts'
import { prioritiesPart } from './priorities-part.ts'
import { successPart } from './success-part.ts'

/** The parts of alignment that have a source. One that gets it is named here, and nowhere else. */
export const alignmentParts: readonly AlignmentPart[] = [
  prioritiesPart,
  pointsPart,
  positionsAsPart,
  successPart,
  metricsAsPart,
  expectationsPart,
]

/** All parts at a moment, and what they come to. */
export interface AlignmentAt {
  readonly parts: ReadonlyMap<PartName, PartAt>
  readonly composite: Composite
  /** What each part weighs among those that there are. */
  readonly weights: Model['weights']
}

export const alignmentAt = (view: View, people: readonly PersonId[], at: Instant): AlignmentAt =>
  alignmentOf(
    partsOver(view, people).map(({ name, over }) => [name, over.at(at)] as const),
    modelOf(view).weights,
  )

/** What parts are made from, with whose records say who somebody is and what counts where. */
export const saidOf: readonly NounName[] = [
  'ranking',
  'decision',
  'partnership',
  'metric',
  'goal',
  'person',
  'organisation',
]

/** All parts over time. They are kept as long as nothing of it changes. */
export const partsOver = (view: View, people: readonly PersonId[]) =>
  view.kept(JSON.stringify(['parts', people]), saidOf, () =>
    alignmentParts.map(({ name, over }) => ({ name, over: over(view, people) })),
  )

/** What parts come to; those that have no value left out. */
export function alignmentOf(
  found: readonly (readonly [PartName, PartAt | undefined])[],
  weights: Model['weights'],
): AlignmentAt {
  const parts = new Map(
    found.flatMap(([name, now]) => (now === undefined ? [] : [[name, now] as const])),
  )
  return { parts, weights, composite: composite(partsIn({ parts, weights })) }
}

/** All six, also those without a value. */
const partsIn = ({ parts, weights }: Omit<AlignmentAt, 'composite'>): Part[] =>
  partNames.map((name) => ({
    name,
    value: parts.get(name)?.value ?? null,
    weight: weights[name],
  }))

/** The share of its weight that each part has of those that there are, 0..1; they sum to 1. */
export const sharesIn = (now: AlignmentAt): ReadonlyMap<string, number> =>
  new Map(shares(partsIn(now)).map(({ name, share }) => [name, share]))

/** What changed it between two moments; that a part came or left is split out. Null where it was no figure at one of them. */
export const alignmentChange = (before: AlignmentAt, now: AlignmentAt): CompositeChange | null =>
  compositeChange(partsIn(before), partsIn(now))

/** What of a change was said: that a part came or left is no change of anybody's mind. */
export const movedBySaying = ({ byPart }: CompositeChange): number =>
  byPart.reduce((sum, { points }) => sum + points, 0)

/** Alignment and its parts by name, each with its value of 0..100 where it has one. */
export const partsTold = ({ parts, composite: { score } }: AlignmentAt) => [
  { name: 'alignment' as const, title: 'Alignment', ...(score === null ? {} : { value: score }) },
  ...alignmentParts.map(({ name, title }) => {
    const value = parts.get(name)?.value
    return { name, title, ...(value === undefined ? {} : { value: 100 * value }) }
  }),
]

export const partNamed = (name: string): AlignmentPart | undefined =>
  alignmentParts.find((part) => part.name === name)

/** Whether each part weighs as much as the others. */
export const isEvenly = (weights: Model['weights']): boolean =>
  new Set(Object.values(weights)).size === 1

/** "4 of 6 parts"; "5 of 6 parts, 63 % of the weight", where some weigh more than others; as far as the viewer may read. */
export function coverageOf(
  view: Pick<View, 'viewer'>,
  { parts, weights, composite: { coverage } }: AlignmentAt,
): string {
  const counted = `${parts.size} of ${partNames.length} parts${inWhatIsRead(view)}`
  return isEvenly(weights) ? counted : `${counted}, ${Math.round(100 * coverage)} % of the weight`
}

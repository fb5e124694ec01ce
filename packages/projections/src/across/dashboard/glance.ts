import type { PersonId } from '@lockstep/domain'
import type { LevelStep } from '@lockstep/measures'
import { partnerships } from '../../folds/partnerships.ts'
import { type AlignmentPoint, alignmentCurve } from '../../subjects/alignment/alignment-curve.ts'
import { type Model, modelOf } from '../../subjects/model/model.ts'
import type { Scope } from '../../subjects/partnerships/scope.ts'
import { type ReliabilityPoint, reliabilityCurve } from '../../subjects/reliability/curve.ts'
import type { BehaviourEvidence, Direction } from '../../subjects/reliability/evidence.ts'
import { mayReadReliability } from '../../subjects/reliability/readable.ts'
import { type StatedPoint, statedCurve } from '../../subjects/stated/curve.ts'
import { type Stated, statedBetween } from '../../subjects/stated/ratings.ts'
import { statedSteps } from '../../subjects/stated/steps.ts'
import { type BehaviourTrack, evidenceOn } from '../../subjects/trust/tracks.ts'
import type { Tone } from '../../telling/curve.ts'
import { peopleView } from '../../telling/person.ts'
import type { View } from '../../view/view.ts'
import type { Stretch } from '../lanes/placed.ts'

/** One's trust in the other, as far as the viewer may read it. */
export interface Trust extends Direction {
  readonly person: Tone
  readonly rated: boolean
  readonly readable: boolean
  /** Empty where it may not be read. */
  readonly evidence: readonly BehaviourEvidence[]
  readonly points: readonly ReliabilityPoint[]
}

/** What one said of the other, as far as the viewer may read it. */
export interface StatedTrust extends Direction, Stated {
  readonly person: Tone
  readonly steps: readonly LevelStep[]
  /** Empty where it may not be read. */
  readonly points: readonly StatedPoint[]
}

/** What is measured of a partnership, computed once for all that a dashboard says of it. */
export interface Glance {
  readonly view: View
  readonly scope: Scope
  readonly a: PersonId
  readonly b: PersonId
  /** What each said of the other in trust pulses. */
  readonly stated: readonly [StatedTrust, StatedTrust]
  /** From what each did toward the other. */
  readonly trust: readonly [Trust, Trust]
  /** From what each did with the other's calls. */
  readonly reliance: readonly [Trust, Trust]
  /** How far all members are aligned, over time: each point holds until the next. */
  readonly alignment: readonly AlignmentPoint[]
  /** What all of it is reckoned with. */
  readonly model: Model
  /** What of its curves is drawn; all, where it is left out. */
  readonly stretch?: Stretch | undefined
  /** The days that are chosen, whose driver is told; of late, where they are left out. */
  readonly chosen?: Stretch | undefined
}

interface Wanted {
  readonly partnership: string
  readonly a?: PersonId | undefined
  readonly b?: PersonId | undefined
}

/** Undefined where there is no such partnership, or the two who are wanted are not of it. */
export function glanceAt(view: View, wanted: Wanted, model = modelOf(view)): Glance | undefined {
  const of = comparedIn(view, wanted)
  if (of === undefined) return undefined
  const { a, b, members } = of
  return {
    view,
    scope: { partnership: wanted.partnership, members },
    a,
    b,
    stated: [
      statedOf(view, model, { from: a, to: b, person: 'a' }),
      statedOf(view, model, { from: b, to: a, person: 'b' }),
    ],
    trust: trustOf(view, model, 'reliability', [a, b]),
    reliance: trustOf(view, model, 'reliance', [a, b]),
    alignment: alignmentCurve(view, members, view.moment, model),
    model,
  }
}

/** The two who are compared of a partnership, before anything is measured. */
export function comparedIn(view: View, wanted: Wanted) {
  const state = view.row(partnerships, wanted.partnership)?.state
  if (state === undefined || state.is === 'none') return undefined
  const { members } = state
  const [a, b] = compared(view, members, state.team, wanted) ?? []
  return a === undefined || b === undefined ? undefined : { a, b, members }
}

/** A pair as founded; of a team who is wanted, else the viewer, and then the first who has shown the other anything. */
function compared(
  view: View,
  members: readonly PersonId[],
  team: boolean,
  { a, b }: Wanted,
): [PersonId, PersonId] | undefined {
  const named = [a, b].filter((one) => one !== undefined)
  if (named.some((one) => !members.includes(one)) || (a !== undefined && a === b)) return undefined
  const { person } = view.viewer
  const inOrder = team ? peopleView(view, members).map(({ id }) => id) : members
  const viewerFirst = team && members.includes(person) ? [person, ...inOrder] : inOrder
  const first = a ?? viewerFirst.find((one) => one !== b)
  const others = inOrder.filter((one) => one !== first)
  const second = b ?? others.find((one) => first && isRated(view, first, one)) ?? others[0]
  return first === undefined || second === undefined ? undefined : [first, second]
}

const isRated = (view: View, one: PersonId, other: PersonId): boolean =>
  [
    { from: one, to: other },
    { from: other, to: one },
  ].some(
    (direction) =>
      statedBetween(view, direction).rated || evidenceOn.reliability(view, direction).length > 0,
  )

type Toned = Direction & { readonly person: Tone }

function statedOf(view: View, { level }: Model, { from, to, person }: Toned): StatedTrust {
  const stated = statedBetween(view, { from, to })
  const steps = statedSteps(stated.ratings, level)
  return { from, to, person, ...stated, steps, points: statedCurve(steps, view.moment, level) }
}

const trustOf = (
  view: View,
  model: Model,
  track: BehaviourTrack,
  [a, b]: readonly [PersonId, PersonId],
): [Trust, Trust] => [
  trustBetween(view, model, track, { from: a, to: b, person: 'a' }),
  trustBetween(view, model, track, { from: b, to: a, person: 'b' }),
]

function trustBetween(
  view: View,
  { forgetting }: Model,
  track: BehaviourTrack,
  { from, to, person }: Toned,
): Trust {
  const all = evidenceOn[track](view, { from, to })
  const readable = mayReadReliability(view, { from, to })
  const evidence = readable ? all : []
  return {
    from,
    to,
    person,
    rated: all.length > 0,
    readable,
    evidence,
    points: reliabilityCurve(evidence, view.moment, forgetting),
  }
}

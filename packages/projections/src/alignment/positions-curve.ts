import { type Instant, instant, type PersonId } from '@lockstep/domain'
import { STALE_AFTER_DAYS } from '../stale.ts'
import { type PositionsAt, positionsAt, positionsEffects } from './positions-part.ts'
import type { SpokenDecision } from './voices.ts'

/** A value that holds until the next. */
export interface PositionsPoint {
  readonly at: Instant
  /** 0..1 */
  readonly value: number
  /** On how many decisions it rests; 0 from where there are none any more. */
  readonly n: number
  readonly stale: boolean
  /** What each decision that came, left or changed did to it; they sum to the step. */
  readonly effects: readonly { readonly decision: string; readonly effect: number }[]
}

/** The way of the positions part up to a moment: a point wherever it may have changed. */
export function positionsCurve(
  spoken: readonly SpokenDecision[],
  people: readonly PersonId[],
  moment: Instant,
): PositionsPoint[] {
  const points: PositionsPoint[] = []
  let before: PositionsAt | undefined
  for (const at of changes(spoken, moment)) {
    const now = positionsAt(spoken, people, at)
    const last = points.at(-1)
    const effects = effectsOf(before, now, people)
    if (now !== undefined) {
      if (effects.length > 0 || now.stale !== last?.stale) points.push(pointOf(at, now, effects))
    } else if (last !== undefined && last.n > 0) {
      points.push({ at, value: last.value, n: 0, stale: true, effects: [] })
    }
    before = now
  }
  return points
}

const pointOf = (
  at: Instant,
  { value, shares, stale }: PositionsAt,
  effects: PositionsPoint['effects'],
): PositionsPoint => ({ at, value, n: shares.length, stale, effects })

const STALE_AFTER = STALE_AFTER_DAYS * 86_400_000

/** Every moment at which something is said, ends, or grows stale. */
function changes(spoken: readonly SpokenDecision[], moment: Instant): Instant[] {
  const times = spoken.flatMap(({ voices, from, until }) => [
    from,
    ...(until === undefined ? [] : [until]),
    ...voices.flatMap(({ statement: { open } }) => [
      open.at,
      instant(Date.parse(open.at) + STALE_AFTER + 1),
    ]),
  ])
  return [...new Set(times)].filter((at) => at <= moment).sort()
}

/** The first value has no change behind it: each decision brought its share. */
function effectsOf(
  before: PositionsAt | undefined,
  now: PositionsAt | undefined,
  people: readonly PersonId[],
): PositionsPoint['effects'] {
  if (now === undefined) return []
  return before === undefined
    ? now.shares.map(({ id, contribution }) => ({ decision: id, effect: contribution }))
    : positionsEffects(before, now, people).map(({ id, effect }) => ({ decision: id, effect }))
}

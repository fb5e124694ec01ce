import type { PersonId } from '@lockstep/domain'
import { z } from 'zod'
import { partnerships } from '../../folds/partnerships.ts'
import { behaviourTracks } from '../../subjects/trust/tracks.ts'
import { Href } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'
import type { Mover } from '../moves/move.ts'
import { directionsAmong, ratedBecause } from '../moves/trust-moves.ts'
import type { Explanation } from '../why/explanation.ts'
import { ScoreEffect } from '../why/score-effect.ts'
import { type Asked, movedIn, scoreTold, type WithAndWithout } from './score-told.ts'

/** A score at a moment, and how it would read without one entry: a sensitivity, and no claim about what would have happened. */
export const MovedScore = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    href: Href,
    /** 0..100; absent where there is too little data. */
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    /** Without the entry, and what of its record could not have followed without it; at the same moment. */
    without: z.number().optional(),
    /** "12 ratings, the last 34 days ago" */
    rests: z.string().optional(),
    /** In points; with what nothing is named for they sum to `value - without`. */
    effects: z.array(ScoreEffect),
  })
  .meta({ id: 'MovedScore' })
export type MovedScore = z.output<typeof MovedScore>

type Measure = Explanation['measure']

/** The scores of a partnership that may be read: of two, what each says and shows of the other; of a team, its alignment. */
export function scoresOf(view: View, partnership: string): Asked[] {
  const state = view.row(partnerships, partnership)?.state
  if (state === undefined || state.is === 'none') return []
  const [a, b] = state.members
  if (a === undefined || b === undefined) return []
  const of = (measure: Measure, from: PersonId, to: PersonId) => ({
    measure,
    from,
    to,
    partnership,
  })
  const both = (measure: Measure) => [of(measure, a, b), of(measure, b, a)]
  const trust = state.team ? [] : [...both('stated'), ...both('reliability'), ...both('reliance')]
  return [...trust, of('alignment', a, b)]
}

/** The scores that may rest on a record: trust among those who are named in it, or that gives it as a reason, and their alignment. */
export function scoresNaming(view: View, mover: Mover): Asked[] {
  const directions = directionsAmong(mover)
  return [
    ...ratedBecause(view, mover, directions).map((of) => ({ measure: 'stated' as const, ...of })),
    ...directions.flatMap((of) => behaviourTracks.map((measure) => ({ measure, ...of }))),
    ...[...view.rows(partnerships).values()].flatMap(({ id: partnership, state }): Asked[] => {
      const [from, to, ...others] = state.is === 'none' ? [] : state.members
      if (from === undefined || to === undefined) return []
      const theirs = [from, to, ...others].some((member) => mover.people.includes(member))
      return theirs ? [{ measure: 'alignment', from, to, partnership }] : []
    }),
  ]
}

/** Undefined where it is no figure on either side, or not the viewer's to read. */
export function movedScore({ whole, without }: WithAndWithout, of: Asked): MovedScore | undefined {
  const only = movedIn({ whole, without }, of)
  const now = scoreTold(whole, of, only)
  if (now === undefined || !now.readable) return undefined
  const then = scoreTold(without, of, only)
  const [is, was] = [now.score, then?.readable ? then.score : undefined]
  if (is === undefined && was === undefined) return undefined
  const { measure, from, to, partnership } = of
  return {
    id: [measure, from, to, ...(measure === 'alignment' ? [partnership] : [])].join(' '),
    title: now.title,
    href: { view: 'why', params: { measure, from, to, ...(partnership ? { partnership } : {}) } },
    ...(is === undefined ? {} : { value: is.value, rests: is.rests }),
    ...(is?.low === undefined || is.high === undefined ? {} : { low: is.low, high: is.high }),
    ...(was === undefined ? {} : { without: was.value }),
    effects: is === undefined || was === undefined || then === undefined ? [] : effects(then, now),
  }
}

function effects(then: Explanation, now: Explanation): ScoreEffect[] {
  const before = new Map(then.steps.map((step) => [step.id, step]))
  const after = new Map(now.steps.map((step) => [step.id, step]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const step = after.get(id) ?? before.get(id)
    const points = (after.get(id)?.points ?? 0) - (before.get(id)?.points ?? 0)
    if (step === undefined || Math.abs(points) < TOO_LITTLE_TO_SHOW) return []
    const { label, ref, href } = step
    return [{ id, label, ...(ref === undefined ? {} : { ref }), href, points }]
  })
}

/** Less than the last digit that is shown. */
const TOO_LITTLE_TO_SHOW = 0.005

import type { PersonId } from '@lockstep/domain'
import { z } from 'zod'
import { CurvePoint } from '../../telling/curve.ts'
import { shownAt } from '../../telling/dates.ts'
import { Href } from '../../telling/href.ts'
import type { View } from '../../view/view.ts'
import { modelOf } from '../model/model.ts'
import type { Direction } from '../reliability/evidence.ts'
import { statedCurve } from '../stated/curve.ts'
import { perceptionGap } from '../stated/gap.ts'
import { type Stated, statedBetween } from '../stated/ratings.ts'
import { roundsAsked } from '../stated/rounds-asked.ts'
import { statedSteps } from '../stated/steps.ts'
import { whyHref } from './direction.ts'
import { gapInWords } from './gap-in-words.ts'

/** What one member says of another, as far as the viewer may read it. */
export const TeamView = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** Rated, and of late or not; rated, and not for the viewer; asked and silent so far; never asked. */
  state: z.enum(['current', 'stale', 'closed', 'silent', 'not asked']),
  /** How often it was asked for. */
  asked: z.int(),
  /** Empty unless it is current or stale. */
  points: z.array(CurvePoint),
  /** How it differs from the view the other way round, where both may be read. */
  gap: z.string().optional(),
  href: Href,
})
export type TeamView = z.output<typeof TeamView>

/** Every directional view among some people; a missing one is no zero. */
export function teamViews(view: View, people: readonly PersonId[]): TeamView[] {
  const { level } = modelOf(view)
  const said = new Map<string, Stated>()
  for (const from of people)
    for (const to of people)
      if (from !== to) said.set(`${from} ${to}`, statedBetween(view, { from, to }))
  const stepsOf = ({ from, to }: Direction) =>
    statedSteps(said.get(`${from} ${to}`)?.ratings ?? [], level)
  return people.flatMap((from) =>
    people
      .filter((to) => to !== from)
      .map((to): TeamView => {
        const [there, back] = [
          { from, to },
          { from: to, to: from },
        ] as const
        const steps = stepsOf(there)
        const gap = perceptionGap(view, [steps, stepsOf(back)], level)
        const points = statedCurve(steps, view.moment, level)
        const asked = roundsAsked(view, there).length
        return {
          ...{ from, to, asked },
          state: stateOf(said.get(`${from} ${to}`), points.at(-1)?.stale, asked),
          points: points.map(({ step, stale, at, ...rest }) => ({
            ...rest,
            at: shownAt(at, view),
            ...(stale ? { stale } : {}),
            ...(step === undefined ? {} : { given: step.score }),
          })),
          ...(gap === undefined ? {} : { gap: gapInWords(view, [there, back], gap) }),
          href: whyHref('stated', there),
        }
      }),
  )
}

function stateOf(
  said: Stated | undefined,
  stale: boolean | undefined,
  asked: number,
): TeamView['state'] {
  if (said?.rated) return said.ratings.length === 0 ? 'closed' : stale ? 'stale' : 'current'
  return asked > 0 ? 'silent' : 'not asked'
}

import { LocalDate, WrittenInstant } from '@lockstep/domain'
import { z } from 'zod'
import { partnerships } from '../../folds/partnerships.ts'
import { people } from '../../folds/people.ts'
import { partNamed } from '../../subjects/alignment/parts.ts'
import { modelNumbered } from '../../subjects/model/model.ts'
import type { View } from '../../view/view.ts'
import { whyAlignment } from './alignment.ts'
import { whyBehaviour } from './behaviour.ts'
import { type Explanation, measures } from './explanation.ts'
import { whyPart } from './part.ts'
import { peopleIn } from './people.ts'
import { sinceAsked } from './since.ts'
import { whyStated } from './stated.ts'

/** What is asked of a score. */
export const WhyAsked = z.strictObject({
  measure: z.enum(measures),
  from: z.string(),
  to: z.string(),
  /** Of alignment and its parts: the team, where all its members count, not only these two. */
  partnership: z.string().optional(),
  /** Compared with an instant, or the beginning of a day in the organisation's zone. Left out: ninety days before the moment. */
  since: z.union([LocalDate, WrittenInstant]).optional(),
  /** By which version of what scores are reckoned with. Left out: the one in force. */
  version: z.coerce.number().int().min(1).optional(),
})
export type WhyAsked = z.output<typeof WhyAsked>

/** Undefined where there are no such two, or no such version. */
export function whyOf(now: View, asked: WhyAsked): Explanation | undefined {
  const { measure, from, to, partnership, version } = asked
  if (version !== undefined && modelNumbered(now, version) === undefined) return undefined
  const view = version === undefined ? now : now.reckonedBy(version)
  if (from === to || !view.row(people, from) || !view.row(people, to)) return undefined
  if (partnership !== undefined && !isPartnership(view, partnership)) return undefined
  const since = sinceAsked(view, asked.since)
  const two = { from, to }
  if (measure === 'stated') return whyStated(view, two, since)
  if (measure === 'reliability' || measure === 'reliance')
    return whyBehaviour(view, measure, two, since)
  const all = peopleIn(view, two, partnership)
  if (measure === 'alignment')
    return whyAlignment(view, { ...two, people: all, partnership, since })
  const part = partNamed(measure)
  return part && whyPart(view, part, { ...two, people: all, since })
}

const isPartnership = (view: View, id: string): boolean =>
  (view.row(partnerships, id)?.state.is ?? 'none') !== 'none'

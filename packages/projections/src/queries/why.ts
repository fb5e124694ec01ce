import { LocalDate, WrittenInstant } from '@lockstep/domain'
import { z } from 'zod'
import { partNamed } from '../alignment/parts.ts'
import { partnerships } from '../folds/partnerships.ts'
import { people } from '../folds/people.ts'
import { modelNumbered } from '../model/model.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'
import { Explanation, measures } from './parts/explanation.ts'
import { whyAlignment } from './parts/why-alignment.ts'
import { whyBehaviour } from './parts/why-behaviour.ts'
import { whyPart } from './parts/why-part.ts'
import { peopleIn } from './parts/why-people.ts'
import { sinceAsked } from './parts/why-since.ts'
import { whyStated } from './parts/why-stated.ts'

export const why = query({
  name: 'why',
  summary: 'Why a score is what it is: contributions that sum to it exactly, and what changed it.',
  params: z.strictObject({
    measure: z.enum(measures),
    from: z.string(),
    to: z.string(),
    /** Of alignment and its parts: the team, where all its members count, not only these two. */
    partnership: z.string().optional(),
    /** Compared with an instant, or the beginning of a day in the organisation's zone. Left out: ninety days before the moment. */
    since: z.union([LocalDate, WrittenInstant]).optional(),
    /** By which version of what scores are reckoned with. Left out: the one in force. */
    version: z.coerce.number().int().min(1).optional(),
  }),
  response: Explanation,
  answer: (now, { measure, from, to, partnership, since: asked, version }) => {
    if (version !== undefined && modelNumbered(now, version) === undefined) return undefined
    const view = version === undefined ? now : now.reckonedBy(version)
    if (from === to || !view.row(people, from) || !view.row(people, to)) return undefined
    if (partnership !== undefined && !isPartnership(view, partnership)) return undefined
    const since = sinceAsked(view, asked)
    const two = { from, to }
    if (measure === 'stated') return whyStated(view, two, since)
    if (measure === 'reliability' || measure === 'reliance')
      return whyBehaviour(view, measure, two, since)
    const all = peopleIn(view, two, partnership)
    if (measure === 'alignment')
      return whyAlignment(view, { ...two, people: all, partnership, since })
    const part = partNamed(measure)
    return part && whyPart(view, part, { ...two, people: all, since })
  },
})

const isPartnership = (view: View, id: string): boolean =>
  (view.row(partnerships, id)?.state.is ?? 'none') !== 'none'

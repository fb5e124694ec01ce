import { Instant, nounNames, refOf } from '@lockstep/domain'
import { z } from 'zod'
import { alignmentMoves } from '../across/moves/alignment-moves.ts'
import { type Move, type Mover, peopleNamed } from '../across/moves/move.ts'
import { trustMoves } from '../across/moves/trust-moves.ts'
import { measures } from '../across/why/explanation.ts'
import { shownAt } from '../telling/dates.ts'
import { Href } from '../telling/href.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'

export const scoresMoved = query({
  name: 'scores-moved',
  summary:
    'Which scores a record, or one entry of it, moved: before, after, and what of that it made.',
  params: z.strictObject({
    noun: z.enum(nounNames),
    id: z.string(),
    /** Only what this entry of it did. */
    entry: z.string().optional(),
  }),
  response: z.strictObject({
    /** In order of time. Those of scores that the viewer may not read are left out. */
    moves: z.array(
      z.strictObject({
        id: z.string(),
        measure: z.enum(measures),
        title: z.string(),
        at: Instant,
        /** 0..100; absent where there was no figure before. */
        before: z.number().optional(),
        after: z.number(),
        /** Its share of the step from before to after. */
        points: z.number(),
        /** Of what was done: what is left of it in the score of the moment. */
        now: z.number().optional(),
        told: z.string().optional(),
        href: Href,
      }),
    ),
  }),
  answer: (view, asked) => {
    const mover = moverOf(view, asked)
    if (mover === undefined) return undefined
    const moves = [...trustMoves(view, mover), ...alignmentMoves(view, mover)]
    return {
      moves: moves
        .sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : 0))
        .map((move: Move) => ({ ...move, at: shownAt(move.at, view) })),
    }
  },
})

function moverOf(
  view: View,
  { noun, id, entry }: Pick<Mover, 'noun' | 'id'> & { readonly entry?: string | undefined },
): Mover | undefined {
  const events = view.history(noun, id)
  // What never was is told no differently from what is closed to the viewer.
  if (view.stored(noun, id).length === 0) return undefined
  const all = { noun, id, events, people: peopleNamed(view, events) }
  if (entry === undefined) return all
  const found = view.entered(entry)
  if (found === undefined) return undefined
  const of = refOf(found.stream)
  return of.noun === noun && of.id === id
    ? { ...all, events: events.filter((event) => event.id === entry) }
    : undefined
}

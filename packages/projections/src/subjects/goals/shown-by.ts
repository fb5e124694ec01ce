import { Instant } from '@lockstep/domain'
import { z } from 'zod'
import { decisions } from '../../folds/decisions.ts'
import { goals } from '../../folds/goals.ts'
import type { Stamp } from '../../folds/stamp.ts'
import { personView } from '../../telling/person.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'

/** The commit that shows that a goal had lapsed, and who made it when: an act of its own, on another day. */
export const ShownBy = z.strictObject({
  commit: z.string(),
  by: PersonView,
  at: Instant,
  /** What it says of itself, where anything began with it. */
  message: z.string().optional(),
})

export function shownBy(view: View, { event }: Stamp): { shown?: z.output<typeof ShownBy> } {
  const { causationId: commit, heldAt: at, onBehalfOf } = view.entered(event)?.metadata ?? {}
  if (commit === undefined || at === undefined || onBehalfOf === undefined) return {}
  const pages = [
    ...[...view.rows(decisions).values()].map(({ proposed }) => proposed?.source),
    ...[...view.rows(goals).values()].map(({ source }) => source),
  ]
  const message = pages.find((page) => page?.commit === commit)?.message
  const by = personView(view, onBehalfOf)
  return { shown: { commit, by, at, ...(message === undefined ? {} : { message }) } }
}

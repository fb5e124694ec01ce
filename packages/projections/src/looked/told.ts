import {
  Instant,
  LocalDate,
  lookers,
  lookWays,
  mayKnowWhoLooked,
  type PersonId,
  streamOf,
} from '@lockstep/domain'
import { z } from 'zod'
import { people } from '../folds/people.ts'
import { Named } from '../queries/parts/href.ts'
import { peopleView, personView } from '../queries/parts/person.ts'
import { recordOf } from '../queries/parts/record-of.ts'
import { PersonView } from '../query.ts'
import type { View } from '../view.ts'
import type { Looked } from './looks.ts'

/** That somebody opened words, as the person concerned is told it. */
export const LookTold = z
  .strictObject({
    who: PersonView,
    /** As what, where not as a member. */
    as: z.enum(lookers).optional(),
    /** In whose names they could record then. */
    for: z.array(PersonView),
    on: Named,
    way: z.enum(lookWays),
    /** In the organisation's zone. */
    day: LocalDate,
    /** The first and the last time on that day. */
    first: Instant,
    last: Instant,
  })
  .meta({ id: 'LookTold' })
export type LookTold = z.output<typeof LookTold>

/**
 * The first looks of which the viewer is told, and whether there are more: at what exists for them. Of a record that doesn't
 * there is no trace.
 * @param most so many are told; what the next one opens is not shown
 */
export function looksTold(view: View, looks: readonly Looked[], most: number) {
  const told: LookTold[] = []
  for (const look of looks) {
    const [line, opened] = view.shown.aside(() => lookTold(view, look))
    if (line === undefined) continue
    if (told.length === most) return { looks: told, more: true }
    view.shown.addAll(opened)
    told.push(line)
  }
  return { looks: told, more: false }
}

function lookTold(view: View, look: Looked): LookTold | undefined {
  const { viewer, noun, record, as, principals, way, day, first, last } = look
  const on = mayKnowWhoLooked(view.viewer, look)
    ? recordOf(view, streamOf({ noun, id: record }))
    : undefined
  if (on === undefined || !isKnown(view, viewer)) return undefined
  return {
    who: personView(view, viewer),
    ...(as === undefined ? {} : { as }),
    for: peopleView(view, principals),
    ...{ on, way, day, first, last },
  }
}

/** Those who are told of the viewer's own looks. */
export const toldOfOwn = (view: View, looks: readonly Looked[]): PersonView[] =>
  peopleView(
    view,
    looks
      .filter(
        ({ concerned, noun, record }) =>
          isKnown(view, concerned) && view.sharedWith(concerned).exists(noun, record),
      )
      .map(({ concerned }) => concerned),
  )

/** Who was erased takes their looks along. */
function isKnown(view: View, person: PersonId): boolean {
  const state = view.row(people, person)?.state
  return state !== undefined && state.is !== 'none' && !state.erased
}

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
import { people } from '../../folds/people.ts'
import { Named } from '../../telling/href.ts'
import { peopleView, personView } from '../../telling/person.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { recordOf } from '../naming/record-of.ts'
import type { Looked } from './looks.ts'

/** So many records of one act of looking are named; of more, how many there were. */
const MOST_NAMED = 200

/** That somebody opened words, as the person concerned is told it: all that one export, search or page showed of theirs at once. */
export const LookTold = z
  .strictObject({
    who: PersonView,
    /** As what, where not as a member. */
    as: z.enum(lookers).optional(),
    /** In whose names they could record then. */
    for: z.array(PersonView),
    /** At how many records. */
    count: z.int(),
    /** The first of those. */
    on: z.array(Named),
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
 * The first acts of looking of which the viewer is told, and whether there are more: at what exists for them. Of a record that
 * doesn't there is no trace.
 * @param looks the latest first, those of one act beside each other
 * @param most so many acts are told; what the next one opens is not shown
 */
export function looksTold(view: View, looks: readonly Looked[], most: number) {
  const acts = new Map<string, LookTold>()
  for (const look of looks) {
    const [on, opened] = view.shown.aside(() => lookedAt(view, look))
    if (on === undefined) continue
    const key = actOf(look)
    const act = acts.get(key) ?? actTold(view, look)
    if (!acts.has(key) && acts.size === most) return { looks: [...acts.values()], more: true }
    const isNamed = act.count < MOST_NAMED
    if (isNamed) view.shown.addAll(opened)
    acts.set(key, {
      ...act,
      count: act.count + 1,
      on: isNamed ? [...act.on, on] : act.on,
    })
  }
  return { looks: [...acts.values()], more: false }
}

/** What one answer showed came before somebody at one moment; a page is that of one record. */
const actOf = ({ viewer, way, last, record }: Looked): string =>
  `${viewer} ${way} ${last} ${way === 'page' ? record : ''}`

function actTold(view: View, { viewer, as, principals, way, day, first, last }: Looked): LookTold {
  return {
    who: personView(view, viewer),
    ...(as === undefined ? {} : { as }),
    for: peopleView(view, principals),
    ...{ count: 0, on: [], way, day, first, last },
  }
}

function lookedAt(view: View, look: Looked): Named | undefined {
  const { viewer, noun, record } = look
  return mayKnowWhoLooked(view.viewer, look) && isKnown(view, viewer)
    ? recordOf(view, streamOf({ noun, id: record }))
    : undefined
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

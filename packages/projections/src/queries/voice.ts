import { LocalDate } from '@lockstep/domain'
import { z } from 'zod'
import { people } from '../folds/people.ts'
import { namedRecord } from '../records/named.ts'
import { type ConsultedIn, consultedIn } from '../subjects/voice/consulted.ts'
import { consultedShare, LEVEL, pushbackShare, ShareOf, shareOf } from '../subjects/voice/line.ts'
import { heardBy, type Pushback, pushbackOf, pushbacks } from '../subjects/voice/pushback.ts'
import { voicesOf } from '../subjects/voice/voice.ts'
import { dayShown } from '../telling/dates.ts'
import { Named } from '../telling/href.ts'
import { personView } from '../telling/person.ts'
import { PersonView, query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const Case = z.strictObject({
  ...Named.shape,
  said: z.enum(pushbacks),
  on: LocalDate,
  /** Absent where nothing changed. */
  changed: z.enum(heardBy).optional(),
})

const Domain = z.strictObject({
  /** Absent for decisions that name none. */
  domain: z.string().optional(),
  /** Theirs, as the charter of that day has it. */
  own: z.boolean(),
  consulted: ShareOf,
  decisions: z.array(z.strictObject({ ...Named.shape, consulted: z.boolean() })),
})

export const voice = query({
  name: 'voice',
  summary:
    'How somebody is heard in what others decide: asked, followed, heard when pushing back, and in which domains.',
  params: z.strictObject({ person: z.string() }),
  response: z.strictObject({
    person: PersonView,
    /** Of the intervals. */
    level: z.number(),
    asked: ShareOf,
    adopted: ShareOf,
    /** The decisions that are counted in both. */
    concerned: z.array(
      z.strictObject({
        ...Named.shape,
        asked: z.boolean(),
        spoke: z.boolean(),
        adopted: z.boolean(),
      }),
    ),
    /** Pushback after which something changed. Absent where a part of it is not for the viewer. */
    pushback: ShareOf.optional(),
    /** The cases of it, the latest first; none where it is absent. */
    cases: z.array(Case),
    /** In domains that are not theirs. */
    beyond: ShareOf,
    /** In alphabetical order. */
    domains: z.array(Domain),
  }),
  answer: (view, { person: id }) => {
    const heard = voicesOf(view, [id]).get(id)
    if (view.row(people, id) === undefined || heard === undefined) return undefined
    const pushed = pushbackOf(view, id)
    const domains = consultedIn(view, [id]).get(id) ?? []
    return {
      person: personView(view, id),
      level: LEVEL,
      asked: shareOf(heard.asked),
      adopted: shareOf(heard.adopted),
      concerned: heard.concerned.flatMap(({ id: decision, ...how }) => {
        const named = namedRecord(view, 'decision', decision)
        return named === undefined ? [] : [{ ...named, ...how }]
      }),
      ...(pushed === undefined ? {} : { pushback: pushbackShare(pushed) }),
      cases: (pushed ?? [])
        .toSorted((x, y) => (x.stamp.at > y.stamp.at ? -1 : 1))
        .flatMap((each) => caseView(view, each)),
      beyond: consultedShare(domains.filter(({ own }) => !own)),
      domains: domains.map((each) => domainView(view, each)),
    }
  },
})

function caseView(view: View, { noun, id, said, stamp, changed }: Pushback) {
  const named = namedRecord(view, noun, id)
  if (named === undefined) return []
  return [
    { ...named, said, on: dayShown(stamp, view), ...(changed === undefined ? {} : { changed }) },
  ]
}

function domainView(view: View, each: ConsultedIn) {
  const { domain, own, decisions } = each
  return {
    ...(domain === undefined ? {} : { domain }),
    own,
    consulted: consultedShare([each]),
    decisions: decisions.flatMap(({ id, consulted }) => {
      const named = namedRecord(view, 'decision', id)
      return named === undefined ? [] : [{ ...named, consulted }]
    }),
  }
}

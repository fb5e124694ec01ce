import { medianDays } from '@lockstep/measures'
import { z } from 'zod'
import { decisions } from '../../folds/decisions.ts'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import { type Version, versionsByPartnership } from '../../records/vision-versions.ts'
import { peopleView } from '../../telling/person.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { byTime, KnownThing, madeIn, type Thing, thingView } from './vision-known.ts'

/** So many of the last are counted: what came before says little of how it is now. */
const LAST = 12

/** How soon those of a partnership come to know of what is decided. */
export const News = z
  .strictObject({
    /** The last strategy decisions and visions of theirs, and of wider partnerships that all of them are in, the latest first. */
    things: z.array(KnownThing),
    /** Each member who was there for any of them. */
    people: z.array(
      z.strictObject({
        person: PersonView,
        known: z.int(),
        unknown: z.int(),
        /** The middle of the whole days until they knew; what they do not know of counts as lasting so long at least. Absent where that is too much to tell. */
        median: z.number().optional(),
      }),
    ),
  })
  .meta({ id: 'News' })

export function newsOf(view: View, row: PartnershipRow): z.output<typeof News> {
  const members = row.state.is === 'none' ? [] : row.state.members
  const theirs = new Set(
    [...view.rows(partnerships).values()].flatMap(({ id, state }) =>
      state.is !== 'none' && members.every((each) => state.members.includes(each)) ? [id] : [],
    ),
  )
  const made = [...view.rows(decisions).values()].flatMap((each) => madeIn(each, theirs))
  const shared = [...theirs].flatMap((id) => versionsByPartnership(view).get(id) ?? [])
  const things = [...made, ...shared.map(sharedThing)]
    .sort(byTime)
    .slice(-LAST)
    .reverse()
    .flatMap((thing) => thingView(view, row, thing))
  return { things, people: peopleView(view, members).flatMap((each) => knownTo(each, things)) }
}

const sharedThing = ({ id, shared: { stamp } }: Version): Thing => ({
  of: { noun: 'vision', id },
  began: stamp,
})

function knownTo(person: PersonView, things: readonly z.output<typeof KnownThing>[]) {
  const theirs = things
    .flatMap(({ known }) => known.filter((each) => each.person.id === person.id))
    .filter(({ is }) => is !== 'later')
  if (theirs.length === 0) return []
  const known = theirs.filter(({ is }) => is === 'known').length
  const median = medianDays(theirs.map(({ is, days }) => ({ days, settled: is === 'known' })))
  const counts = { known, unknown: theirs.length - known }
  return [{ person, ...counts, ...(median === null ? {} : { median }) }]
}

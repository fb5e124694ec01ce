import { daysBetween, LocalDate, type PersonId, type Subject } from '@lockstep/domain'
import { z } from 'zod'
import { type DecisionRow, decisions } from '../../folds/decisions.ts'
import { type PartnershipRow, partnerships } from '../../folds/partnerships.ts'
import { dayIn, type Stamp } from '../../folds/stamp.ts'
import { namedRecord } from '../../records/named.ts'
import { nextOf, type Version } from '../../records/vision-versions.ts'
import { today } from '../../telling/dates.ts'
import { Named } from '../../telling/href.ts'
import { peopleView } from '../../telling/person.ts'
import { PersonView } from '../../view/query.ts'
import type { View } from '../../view/view.ts'
import { concernedSince } from '../knowledge/concerned.ts'
import { thereFor } from '../knowledge/existing.ts'
import { whoKnows } from '../knowledge/who-knows.ts'

/** Of what came before a version, so much is shown beside it. */
const BEFORE = 4

/** How one member came to know of one thing. */
const Known = z.strictObject({
  person: PersonView,
  /** `later`: they came when it was there already. */
  is: z.enum(['known', 'unknown', 'later']),
  /** When they came to know of it, where they do. */
  since: LocalDate.optional(),
  /** Whole days from when the thing was there for them to that day, or to the moment; 0 where they had a part in it. */
  days: z.int(),
})

/** A decision, or the version itself, and since when each member knows of it for whom it exists. */
export const KnownThing = z
  .strictObject({
    named: Named,
    noun: z.enum(['decision', 'vision']),
    on: LocalDate,
    known: z.array(Known),
    /** Days until all had come to know of it; absent while some have not. */
    untilAll: z.int().optional(),
    /** Those who came to know of it last, or do not yet. */
    last: z.array(PersonView),
  })
  .meta({ id: 'KnownThing' })
type KnownThing = z.output<typeof KnownThing>

/** What moved strategy shortly before a version, the version, and what has since, until the next: each with who knew when. */
export function knownThings(view: View, version: Version): KnownThing[] {
  const { partnership, stamp } = version.shared
  const row = view.row(partnerships, partnership)
  const until = nextOf(view, version)?.shared.stamp.at
  const made = [...view.rows(decisions).values()].flatMap((each) =>
    madeIn(each, new Set([partnership])),
  )
  const before = made.filter(({ began }) => began.at <= stamp.at)
  const after = made.filter(
    ({ began }) => began.at > stamp.at && (until === undefined || began.at < until),
  )
  const itself: Thing = { of: { noun: 'vision', id: version.id }, began: stamp }
  return [...before.sort(byTime).slice(-BEFORE), itself, ...after.sort(byTime)].flatMap((thing) =>
    thingView(view, row, thing),
  )
}

/** Something that those of a partnership are to come to know of. */
export interface Thing {
  readonly of: Subject & { readonly noun: 'decision' | 'vision' }
  readonly began: Stamp
}

export const byTime = (x: Thing, y: Thing) => (x.began.at < y.began.at ? -1 : 1)

/** A strategy decision of theirs; a page that was read says of nobody when they knew. */
export function madeIn(
  { id, state, made }: DecisionRow,
  partnerships: ReadonlySet<string>,
): Thing[] {
  if (made === undefined || !('terms' in state) || state.imported) return []
  const theirs = state.partnership === undefined || partnerships.has(state.partnership)
  if (!theirs || made.plan.kind !== 'strategy') return []
  return [{ of: { noun: 'decision', id }, began: made.stamp }]
}

export function thingView(
  view: View,
  row: PartnershipRow | undefined,
  { of, began }: Thing,
): KnownThing[] {
  const named = namedRecord(view, of.noun, of.id)
  if (named === undefined || row === undefined || row.state.is === 'none') return []
  const concerned = concernedSince(view, row.id, began)
  const { people } = whoKnows(view, { of, began, concerned })
  const known = peopleView(view, concerned).flatMap((person) => {
    const there = thereFor(view, of, person.id, began)
    const since = people.find((each) => each.person.id === person.id)?.since
    return there === undefined ? [] : [knownBy(view, row, person, there, since)]
  })
  if (known.length === 0) return []
  const open = known.filter(({ is }) => is === 'unknown')
  const most = Math.max(0, ...known.map(({ days }) => days))
  const latest = known.filter(({ is, days }) => is === 'known' && days === most && most > 0)
  return [
    {
      named,
      noun: of.noun,
      on: dayIn(began, view.zone),
      known,
      ...(open.length > 0 ? {} : { untilAll: most }),
      last: (open.length > 0 ? open : latest).map(({ person }) => person),
    },
  ]
}

function knownBy(
  view: View,
  row: PartnershipRow,
  person: PersonView,
  there: Stamp,
  since: LocalDate | undefined,
): KnownThing['known'][number] {
  const came = cameOn(view, row, person.id, there)
  const from = came ?? dayIn(there, view.zone)
  return {
    person,
    is: since !== undefined ? 'known' : came === undefined ? 'unknown' : 'later',
    ...(since === undefined ? {} : { since }),
    days: Math.max(0, daysBetween(from, since ?? today(view))),
  }
}

/** The day on which somebody came into the partnership, where the thing was there before them. */
function cameOn(
  view: View,
  { membership }: PartnershipRow,
  person: PersonId,
  began: Stamp,
): LocalDate | undefined {
  const last = membership.findLast((each) => each.person === person)
  return last === undefined || last.from.at <= began.at ? undefined : dayIn(last.from, view.zone)
}

import { addDays, Instant, LocalDate, type PersonId, startOfDay, streamOf } from '@lockstep/domain'
import { z } from 'zod'
import { alignmentPanel } from '../across/dashboard/alignment-panel.ts'
import { Facts } from '../across/dashboard/facts.ts'
import { factsOf } from '../across/dashboard/facts-of.ts'
import { SPARK_DAYS } from '../across/dashboard/facts-window.ts'
import { comparedIn, type Glance, glanceAt } from '../across/dashboard/glance.ts'
import { statedPanel } from '../across/dashboard/stated-panel.ts'
import { foundNow } from '../across/detectors/findings-in.ts'
import { allWaiting, showWaiting } from '../across/for-you/all-waiting.ts'
import { KEEP } from '../across/for-you/commitments.ts'
import { waitsWithin } from '../across/for-you/within.ts'
import { regionsOf } from '../across/lanes/regions.ts'
import { recordOf } from '../across/naming/record-of.ts'
import { whoDid } from '../across/page/told.ts'
import { verdict } from '../across/verdict/verdict.ts'
import { commitments } from '../folds/commitments.ts'
import { partnerships } from '../folds/partnerships.ts'
import { type SessionRow, sessions, whenOf } from '../folds/sessions.ts'
import { dayIn } from '../folds/stamp.ts'
import { topics } from '../folds/topics.ts'
import { hereIn } from '../records/here.ts'
import { namedRecord } from '../records/named.ts'
import { kindName } from '../records/session-title.ts'
import { differencesOf } from '../subjects/alignment/differences.ts'
import { isBetweenThem, type Scope } from '../subjects/partnerships/scope.ts'
import { isConfided } from '../subjects/people/confided.ts'
import { dayShown, today } from '../telling/dates.ts'
import { Href, Named, Sentence } from '../telling/href.ts'
import { CurvePanel, Region } from '../telling/panel.ts'
import { personView } from '../telling/person.ts'
import { comesDue } from '../telling/waiting.ts'
import { PersonView, query, readable } from '../view/query.ts'
import type { View } from '../view/view.ts'

/** What it is called is for some alone, and paper is read by whoever comes by. */
const confided = z.boolean()

/** What is open between them, and whose it is to close. */
const Open = z.strictObject({
  id: z.string(),
  about: Named,
  /** Of a finding, which has no number: that of the first record with one that it rests on. */
  restsOn: z.string().optional(),
  confided,
  /** "answer a follow-up" */
  what: z.string(),
  /** More than one where each is asked for the same of the same. */
  people: z.array(PersonView),
  due: LocalDate.optional(),
  overdueDays: z.int(),
  since: LocalDate,
})

const Topic = z.strictObject({
  about: Named,
  confided,
  /** "Noor", or "Ana for Noor" where one raised it for another. */
  by: z.string(),
  since: LocalDate,
})

const Difference = z.strictObject({
  id: z.string(),
  /** Of alignment: "Priorities". */
  part: z.string(),
  ref: z.string().optional(),
  label: readable(z.string()),
  /** "Dana the first, Noor the second" */
  told: z.string(),
  href: Href,
})

export const onePage = query({
  name: 'one-page',
  summary: 'A partnership on one page for a meeting of two: only what both of them may read.',
  params: z.strictObject({
    partnership: z.string(),
    /** Of a team: the two who meet. */
    a: z.string().optional(),
    b: z.string().optional(),
  }),
  response: z.strictObject({
    a: PersonView,
    b: PersonView,
    moment: Instant,
    /** The day on which the partnership ended. */
    ended: LocalDate.optional(),
    /** The next one that is planned; nobody meets in what has ended. */
    meeting: z
      .strictObject({ kind: z.string(), on: LocalDate, time: z.string().optional(), href: Href })
      .optional(),
    verdict: Sentence,
    facts: Facts,
    /** How trust and alignment went in the last year. */
    trend: z.array(CurvePanel),
    regions: z.array(Region),
    /** The longest overdue first; promises that come due later than what waits, last. */
    open: z.array(Open),
    /** Raised and not settled, the oldest first. */
    topics: z.array(Topic),
    /** What takes most away from alignment first. */
    differences: z.array(Difference),
  }),
  answer: (view, wanted) => {
    const two = comparedIn(view, wanted)
    if (two === undefined) return undefined
    const { a, b } = two
    const shared = [a, b]
      .filter((person) => person !== view.viewer.person)
      .reduce((narrower, person) => narrower.sharedWith(person), view)
    const glance = glanceAt(shared, { ...wanted, a, b })
    if (glance === undefined) return undefined
    const from = startOfDay(addDays(today(shared), -SPARK_DAYS - 1), shared.zone)
    const drawn = { ...glance, stretch: { from, to: shared.moment } }
    const next = nextMeeting(shared, glance.scope.partnership)
    const ended = shared.row(partnerships, glance.scope.partnership)?.ended
    const raised = topicsOf(shared, glance.scope.partnership)
    // The meeting that it is for is not open: it is what it is for. A topic is told among what to talk about.
    const told = [next?.href, ...raised.map(({ about }) => about.href)]
    return {
      a: personView(shared, a),
      b: personView(shared, b),
      moment: shared.moment,
      ...(ended === undefined ? {} : { ended: dayShown(ended.stamp, shared) }),
      ...(next === undefined || ended !== undefined ? {} : { meeting: next }),
      verdict: verdict(glance),
      facts: factsOf(glance),
      trend: [statedPanel(drawn), alignmentPanel(drawn)],
      regions: regionsOf(shared, [a, b]),
      open: openBetween(glance).filter(
        ({ about }) => !told.some((href) => isSame(about.href, href)),
      ),
      topics: raised,
      differences: differencesOf(shared, [a, b]).map(({ id, part, href, named }) => {
        const { ref, label, told } = named(shared)
        return { id, part, label, told, href, ...(ref === undefined ? {} : { ref }) }
      }),
    }
  },
})

function nextMeeting(view: View, partnership: string) {
  const planned = [...view.rows(sessions).values()].flatMap((row) => meetingIn(row, partnership))
  const next = planned.filter(({ on }) => on >= today(view)).sort((x, y) => (x.on < y.on ? -1 : 1))
  return next[0]
}

const isSame = (one: Href, other: Href | undefined) => JSON.stringify(one) === JSON.stringify(other)

function meetingIn(row: SessionRow, partnership: string) {
  const when = whenOf(row)
  const { begun, state } = row
  if (begun?.partnership !== partnership || state.is !== 'planned' || when === undefined) return []
  const { on, time } = when
  const href = { noun: 'session' as const, id: row.id }
  return [{ kind: kindName(begun.kind), on, href, ...(time === undefined ? {} : { time }) }]
}

type Open = z.output<typeof Open>

function openBetween({ view, scope, a, b }: Glance): Open[] {
  const two: readonly PersonId[] = [a, b]
  const between = { partnership: scope.partnership, members: two }
  const waiting = allWaiting(view).filter((each) => waitsWithin(view, each, between))
  showWaiting(
    view,
    waiting.map(({ about: { title } }) => title),
  )
  const waits = waiting.map(({ person, about, todo: { id, kind, due, overdueDays, since } }) => ({
    ...{ id, about, what: kind, people: [personView(view, person)], overdueDays, since },
    ...(due === undefined ? {} : { due }),
  }))
  return [...ofBoth(waits), ...promisedForLater(view, between)].map((open) => ({
    ...open,
    ...numberBeneath(view, open.about.href),
    confided: isConfided(view, open.about),
  }))
}

function numberBeneath(view: View, href: Href): { restsOn?: string } {
  const finding = 'noun' in href && href.noun === 'finding' ? foundNow(view, href.id) : undefined
  const beneath = finding === undefined ? [] : [...finding.roots, ...finding.rests]
  // Its number alone is told.
  const [[restsOn]] = view.shown.aside(() =>
    beneath.flatMap(({ ref }) => recordOf(view, streamOf(ref))?.ordinal ?? []),
  )
  return restsOn === undefined ? {} : { restsOn }
}

/** What waits for each of them alike is one thing to both. */
function ofBoth(waits: readonly Omit<Open, 'confided'>[]): Omit<Open, 'confided'>[] {
  const things = Map.groupBy(waits, ({ about, what, due, since }) =>
    JSON.stringify([about.href, what, due, since]),
  )
  return [...things.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, people: [first, ...others].flatMap(({ people }) => people) }],
  )
}

/** Promises that wait for nobody yet: one goes through them all before a meeting, the next due first. */
function promisedForLater(view: View, between: Scope): Omit<Open, 'confided'>[] {
  const isThere = hereIn(view)
  return [...view.rows(commitments).values()]
    .flatMap(({ id, state, made }) => {
      if (state.is !== 'made' || made === undefined || comesDue(view, made.dueOn)) return []
      if (!isBetweenThem(made, between) || !isThere(made.from)) return []
      const about = namedRecord(view, 'commitment', id)
      const { from, dueOn: due, stamp } = made
      if (about === undefined) return []
      const [people, since] = [[personView(view, from)], dayShown(stamp, view)]
      return [{ id: `${id} later`, about, what: KEEP, people, due, overdueDays: 0, since }]
    })
    .sort((x, y) => (x.due < y.due ? -1 : x.due > y.due ? 1 : 0))
}

function topicsOf(view: View, partnership: string): z.output<typeof Topic>[] {
  return [...view.rows(topics).values()].flatMap(({ id, state, raised }) => {
    const about = namedRecord(view, 'topic', id)
    if (about === undefined || raised?.partnership !== partnership || state.is !== 'raised')
      return []
    const { stamp } = raised
    return [
      {
        ...{ about, confided: isConfided(view, about) },
        ...{ by: whoDid(view, stamp), since: dayIn(stamp, view.zone) },
      },
    ]
  })
}

import type { PersonId } from '../kernel/ids.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import {
  dayIn,
  dayNear,
  type Instant,
  type LocalDate,
  later,
  type OccurredAt,
  type Zone,
} from '../kernel/time.ts'

/** Days on which somebody is away. */
export interface Absence {
  /** The first of them, where it was still ahead; else it began when it was said to. */
  readonly from?: LocalDate
  /** The last of them. */
  readonly until?: LocalDate
  /** Who stands in: asked instead of them, and still not recording in their name. */
  readonly delegate?: PersonId
}

interface Said {
  readonly occurredAt: OccurredAt
  readonly at: Instant
}

/** That somebody is away on some days, or is back. */
export type AbsenceStep = Said & (({ readonly is: 'away' } & Absence) | { readonly is: 'back' })

interface Told {
  readonly data: { readonly [D in keyof Absence]?: Absence[D] | undefined }
  readonly metadata: Pick<Said, 'occurredAt'>
  readonly at: Instant
}

/** What an entry says of being away. */
export function awaySaid({ data, metadata: { occurredAt }, at }: Told): AbsenceStep {
  const { from, until, delegate } = data
  return {
    is: 'away',
    ...{ occurredAt, at },
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(delegate === undefined ? {} : { delegate }),
  }
}

/** What an entry says of being back. */
export const returnSaid = ({ metadata: { occurredAt }, at }: Omit<Told, 'data'>): AbsenceStep => ({
  is: 'back',
  ...{ occurredAt, at },
})

/** Days of which nobody said that they were over, the first of them named. */
export interface StandingAbsence extends Absence {
  readonly first: LocalDate
}

/** The first day of an absence: the one on which it was said to begin, or a later one that was named. */
export function firstDayOf(said: Said & Pick<Absence, 'from'>, zone: Zone): LocalDate {
  const happened = dayIn(said, zone)
  return later(said.from ?? happened, happened)
}

/** The first return that was said since, on its first day or later. */
function returnSince(
  steps: readonly AbsenceStep[],
  away: AbsenceStep,
  zone: Zone,
): AbsenceStep | undefined {
  const first = firstDayOf(away, zone)
  return steps
    .slice(steps.indexOf(away) + 1)
    .find((step) => step.is === 'back' && dayIn(step, zone) >= first)
}

/**
 * The return from an absence, where one was said: of several that had begun by then it is that from the last.
 * @param steps in the order in which they happened
 */
export function returnFrom(
  steps: readonly AbsenceStep[],
  away: AbsenceStep,
  zone: Zone,
): AbsenceStep | undefined {
  const back = returnSince(steps, away, zone)
  if (back === undefined) return undefined
  const first = firstDayOf(away, zone)
  const begun = steps.slice(0, steps.indexOf(back)).some((step) => {
    if (step.is === 'back' || returnSince(steps, step, zone) !== back) return false
    return firstDayOf(step, zone) > first
  })
  return begun ? undefined : back
}

/** Every absence that nobody is back from, the first first: over with its last day, under way, or still ahead. */
export const standingAbsences = (steps: readonly AbsenceStep[], zone: Zone): StandingAbsence[] =>
  steps
    .flatMap((step) => {
      if (step.is === 'back' || returnSince(steps, step, zone) !== undefined) return []
      const { is: _, occurredAt: _on, at: _at, ...absence } = step
      return [{ ...absence, first: firstDayOf(step, zone) }]
    })
    .sort((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)))

/** Its last day has passed. */
const isOver = ({ until }: Absence, day: LocalDate): boolean => until !== undefined && until < day

/** Whether one has begun by a day: under way, or over with its last day. */
export const hasBegun = (steps: readonly AbsenceStep[], day: LocalDate, zone: Zone): boolean =>
  standingAbsences(steps, zone).some(({ first }) => first <= day)

/** The absence that is under way on a day; of several that were once let overlap, the one that began last. */
export const absenceOn = (
  steps: readonly AbsenceStep[],
  day: LocalDate,
  zone: Zone,
): StandingAbsence | undefined =>
  standingAbsences(steps, zone).findLast((one) => one.first <= day && !isOver(one, day))

/** The first that is still to come on a day. */
export const absenceAhead = (
  steps: readonly AbsenceStep[],
  day: LocalDate,
  zone: Zone,
): StandingAbsence | undefined => standingAbsences(steps, zone).find(({ first }) => first > day)

type Days = { readonly [D in 'from' | 'until']?: LocalDate | undefined }

/** @throws Refusal `EndsBeforeItBegins` */
export function requireOrder({ from, until }: Days, happened: LocalDate): void {
  const first = from ?? happened
  require(until === undefined ||
    until >= first, 'EndsBeforeItBegins', 'The last day lies before the first.', 'until')
}

type Span = Pick<StandingAbsence, 'first' | 'until'>

const meet = (one: Span, other: Span): boolean =>
  !isOver(other, one.first) && !isOver(one, other.first)

/** @throws Refusal `AlreadyAbsent` where some of the days are those of another absence */
export function requireNoOther(
  standing: readonly StandingAbsence[],
  days: { readonly first: LocalDate; readonly until: LocalDate | undefined },
  today: LocalDate,
): void {
  const { first, until } = days
  const other = standing.find((each) =>
    meet(each, until === undefined ? { first } : { first, until }),
  )
  if (other === undefined) return
  const says = `Another absence is on record from ${dayNear(other.first, today)}: let this one end before it, or correct or withdraw that one.`
  throw new Refusal('AlreadyAbsent', says)
}

/**
 * No mending lets absences overlap that did not before: of those that do, one would go on unseen behind the other.
 * @throws Refusal `AlreadyAbsent`
 */
export function requireNoneMeet(
  before: readonly AbsenceStep[],
  after: readonly AbsenceStep[],
  zone: Zone,
): void {
  const [now, then] = [meeting(after, zone), meeting(before, zone)]
  const both = now.at(-1)
  if (both === undefined || now.length <= then.length) return
  const says = `From ${dayNear(both.first)} on another absence is on record, too: correct or withdraw one of the two first.`
  throw new Refusal('AlreadyAbsent', says)
}

/** The later of every two that overlap. */
const meeting = (steps: readonly AbsenceStep[], zone: Zone): StandingAbsence[] => {
  const standing = standingAbsences(steps, zone)
  return standing.flatMap((one, n) => standing.slice(n + 1).filter((other) => meet(one, other)))
}

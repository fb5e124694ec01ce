import {
  elapsedDays,
  endOfDay,
  type Instant,
  type LocalDate,
  later,
  type nouns,
  type OccurredAt,
  onDay,
  type PersonId,
  type RecordedOf,
  type Role,
  startOfDay,
  type Zone,
} from '@lockstep/domain'
import { dayIn, type Stamp, stampOf } from '../folds/stamp.ts'

type PersonEvent = RecordedOf<typeof nouns.person.events>

export interface RoleHeld {
  readonly role: Role
  readonly title?: string
  readonly function?: string
  readonly from: OccurredAt
  readonly to?: OccurredAt
}

/** Days on which somebody was, is, or will be away. */
export interface AbsenceHad {
  /** The entry that says so. */
  readonly said: Stamp
  readonly from: OccurredAt
  /** Where that sorts: of a day that was still ahead, its beginning. */
  readonly begins: Instant
  /** The last day that was named. */
  readonly until?: LocalDate
  /** When they were back, or left. */
  readonly to?: OccurredAt
  /** Where that sorts; of who did not say that they were back, the end of that last day. */
  readonly ends?: Instant
  readonly delegate?: PersonId
}

/** Every role a person has held, the first first. @param history in the order in which it happened */
export const rolesHeld = (history: readonly PersonEvent[]): RoleHeld[] =>
  postsHeld(history).map(({ began, ended }) => {
    const { role, title, function: area } = began.data
    return {
      role,
      ...(title === undefined ? {} : { title }),
      ...(area === undefined ? {} : { function: area }),
      from: began.metadata.occurredAt,
      ...(ended === undefined ? {} : { to: ended.metadata.occurredAt }),
    }
  })

type Beginning = Extract<PersonEvent, { type: 'MemberJoined' | 'RoleChanged' }>

/** What each role began with, and what ended it. */
export function postsHeld(history: readonly PersonEvent[]): Post[] {
  return history.flatMap((began, n) => {
    if (began.type !== 'MemberJoined' && began.type !== 'RoleChanged') return []
    const ended = history.slice(n + 1).find(({ type }) => endsRole.includes(type))
    return [{ began, ...(ended === undefined ? {} : { ended }) }]
  })
}

interface Post {
  readonly began: Beginning
  readonly ended?: PersonEvent
}

const endsRole = ['MemberJoined', 'RoleChanged', 'MemberLeft']

/** @param zone of the organisation's days */
export function absences(history: readonly PersonEvent[], zone: Zone): AbsenceHad[] {
  return history.flatMap((event, n) => {
    if (event.type !== 'AbsenceStarted') return []
    const next = history.slice(n + 1).find(({ type }) => followsAbsence.includes(type))
    // Who is away anew had been back: on the day after the last that they had named.
    const end = next?.type === 'AbsenceStarted' ? undefined : next
    const { until, delegate } = event.data
    const ends = end?.at ?? (until === undefined ? undefined : endOfDay(until, zone))
    return [
      {
        said: stampOf(event),
        ...begunBy(event, zone),
        ...(until === undefined ? {} : { until }),
        ...(end === undefined ? {} : { to: end.metadata.occurredAt }),
        ...(ends === undefined ? {} : { ends }),
        ...(delegate === undefined ? {} : { delegate }),
      },
    ]
  })
}

const followsAbsence = ['AbsenceStarted', 'AbsenceEnded', 'MemberLeft']

type Started = Extract<PersonEvent, { type: 'AbsenceStarted' }>

/** The first day of an absence: the one on which it was said to begin, or a later one that was named. */
export function firstDayOf(event: Started, zone: Zone): LocalDate {
  const happened = dayIn(stampOf(event), zone)
  return later(event.data.from ?? happened, happened)
}

function begunBy(event: Started, zone: Zone): Pick<AbsenceHad, 'from' | 'begins'> {
  const first = firstDayOf(event, zone)
  return first === event.data.from
    ? { from: onDay(first, zone), begins: startOfDay(first, zone) }
    : { from: event.metadata.occurredAt, begins: event.at }
}

/** Whole days since somebody last joined, until they left or until the moment; undefined for who never did. */
export function tenureDays(history: readonly PersonEvent[], moment: Instant): number | undefined {
  const joined = history.findLastIndex(({ type }) => type === 'MemberJoined')
  const since = history[joined]
  if (since === undefined) return undefined
  const left = history.slice(joined).find(({ type }) => type === 'MemberLeft')
  return Math.floor(elapsedDays(since.at, left?.at ?? moment))
}

import {
  type AbsenceStep,
  awaySaid,
  dayIn,
  daysBetween,
  endOfDay,
  firstDayOf,
  type Instant,
  type LocalDate,
  localDate,
  type nouns,
  type OccurredAt,
  onDay,
  type PersonId,
  type RecordedOf,
  type Role,
  returnFrom,
  returnSaid,
  startOfDay,
  type Zone,
} from '@lockstep/domain'
import { type Stamp, stampOf } from '../folds/stamp.ts'

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
export const absences = (history: readonly PersonEvent[], zone: Zone): AbsenceHad[] =>
  absencesSaid(history, zone).map(({ event, back }) => {
    const { until, delegate } = event.data
    const last = until === undefined ? undefined : endOfDay(until, zone)
    const left = history.slice(history.indexOf(event)).find(({ type }) => type === 'MemberLeft')
    const gone = left === undefined || (last !== undefined && last < left.at) ? undefined : left
    const end = back ?? (gone && { occurredAt: gone.metadata.occurredAt, at: gone.at })
    const ends = end?.at ?? last
    return {
      said: stampOf(event),
      ...begunBy(event, zone),
      ...(until === undefined ? {} : { until }),
      ...(end === undefined ? {} : { to: end.occurredAt }),
      ...(ends === undefined ? {} : { ends }),
      ...(delegate === undefined ? {} : { delegate }),
    }
  })

/** Each absence that was said, with the return from it where one was. */
export function absencesSaid(history: readonly PersonEvent[], zone: Zone): AbsenceSaid[] {
  const said = history.flatMap((event): AbsenceTold[] => {
    if (event.type === 'AbsenceStarted') return [{ event, step: awaySaid(event) }]
    return event.type === 'AbsenceEnded' ? [{ step: returnSaid(event) }] : []
  })
  const steps = said.map(({ step }) => step)
  return said.flatMap(({ event, step }) => {
    if (event === undefined) return []
    const back = returnFrom(steps, step, zone)
    return [{ event, ...(back === undefined ? {} : { back }) }]
  })
}

type Started = Extract<PersonEvent, { type: 'AbsenceStarted' }>

interface AbsenceTold {
  readonly event?: Started
  readonly step: AbsenceStep
}

interface AbsenceSaid {
  readonly event: Started
  readonly back?: AbsenceStep
}

function begunBy(event: Started, zone: Zone): Pick<AbsenceHad, 'from' | 'begins'> {
  const first = firstDayOf(awaySaid(event), zone)
  return first === event.data.from
    ? { from: onDay(first, zone), begins: startOfDay(first, zone) }
    : { from: event.metadata.occurredAt, begins: event.at }
}

/** Whole days since the day on which somebody last joined, to that on which they left, or to the moment's; undefined for who never did. */
export function tenureDays(
  history: readonly PersonEvent[],
  { moment, zone }: { readonly moment: Instant; readonly zone: Zone },
): number | undefined {
  const joined = history.findLastIndex(({ type }) => type === 'MemberJoined')
  const since = history[joined]
  if (since === undefined) return undefined
  const left = history.slice(joined).find(({ type }) => type === 'MemberLeft')
  const day = ({ at, metadata }: PersonEvent) =>
    dayIn({ at, occurredAt: metadata.occurredAt }, zone)
  return daysBetween(day(since), left === undefined ? localDate(moment, zone) : day(left))
}

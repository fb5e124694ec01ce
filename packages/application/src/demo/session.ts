import type { CommandInput, EventId, Id, LocalDate, PersonId } from '@lockstep/domain'
import { sessionBegunBy, timerKey } from '@lockstep/projections'
import { idsOf } from '../writing/write.ts'
import type { Moment } from './calendar.ts'
import { type More, type Step, step } from './step.ts'

/** The sessions that an agreed rhythm brings, the first by its agreement and each next by the one before. */
export function sessionsSince(agreement: EventId, count: number): Id[] {
  const sessions: Id[] = []
  for (let cause = agreement; sessions.length < count; cause = plannedFor(cause)) {
    sessions.push(sessionBegunBy(cause))
  }
  return sessions
}

/** The event that plans a session, once the clock has come to it. */
function plannedFor(cause: EventId): EventId {
  const begins = sessionBegunBy(cause)
  const key = timerKey({ setBy: cause, command: 'PlanSessionInCadence', input: {}, begins })
  return idsOf({ giver: { by: 'timer' }, source: 'timer', key }).event(0)
}

/** How one of them went, where something else is to be said than that it was held on its day. */
export type Course =
  | 'missed'
  | { readonly movedTo: LocalDate; readonly told: Moment; readonly reason: string }
  | Partial<Omit<CommandInput<'HoldSession'>, 'id'>>

export interface Round {
  readonly sessions: readonly Id[]
  readonly days: readonly LocalDate[]
  /** When its end is told, on its day. */
  readonly time: string
  readonly by: readonly PersonId[]
  /** By the day for which it was planned. */
  readonly but?: Readonly<Record<LocalDate, Course>>
}

/** The steps of a rhythm's sessions, each told by one of those who were there, in turn. */
export const round = ({ sessions, days, time, by, but = {} }: Round): Step[] =>
  days.flatMap((day, n) => {
    const [id, who] = [sessions[n], by[n % by.length]]
    if (id === undefined || who === undefined) throw new Error('a session that nobody plans')
    return steps(id, who, day, time, but[day] ?? {})
  })

function steps(id: Id, by: PersonId, day: LocalDate, time: string, course: Course): Step[] {
  if (course === 'missed') return []
  if ('movedTo' in course) {
    const { movedTo, told, reason } = course
    const to = { id, on: movedTo, time: '10:00', minutes: 60, reason }
    return [step(told, by, 'MoveSession', to), held(id, by, movedTo, time, {})]
  }
  return [held(id, by, day, time, course)]
}

const held = (id: Id, by: PersonId, day: LocalDate, time: string, told: object, more: More = {}) =>
  step(`${day} ${time}` as Moment, by, 'HoldSession', { id, ...told }, more)

import { z } from 'zod'
import { EventId, PartnershipId, SessionId } from '../kernel/ids.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { NotYet } from '../kernel/refusal.ts'
import { addDays, LocalDate, later, localDate, momentOn } from '../kernel/time.ts'
import { hereIn, membersNamed, withThoseHere } from '../partnership/here.ts'
import { isWeekend, nextDay } from '../partnership/recurrence.ts'
import { SessionKind } from '../partnership/session-kinds.ts'
import { cadenceSince, type PartnershipState } from '../partnership/state.ts'
import { session } from './session.ts'
import { lastDayOf, type SessionState, type SessionTime } from './state.ts'

const command = commandsOf(session)

/**
 * Follows from an agreed cadence, and from the session before; nothing where another was agreed on since. A turn for which
 * somebody has planned one by hand has its session.
 */
export const PlanSessionInCadence = command({
  title: 'Plan a session as agreed',
  input: z.strictObject({
    partnership: PartnershipId,
    kind: SessionKind,
    since: EventId,
    after: LocalDate,
  }),
  creates: true,
  giver: 'timer',
  hidden: true,
  needs: ({ partnership }) => [{ noun: 'partnership', id: partnership }],
  needsThen: membersNamed,
  against: ({ partnership }) => [{ noun: 'session', partnership }],
  records: ['SessionPlanned'],
  decide: ({ partnership, kind, since, after }, _, situation) => {
    const { now, zone } = situation
    const state = situation.other<PartnershipState>('partnership', partnership)
    const agreed = cadenceSince(state, since)
    if (state.is !== 'founded' || agreed === undefined) return []
    const { members: among } = withThoseHere(state, hereIn(situation))
    if (among.length < 2) throw new NotYet('NobodyToMeet', 'No two of them are here.')
    const { first, time, minutes } = agreed
    // Somebody leads it also where who did has left.
    const host = among.find((each) => each === agreed.host) ?? among[0] ?? agreed.host
    const turnAfter = (day: LocalDate) => {
      const due = nextDay(agreed, day)
      return { due, on: workingDay(due, isWeekend(first), situation) }
    }
    let turn = turnAfter(later(after, addDays(localDate(now, zone), -1)))
    while (isTaken(turn, { kind, since }, situation)) turn = turnAfter(turn.due)
    const { due, on } = turn
    const data = {
      ...{ partnership, kind, host, among: [...among], on, time, minutes },
      cadence: { since, due },
    }
    return [{ type: 'SessionPlanned', data, occurredAt: now }]
  },
})

/**
 * Follows from another agreement on the same rhythm, or from its end: what it had planned and nobody moved is called
 * off, unless its time has come. It waits for that as long as the rhythm goes on.
 */
export const CallOffSessionInCadence = command({
  title: 'Call off what a rhythm had planned',
  input: z.strictObject({
    id: SessionId,
    partnership: PartnershipId,
    since: EventId,
    setBy: EventId,
  }),
  giver: 'timer',
  hidden: true,
  needs: ({ partnership }) => [{ noun: 'partnership', id: partnership }],
  records: ['SessionCalledOff'],
  decide: ({ partnership, since, setBy }, state, situation) => {
    const theirs = situation.other<PartnershipState>('partnership', partnership)
    if (state.is !== 'planned' || state.daySetBy !== setBy) return []
    if (theirs.is !== 'founded' || hasCome(state.when, situation)) return []
    if (cadenceSince(theirs, since) !== undefined) {
      throw new NotYet('CadenceGoesOn', 'The rhythm is as it was agreed on.')
    }
    const anew = theirs.cadences.some(({ kind }) => kind === state.kind)
    const reason = anew ? 'The rhythm was agreed anew.' : 'The rhythm was ended.'
    return [{ type: 'SessionCalledOff', data: { reason }, occurredAt: situation.now }]
  },
})

/** Where only its day was named, it may come until that is over. */
const hasCome = ({ on, time }: SessionTime, { now, zone }: Situation): boolean =>
  time === undefined ? on < localDate(now, zone) : momentOn(on, time, zone) <= now

/**
 * Whether a session of this kind is planned, or was held, on the day of a turn: that is the one of this turn. What another
 * agreement brought is called off with that.
 */
const isTaken = (
  { due, on }: { due: LocalDate; on: LocalDate },
  { kind, since }: { kind: SessionKind; since: EventId },
  situation: Situation,
): boolean =>
  situation.siblings<SessionState>().some((other) => {
    if (other.is === 'none' || other.is === 'called off' || other.kind !== kind) return false
    if (other.is === 'planned' && other.since !== undefined && other.since !== since) return false
    const when = other.is === 'held' ? { on: other.on } : other.when
    return [due, on].some((day) => when.on <= day && day <= lastDayOf(when))
  })

/** The day, or the next that is no holiday and, where it was not meant to be one, no day of a weekend. */
function workingDay(day: LocalDate, weekends: boolean, { organisation }: Situation): LocalDate {
  const holidays = organisation.is === 'none' ? [] : organisation.holidays
  let on = day
  while (holidays.includes(on) || (!weekends && isWeekend(on))) on = addDays(on, 1)
  return on
}

import { z } from 'zod'
import { EventId, PartnershipId, SessionId } from '../kernel/ids.ts'
import { commandsOf, type Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { addDays, LocalDate, later, localDate } from '../kernel/time.ts'
import { isWeekend, nextDay } from '../partnership/recurrence.ts'
import type { PartnershipState } from '../partnership/state.ts'
import { whatAsked, whenAsked } from './asked.ts'
import { requireAhead, requireHost, requireOurs } from './checks.ts'
import { SessionKind } from './kinds.ts'
import { session } from './session.ts'
import { lastDayOf, type SessionState } from './state.ts'

const command = commandsOf(session)
const id = SessionId
const among = (state: SessionState) => (state.is === 'none' ? [] : state.among)

export const PlanSession = command({
  title: 'Plan a session',
  input: z.strictObject({ partnership: PartnershipId, ...whatAsked, ...whenAsked }),
  creates: true,
  giver: 'member',
  needs: ({ partnership }) => [{ noun: 'partnership', id: partnership }],
  records: ['SessionPlanned'],
  decide: ({ host, ...input }, _, situation) => {
    const { members } = requireOurs(situation, input.partnership)
    requireAhead(situation, input)
    const leads = requireHost(members, host ?? situation.speaker)
    return [{ type: 'SessionPlanned', data: { ...input, host: leads, among: [...members] } }]
  },
})

/** @throws Refusal where there is none, or it is not to come any more. */
function planned(state: SessionState) {
  if (state.is !== 'planned') throw new Refusal(...session.refusals[state.is])
  return state
}

export const MoveSession = command({
  title: 'Move a session',
  input: z.strictObject({
    id,
    ...whenAsked,
    reason: Text.optional().meta({
      title: 'Why',
      description: 'Whoever is in the organisation can read it.',
    }),
  }),
  giver: 'named',
  named: among,
  records: ['SessionMoved'],
  decide: ({ id: _, reason, ...input }, state, situation) => {
    const { when } = planned(state)
    const over = localDate(situation.at, situation.zone) > lastDayOf(when)
    require(!over, 'SessionDayOver', 'Its day is over: say that it was held, or plan another.')
    requireAhead(situation, input)
    const { on, until, time, minutes } = input
    const same = on === when.on && until === when.until && time === when.time
    if (same && minutes === when.minutes) return []
    return [{ type: 'SessionMoved', data: { ...input, reason } }]
  },
})

export const CallOffSession = command({
  title: 'Call off a session',
  input: z.strictObject({
    id,
    reason: Text.optional().meta({
      title: 'Why',
      description: 'Whoever is in the organisation can read it.',
    }),
  }),
  giver: 'named',
  named: among,
  records: ['SessionCalledOff'],
  decide: ({ reason }) => [{ type: 'SessionCalledOff', data: { reason } }],
})

export const MarkSessionMissed = command({
  title: 'Mark a session missed',
  input: z.strictObject({ id, setBy: EventId, on: LocalDate }),
  giver: 'timer',
  hidden: true,
  records: ['SessionMissed'],
  decide: ({ setBy, on }, state) =>
    state.is === 'planned' && state.daySetBy === setBy
      ? [{ type: 'SessionMissed', data: { setBy, on } }]
      : [],
})

/** Follows from an agreed cadence, and from the session before; nothing where another was agreed on since. */
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
  records: ['SessionPlanned'],
  decide: ({ partnership, kind, since, after }, _, situation) => {
    const { now, zone } = situation
    const state = situation.other<PartnershipState>('partnership', partnership)
    if (state.is !== 'founded') return []
    const agreed = state.cadences.find((cadence) => cadence.kind === kind)
    if (agreed?.since !== since) return []
    const { first, time, minutes, host } = agreed
    const due = nextDay(agreed, later(after, addDays(localDate(now, zone), -1)))
    const data = {
      ...{ partnership, kind, host, among: [...state.members] },
      ...{ on: workingDay(due, isWeekend(first), situation), time, minutes },
      cadence: { since, due },
    }
    return [{ type: 'SessionPlanned', data, occurredAt: now }]
  },
})

/** The day, or the next that is no holiday and, where it was not meant to be one, no day of a weekend. */
function workingDay(day: LocalDate, weekends: boolean, { organisation }: Situation): LocalDate {
  const holidays = organisation.is === 'none' ? [] : organisation.holidays
  let on = day
  while (holidays.includes(on) || (!weekends && isWeekend(on))) on = addDays(on, 1)
  return on
}

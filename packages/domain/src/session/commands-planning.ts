import { z } from 'zod'
import { EventId, OwnPartnershipId, SessionId } from '../kernel/ids.ts'
import { commandsOf } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Text } from '../kernel/text.ts'
import { LocalDate, localDate } from '../kernel/time.ts'
import { membersNamed, requireTwoHere } from '../partnership/here.ts'
import { whatAsked, whenAsked } from './asked.ts'
import { requireFirst, requireHost, requireOurs, requirePlannedOnce } from './checks.ts'
import { session } from './session.ts'
import { lastDayOf, type SessionState } from './state.ts'

const command = commandsOf(session)
const id = SessionId
const among = (state: SessionState) => (state.is === 'none' ? [] : state.among)

export const PlanSession = command({
  title: 'Plan a session',
  input: z.strictObject({ partnership: OwnPartnershipId, ...whatAsked, ...whenAsked }),
  creates: true,
  giver: 'member',
  needs: ({ partnership }) => [{ noun: 'partnership', id: partnership }],
  needsThen: membersNamed,
  unique: ({ partnership, kind, ...when }) => ({
    partnership,
    as: ['planned', kind, lastDayOf(when)],
  }),
  records: ['SessionPlanned'],
  decide: ({ host, ...input }, _, situation) => {
    const ours = requireOurs(situation, input.partnership)
    const { members } = requireTwoHere(situation, ours, 'NobodyToMeet')
    const leads = requireHost(members, host ?? situation.speaker)
    requireFirst(situation, input.kind, lastDayOf(input))
    requirePlannedOnce(situation, input.kind, input)
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
  unique: (_, state) =>
    state.is === 'none' ? undefined : { partnership: state.partnership, as: [] },
  rewrites: true,
  records: ['SessionMoved'],
  decide: ({ id: _, reason, ...input }, state, situation) => {
    const { kind, when } = planned(state)
    const over = localDate(situation.at, situation.zone) > lastDayOf(when)
    require(!over, 'SessionDayOver', 'Its day is over: say that it was held, or plan another.')
    const { on, until, time, minutes } = input
    const same = on === when.on && until === when.until && time === when.time
    if (same && minutes === when.minutes) return []
    requireFirst(situation, kind, lastDayOf(input))
    requirePlannedOnce(situation, kind, input, when)
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

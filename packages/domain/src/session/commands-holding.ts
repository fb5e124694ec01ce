import { z } from 'zod'
import { Id, OwnPartnershipId, SessionId } from '../kernel/ids.ts'
import { ofMaybe } from '../kernel/marks.ts'
import { commandsOf, peopleRefs } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { Line, Text } from '../kernel/text.ts'
import { earlier, LocalDate, onDay, todayIn } from '../kernel/time.ts'
import { membersNamed } from '../partnership/here.ts'
import { requireNotTakenOn, takenOn } from '../taking-on.ts'
import { heldAs, heldAsked, whatAsked, whenAsked } from './asked.ts'
import { named, requireFirst, requireHost, requireOurs, requireTwo, thereOn } from './checks.ts'
import { session } from './session.ts'
import { lastDayOf, type SessionState } from './state.ts'

const command = commandsOf(session)
const id = SessionId
const among = (state: SessionState) => (state.is === 'none' ? [] : state.among)

export const HoldSession = command({
  title: 'Say that a session was held',
  input: z.strictObject({
    id,
    on: LocalDate.optional().meta({
      title: 'Held on',
      description: 'The day for which it was planned, or today, if you leave it open.',
    }),
    ...heldAsked,
  }),
  giver: 'named',
  named: among,
  needs: (input, state) => [...named(input), ...peopleRefs(among(state))],
  unique: (_, state) =>
    state.is === 'none' ? undefined : { partnership: state.partnership, as: [] },
  records: ['SessionHeld'],
  decide: ({ id: _, on, ...asked }, state, situation) => {
    if (state.is !== 'planned') throw new Refusal(...session.refusals[state.is])
    const today = todayIn(situation)
    const planned = lastDayOf(state.when)
    const day = on ?? earlier(planned, today)
    requireFirst(situation, state.kind, day)
    const data = { on: day, ...heldAs(state.among, day, asked, situation) }
    requireTwo(state.kind, state.among, data.present)
    // It happened on its day, whenever that is written down.
    const happened = day === today ? {} : { occurredAt: onDay(day, situation.zone) }
    return [{ type: 'SessionHeld', data, ...happened }]
  },
})

export const RecordSession = command({
  title: 'Record a session that was held',
  input: z.strictObject({
    partnership: OwnPartnershipId,
    ...whatAsked,
    ...whenAsked,
    ...heldAsked,
  }),
  creates: true,
  giver: 'member',
  needs: (input) => [{ noun: 'partnership', id: input.partnership }, ...named(input)],
  needsThen: membersNamed,
  unique: ({ partnership, kind, ...when }) => ({ partnership, as: [kind, lastDayOf(when)] }),
  records: ['SessionRecorded'],
  decide: ({ host, present, topics, decisions, actions, note, ...input }, _, situation) => {
    const ours = requireOurs(situation, input.partnership)
    const day = lastDayOf(input)
    const members = thereOn(situation, ours.members, day)
    require(members.length > 1, 'NobodyToMeet', 'Nobody else of them was here then.', 'partnership')
    requireFirst(situation, input.kind, day)
    const asked = { present, topics, decisions, actions, note }
    const data = {
      ...input,
      host: requireHost(members, host ?? situation.speaker),
      among: members,
      ...heldAs(members, day, asked, situation),
    }
    requireTwo(input.kind, members, data.present)
    const today = todayIn(situation)
    const happened = day === today ? {} : { occurredAt: onDay(day, situation.zone) }
    return [{ type: 'SessionRecorded', data, ...happened }]
  },
})

export const DisputeAttendance = command({
  title: 'Say that you were not there',
  input: z.strictObject({
    id,
    note: Line.optional().meta({
      title: 'Note',
      description: 'Whoever is in the organisation can read it.',
    }),
  }),
  giver: 'named',
  named: (state) => (state.is === 'held' ? state.present : []),
  personal: true,
  records: ['AttendanceDisputed'],
  decide: ({ note }, state, { speaker: person }) => {
    if (state.is !== 'held' || !state.present.includes(person))
      throw new Refusal('NotNamedThere', 'Nobody says that you were there.')
    if (state.disputedBy.includes(person)) return []
    return [{ type: 'AttendanceDisputed', data: { person, note } }]
  },
})

export const DeclineAction = command({
  title: 'Do not take on what was agreed at a session',
  input: z.strictObject({
    id,
    action: Id,
    reason: Text.optional().meta({
      title: 'Why',
      description: 'Only the members of the partnership can read it.',
    }),
  }),
  giver: 'named',
  named: (state) => (state.is === 'held' ? state.actions.map(({ who }) => who) : []),
  personal: true,
  against: ({ action }) => takenOn(action),
  records: ['ActionDeclined'],
  decide: ({ action, reason }, state, situation) => {
    const { speaker } = situation
    const agreed =
      state.is === 'held' ? state.actions.find((each) => each.id === action) : undefined
    require(agreed?.who === speaker, 'ActionOfSomebodyElse', 'This is for somebody else to say.')
    if (agreed.declined) return []
    requireNotTakenOn(situation, speaker)
    const data = { action, reason: ofMaybe(among(state), reason) }
    return [{ type: 'ActionDeclined', data }]
  },
})

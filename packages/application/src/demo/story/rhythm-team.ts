import { type LocalDate, nextDay, type PersonId } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'
import { dana, everybody, ingrid, noor, team, tomas } from '../cast.ts'
import { named } from '../named.ts'
import { round, sessionsSince } from '../session.ts'
import { eventOf, type Step, step } from '../step.ts'

const thirdFriday = { every: { months: 1 }, first: '2025-05-16' }
const firstMonday = { every: { months: 1 }, first: '2025-05-05' }

const staffMeetings = step('2025-04-09 08:30', dana, 'AgreeCadence', {
  ...{ id: team, kind: 'staff meeting', ...thirdFriday, time: '09:00', minutes: 90 },
})
const dataReviews = step('2025-04-09 08:35', dana, 'AgreeCadence', {
  ...{ id: team, kind: 'data review', ...firstMonday, time: '10:00', minutes: 60, host: ingrid },
})

/** So many days on which something came round each month. */
function monthly(cadence: typeof thirdFriday, count: number): string[] {
  const days = [cadence.first]
  while (days.length < count) days.push(nextDay(cadence, days.at(-1) ?? ''))
  return days
}

const without = (person: PersonId) => ({
  present: everybody.filter((one) => one !== person),
})

const staffed = sessionsSince(eventOf(staffMeetings), 17)

/** Each third Friday all of them, and each first Monday over the figures. */
const meetings: readonly Step[] = [
  staffMeetings,
  ...round({
    sessions: staffed,
    days: monthly(thirdFriday, 17),
    time: '10:45',
    by: [dana],
    but: { '2025-08-15': without(ingrid), '2026-04-17': 'missed' },
  }),
  // On 15 May Dana had counted everybody in.
  step('2026-05-15 14:20', tomas, 'DisputeAttendance', {
    id: staffed[12] ?? '',
    note: 'I sat with a carrier in Breda until noon.',
  }),
  dataReviews,
  ...round({
    sessions: sessionsSince(eventOf(dataReviews), 17),
    days: monthly(firstMonday, 17),
    time: '11:20',
    by: [ingrid],
    but: {
      '2025-08-04': { ...without(ingrid), note: 'Wei read the figures out.' },
      '2026-01-05': {
        movedTo: '2026-01-08',
        told: '2026-01-02 09:10',
        reason: 'The year is closed on the seventh.',
      },
      '2026-04-06': 'missed',
      '2026-05-04': 'missed',
    },
  }),
]

/** A strategy session, planned two weeks before. */
const strategySession = (
  planned: Moment,
  on: LocalDate,
  decisions: readonly string[] = [],
): Step[] => {
  const name = `Strategy session of ${on}`
  return [
    step(
      planned,
      dana,
      'PlanSession',
      { partnership: team, kind: 'strategy session', on, time: '13:00', minutes: 180 },
      { as: name },
    ),
    step(`${on} 17:10` as Moment, dana, 'HoldSession', {
      id: named(name),
      decisions: decisions.map(named),
    }),
  ]
}

const retreat: readonly Step[] = [
  step(
    '2026-04-27 18:00',
    dana,
    'PlanSession',
    { partnership: team, kind: 'retreat', on: '2026-05-18', until: '2026-05-20' },
    { as: 'Retreat' },
  ),
  step('2026-05-20 17:30', noor, 'HoldSession', {
    id: named('Retreat'),
    decisions: [named('S-07')],
    note: 'Three days on one question. We leave with the same answer.',
  }),
]

/** What all of them meet for. */
export const teamRhythm: readonly Step[] = [
  ...meetings,
  ...strategySession('2025-07-30 09:00', '2025-08-13'),
  ...strategySession('2025-10-29 09:00', '2025-11-12'),
  ...strategySession('2026-01-28 09:00', '2026-02-11'),
  ...strategySession('2026-07-28 09:00', '2026-08-11'),
  ...retreat,
]

import {
  dana,
  danaWithIngrid,
  danaWithNoor,
  ingrid,
  marcus,
  marcusWithWei,
  noor,
  wei,
} from '../cast.ts'
import { daysFrom } from '../days-from.ts'
import { named } from '../named.ts'
import { round, sessionsSince } from '../session.ts'
import { eventOf, laterEventOf, type Step, step } from '../step.ts'

const everyOtherTuesday = step('2025-04-07 09:00', dana, 'AgreeCadence', {
  id: danaWithNoor,
  kind: 'one-to-one',
  every: { days: 14 },
  first: '2025-04-22',
  time: '10:00',
  minutes: 60,
})
const oneToOnes = sessionsSince(eventOf(everyOtherTuesday), 39)

const wanted = {
  who: noor,
  to: dana,
  title: 'The list of brokers who could be dropped first',
  dueOn: '2025-12-02',
}

/** Dana and Noor, every other Tuesday; four times in spring 2026 nobody came. */
const danaAndNoor: readonly Step[] = [
  everyOtherTuesday,
  ...round({
    sessions: oneToOnes,
    days: daysFrom('2025-04-22', 14, 38),
    time: '11:10',
    by: [dana, noor],
    but: {
      '2025-11-18': { actions: [wanted], note: 'We did not agree on where to save.' },
      '2025-12-30': {
        movedTo: '2025-12-29',
        told: '2025-12-19 16:30',
        reason: 'Before the year is over.',
      },
      '2026-03-10': 'missed',
      '2026-03-24': 'missed',
      '2026-04-07': 'missed',
      '2026-04-21': 'missed',
      '2026-06-30': {
        movedTo: '2026-07-01',
        told: '2026-06-29 12:00',
        reason: 'The board moved its call.',
      },
    },
  }),
  step('2026-09-28 16:05', dana, 'MoveSession', {
    id: oneToOnes[38] ?? '',
    on: '2026-10-01',
    time: '10:00',
    minutes: 60,
    reason: 'I am in Rotterdam on the sixth.',
  }),
]

/** What was agreed on 18 November is not what Noor had said yes to. */
function declined(): Step[] {
  const held = danaAndNoor.find(({ recorded }) => recorded.startsWith('2025-11-18'))
  const id = oneToOnes[15]
  if (held === undefined || id === undefined) throw new Error('they met on 18 November')
  return [
    step('2025-11-19 08:30', noor, 'DeclineAction', {
      id,
      action: laterEventOf(held, 1),
      reason: 'Not before we have looked at what each of them brings.',
    }),
  ]
}

const beforeEachQuarter = step('2025-05-06 14:00', ingrid, 'AgreeCadence', {
  id: danaWithIngrid,
  kind: 'budget talk',
  every: { months: 3 },
  first: '2025-06-04',
  time: '15:00',
  minutes: 90,
})
const budgetTalks = sessionsSince(eventOf(beforeEachQuarter), 6)

/** Dana and Ingrid about the budget: four times a quarter, and from then on when there is something. */
const danaAndIngrid: readonly Step[] = [
  beforeEachQuarter,
  ...round({
    sessions: budgetTalks,
    days: ['2025-06-04', '2025-09-03', '2025-12-03', '2026-03-04', '2026-06-03', '2026-09-02'],
    time: '16:40',
    by: [ingrid],
  }),
  step('2026-09-14 13:30', ingrid, 'EndCadence', {
    id: danaWithIngrid,
    kind: 'budget talk',
    reason: 'From now on before each decision, not once a quarter.',
  }),
  step(
    '2026-09-14 13:20',
    ingrid,
    'RecordSession',
    {
      partnership: danaWithIngrid,
      kind: 'budget talk',
      on: '2026-09-11',
      time: '16:00',
      note: 'Pilots cost more than they bring. She wants the figure for one.',
    },
    { as: 'Budget talk of September' },
  ),
]

const aboutTheTour = named('Marcus with Wei, the tour')

const marcusAndWei: readonly Step[] = [
  step(
    '2025-10-20 10:00',
    marcus,
    'PlanSession',
    { partnership: marcusWithWei, kind: 'one-to-one', on: '2025-10-27', time: '13:00' },
    { as: 'Marcus with Wei, the tour' },
  ),
  step('2025-10-27 15:20', wei, 'HoldSession', { id: aboutTheTour }),
]

/** What pairs meet for. */
export const pairRhythm: readonly Step[] = [
  ...danaAndNoor,
  ...declined(),
  ...danaAndIngrid,
  ...marcusAndWei,
]

/** The one-to-one of 22 September, at which C-08 was promised. */
export const lastOneToOne = oneToOnes[37] ?? ''

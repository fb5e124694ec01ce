import type { CommandInput, PersonId } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'
import { dana, danaWithNoor, ingrid, noor, team, wei } from '../cast.ts'
import { named } from '../named.ts'
import { eventOf, mend, type Step, step } from '../step.ts'
import { bookedBefore, bookedSince } from './metrics-booked.ts'

type Defined = CommandInput<'DefineMetric'>
type Value = Pick<CommandInput<'ReportMetric'>, 'on' | 'since' | 'value' | 'plan'>

const metric = (as: string, on: Moment, by: PersonId, defined: Defined): Step =>
  step(on, by, 'DefineMetric', defined, { as })

const report = (as: string, by: PersonId, note: string, on: Moment, value: Value): Step =>
  step(on, by, 'ReportMetric', { id: named(as), ...value, source: { kind: 'hand', note } })

/** Proposed by one of Dana and Noor, and agreed to by the other. */
const joint = (
  as: string,
  [on, by, agreed]: readonly [Moment, PersonId, Moment],
  reason?: string,
): Step[] => {
  const input = { id: danaWithNoor, metric: named(as) }
  const other = by === dana ? noor : dana
  return [
    step(on, by, 'ProposeMetric', { ...input, ...(reason === undefined ? {} : { reason }) }),
    step(agreed, other, 'AcceptMetric', input),
  ]
}

const favour = (on: Moment, by: PersonId, ...names: readonly string[]): Step =>
  step(on, by, 'FavourMetrics', { id: danaWithNoor, metrics: names.map(named) })

const register = 'Broker register'
const mistyped = report('M-03', wei, register, '2026-07-07 10:20', {
  on: '2026-06-30',
  value: 19.9,
})

/** M-01 to M-07, and which of them Dana and Noor steer by. */
export const metrics: readonly Step[] = [
  metric('M-01', '2025-10-13 10:00', ingrid, {
    title: 'Revenue booked',
    partnership: team,
    unit: 'EUR k',
    definition: 'Of a month, from the contract ledger, without one-off services.',
    revenue: true,
  }),
  step('2025-10-13 10:20', ingrid, 'ReportMetricValues', {
    id: named('M-01'),
    values: bookedBefore,
    source: { kind: 'csv', note: 'ledger-2025.csv' },
  }),
  metric('M-02', '2025-10-14 09:30', noor, {
    title: 'Qualified pipeline',
    partnership: danaWithNoor,
    unit: 'EUR M',
    definition: 'Of a quarter: opportunities that sales has accepted, at list price.',
  }),
  metric('M-03', '2025-10-14 11:00', wei, {
    title: 'Brokers who stay a second year',
    partnership: team,
    unit: '%',
    definition: 'Brokers with a contract a year before who still move loads.',
  }),
  metric('M-04', '2025-10-14 11:10', wei, {
    title: 'Days from contract to first load',
    partnership: team,
    unit: 'days',
    direction: 'down',
    definition: 'The median of a quarter.',
  }),
  metric('M-05', '2025-10-15 09:00', noor, {
    title: 'Brokers who name us unprompted',
    partnership: danaWithNoor,
    unit: '%',
    definition: 'Survey of at least 200 brokers.',
  }),
  metric('M-06', '2025-10-15 09:10', noor, {
    title: 'Visits to the site',
    partnership: danaWithNoor,
    unit: 'k',
  }),
  metric('M-07', '2026-06-10 14:00', ingrid, {
    title: 'Revenue booked from enterprise shippers',
    partnership: team,
    unit: 'EUR k',
    revenue: true,
    parent: named('M-01'),
  }),
  favour('2025-10-16 09:00', noor, 'M-02', 'M-03', 'M-05', 'M-06'),
  favour('2025-10-16 17:40', dana, 'M-01', 'M-02', 'M-03'),
  ...joint('M-02', ['2025-10-17 15:00', noor, '2025-10-17 15:20']),
  ...joint('M-01', ['2025-10-17 15:05', dana, '2025-10-17 15:21']),
  ...joint('M-03', ['2025-10-17 15:10', dana, '2025-10-17 15:22']),
  ...joint('M-06', ['2025-11-04 10:00', noor, '2025-11-05 08:30']),
  step('2026-02-04 16:30', noor, 'DropMetric', {
    id: danaWithNoor,
    metric: named('M-06'),
    reason: 'It rises with every advertisement, and we have never done anything about it.',
  }),
  ...joint('M-05', ['2026-07-02 15:40', noor, '2026-07-03 08:15']),
  favour('2026-07-20 09:30', noor, 'M-01', 'M-02', 'M-03', 'M-05'),
  favour('2026-07-21 18:05', dana, 'M-01', 'M-02', 'M-03', 'M-04'),
  ...bookedSince.map((value) =>
    step(value.reported, ingrid, 'ReportMetric', {
      id: named('M-01'),
      ...value.said,
      source: { kind: 'api', note: 'Contract ledger' },
    }),
  ),
  report('M-07', ingrid, 'Contract ledger', '2026-07-06 09:10', {
    since: '2026-04-01',
    on: '2026-06-30',
    value: 212,
    plan: 900,
  }),
  ...(
    [
      ['2025-10-14 09:40', '2025-07-01', '2025-09-30', 5.9],
      ['2026-01-05 09:40', '2025-10-01', '2025-12-31', 6.4],
      ['2026-04-01 10:05', '2026-01-01', '2026-03-31', 6.6],
      ['2026-06-30 17:10', '2026-04-01', '2026-06-30', 5.8],
      ['2026-09-01 09:40', '2026-07-01', '2026-08-31', 6.9],
    ] as const
  ).map(([at, since, on, value]) =>
    report('M-02', noor, 'Opportunities accepted by sales', at, { since, on, value }),
  ),
  ...(
    [
      ['2025-10-14 11:20', '2025-09-30', 91.9],
      ['2026-01-13 16:20', '2025-12-31', 92.5],
      ['2026-04-07 10:10', '2026-03-31', 91.6],
      ['2026-09-01 10:30', '2026-08-31', 92.4],
    ] as const
  ).map(([at, on, value]) => report('M-03', wei, register, at, { on, value })),
  mistyped,
  mend('2026-07-07 17:30', wei, {
    noun: 'metric',
    id: named('M-03'),
    mending: {
      kind: 'correct',
      event: eventOf(mistyped),
      changes: { value: 91.9 },
      reason: 'Two digits changed places.',
    },
  }),
  ...(
    [
      ['2026-07-07 10:30', '2026-06-30', 18],
      ['2026-09-01 10:35', '2026-08-31', 14],
    ] as const
  ).map(([at, on, value]) => report('M-04', wei, register, at, { on, value })),
  ...(
    [
      ['2026-04-02 10:00', '2026-03-31', 22],
      ['2026-06-30 12:10', '2026-06-30', 23],
      ['2026-09-08 12:10', '2026-08-31', 26],
    ] as const
  ).map(([at, on, value]) => report('M-05', noor, 'Broker survey', at, { on, value })),
]

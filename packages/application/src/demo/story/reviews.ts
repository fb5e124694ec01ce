import type { CommandInput, PersonId } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'
import { dana, danaWithNoor, noor, wei } from '../cast.ts'
import { named } from '../named.ts'
import { eventOf, type Step, step } from '../step.ts'

type Held = Omit<CommandInput<'HoldReview'>, 'partnership' | 'metrics'>

const review = (as: string, on: Moment, metrics: readonly string[], held: Held): Step =>
  step(
    on,
    noor,
    'HoldReview',
    { partnership: danaWithNoor, metrics: metrics.map(named), ...held },
    { as },
  )

const action = (
  on: Moment,
  as: string,
  agreed: Omit<CommandInput<'AgreeOnImprovement'>, 'id'>,
): Step => step(on, noor, 'AgreeOnImprovement', { id: named(as), ...agreed })

const ended = (
  on: Moment,
  by: PersonId,
  as: string,
  agreed: Step,
  how: 'done' | 'given up',
  note: string,
): Step =>
  step(on, by, 'EndImprovement', { id: named(as), improvement: eventOf(agreed), how, note })

const exitCalls = action('2025-12-03 16:20', 'M-03', {
  action: 'Call the eleven brokers who left',
  owner: wei,
  dueOn: '2025-12-19',
  review: named('D-02'),
})
const salesNotes = action('2026-07-02 15:50', 'M-02', {
  action: 'Sales says why it turned an opportunity down',
  owner: noor,
  dueOn: '2026-07-31',
  review: named('D-04'),
})
const firstLoads = action('2026-09-02 16:10', 'M-03', {
  action: 'A call to each broker after the first load',
  owner: noor,
  dueOn: '2026-10-16',
  review: named('D-06'),
})

/** The monthly data reviews of Dana and Noor, D-01 to D-06: kept, given up in the crisis, and taken up again. */
export const reviews: readonly Step[] = [
  review('D-01', '2025-11-05 15:30', ['M-01', 'M-02', 'M-03'], {
    month: '2025-10',
    data: ['Win rate by segment'],
    anecdotes: ['Two carriers praised the new page'],
  }),
  review('D-02', '2025-12-03 16:00', ['M-01', 'M-02', 'M-03', 'M-06'], {
    month: '2025-11',
    data: ['Exit reasons of eleven brokers'],
  }),
  exitCalls,
  ended(
    '2025-12-18 17:00',
    wei,
    'M-03',
    exitCalls,
    'done',
    'Nine of eleven answered; six left over the invoices.',
  ),
  review('D-03', '2026-04-02 16:30', [], {
    month: '2026-03',
    short: true,
    anecdotes: ['A shipper asked for us by name', 'Brokers call to ask whether we still want them'],
  }),
  review('D-04', '2026-07-02 15:30', ['M-01', 'M-02', 'M-03'], {
    month: '2026-06',
    data: ['Turned down by sales, by reason'],
    anecdotes: ['A broker came back after a year'],
  }),
  salesNotes,
  review('D-05', '2026-08-04 15:30', ['M-01', 'M-02', 'M-03', 'M-05'], { month: '2026-07' }),
  ended(
    '2026-08-14 11:00',
    noor,
    'M-02',
    salesNotes,
    'done',
    'In every notice since Monday. Marcus wrote the first ten himself.',
  ),
  review('D-06', '2026-09-02 15:30', ['M-01', 'M-02', 'M-03', 'M-05'], {
    month: '2026-08',
    data: ['First loads per week and broker'],
    anecdotes: ['The benchmark is quoted at the forum'],
  }),
  step('2026-09-04 09:15', dana, 'AddToReview', {
    id: named('D-06'),
    item: { kind: 'data', text: 'Calls per week to the brokers’ desk' },
  }),
  firstLoads,
  step(
    '2026-09-23 09:00',
    noor,
    'MakeCommitment',
    {
      to: dana,
      partnership: danaWithNoor,
      title: 'A call to each broker after the first load',
      dueOn: '2026-10-16',
      carriesOut: { metric: named('M-03'), improvement: eventOf(firstLoads) },
    },
    { as: 'C-09' },
  ),
]

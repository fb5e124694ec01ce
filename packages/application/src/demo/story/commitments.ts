import { dana, danaWithNoor, ingrid, marcus, marcusWithNoor, noor } from '../cast.ts'
import { promise } from '../promise.ts'
import type { Step } from '../step.ts'
import { lastOneToOne } from './rhythm-pair.ts'

/** C-01 to C-08. */
export const commitments: readonly Step[] = [
  ...promise('C-01', {
    from: dana,
    to: noor,
    partnership: danaWithNoor,
    title: 'The brokers’ churn by region, before you plan the spring campaign',
    dueOn: '2025-05-23',
    on: '2025-05-06 10:30',
    done: ['2025-05-22 16:00', {}],
    kept: ['2025-05-23 08:40', {}],
  }),
  ...promise('C-02', {
    from: noor,
    to: dana,
    partnership: danaWithNoor,
    title: 'A forecast of the pipeline by segment, for the budget talk',
    dueOn: '2025-09-26',
    on: '2025-09-09 11:15',
    badNews: [
      '2025-09-22 15:05',
      {
        note: 'The broker figures are from August. I would rather be four days late than wrong.',
        expectedOn: '2025-09-30',
      },
    ],
    done: ['2025-09-30 12:00', {}],
    kept: ['2025-10-01 08:10', { note: 'Worth the four days, and I knew a week ahead.' }],
  }),
  ...promise('C-03', {
    from: marcus,
    to: noor,
    partnership: marcusWithNoor,
    title: 'Take two of your people along to brokers before Christmas',
    dueOn: '2025-12-12',
    on: '2025-11-12 14:20',
    released: [
      '2025-12-05 09:30',
      { reason: 'Your quarter hangs on these two weeks. We come along in January.' },
    ],
  }),
  ...promise('C-04', {
    from: dana,
    to: noor,
    partnership: danaWithNoor,
    words: 'You hear it from me before anybody, if I come to doubt the brokers',
    dueOn: '2026-03-31',
    on: '2026-02-10 18:10',
    missed: ['2026-04-01 09:20', { note: 'I read it on page 6.' }],
  }),
  ...promise('C-05', {
    from: dana,
    to: noor,
    partnership: danaWithNoor,
    title: 'No change of strategy goes into a deck before the leadership team has heard it',
    dueOn: '2026-06-30',
    on: '2026-04-24 16:30',
    kept: ['2026-07-01 09:05', { on: '2026-06-30' }],
  }),
  ...promise('C-06', {
    from: noor,
    to: dana,
    partnership: danaWithNoor,
    title: 'The freight benchmark is out',
    dueOn: '2026-09-01',
    on: '2026-08-17 10:00',
    badNews: [
      '2026-09-09 09:15',
      {
        note: 'It will be the fifteenth. The carriers’ data came twice in the wrong unit.',
        expectedOn: '2026-09-15',
      },
    ],
    done: ['2026-09-15 17:30', {}],
    kept: [
      '2026-09-16 08:20',
      { note: 'Good work. I heard of the delay eight days after its day.' },
    ],
  }),
  ...promise('C-07', {
    from: ingrid,
    to: dana,
    title: 'What one pilot costs us, all in',
    dueOn: '2026-10-05',
    on: '2026-09-14 13:40',
    done: ['2026-09-29 11:50', { note: 'In the shared folder, with the two that we stopped.' }],
  }),
  ...promise('C-08', {
    from: dana,
    to: noor,
    partnership: danaWithNoor,
    title: 'Your budget for the fourth quarter, in writing',
    dueOn: '2026-10-02',
    agreedAt: lastOneToOne,
    on: '2026-09-22 17:00',
  }),
]

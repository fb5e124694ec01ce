import type { PersonId } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'
import { dana, team as id, ingrid, marcus, noor, tomas, wei } from '../cast.ts'
import { type Step, step } from '../step.ts'

const accept = (on: Moment, by: PersonId, version: number, ...elements: number[]): Step =>
  step(on, by, 'AcceptSuccessElements', { id, version, elements })

const reject = (on: Moment, by: PersonId, version: number, element: number, reason: string): Step =>
  step(on, by, 'RejectSuccessElement', { id, version, element, reason })

const pipeline = [
  { number: 1, text: 'Recurring revenue reaches 26 M by 31 Dec 2026' },
  { number: 2, text: '94 % of brokers stay a second year' },
  { number: 3, text: 'Pipeline counts once sales has accepted it' },
]
const priced = { number: 4, text: 'Price per load is live for half of the brokers' }
const onboarded = { number: 5, text: 'A broker is onboarded in ten days' }
const enterprise = { number: 6, text: 'Enterprise comes by invitation' }
const named = { number: 7, text: 'Marketing answers for the brokers who name us' }
const tested = { number: 8, text: 'The price page tests one change a month' }

/** What success means to the six, D-1 to D-8: in three versions, and not of one mind in any. */
export const success: readonly Step[] = [
  step('2025-06-10 11:00', dana, 'DefineSuccess', {
    id,
    elements: [
      ...pipeline.map(({ text }) => ({ text })),
      { text: priced.text },
      { text: onboarded.text },
      { text: enterprise.text },
      { text: 'Marketing answers for how many have heard of us' },
    ],
  }),
  accept('2025-06-11 09:20', noor, 1, 1, 2, 3, 4, 5, 6, 7),
  accept('2025-06-12 17:40', marcus, 1, 1, 2, 3, 4, 5, 6),
  accept('2025-06-13 10:05', ingrid, 1, 1, 2, 3, 4, 5, 6),
  accept('2025-06-16 14:30', tomas, 1, 1, 2, 3, 4, 5, 6),
  accept('2025-06-18 08:50', wei, 1, 1, 2, 3, 5),
  step('2026-01-20 10:15', noor, 'DefineSuccess', {
    id,
    elements: [...pipeline, priced, onboarded, enterprise, named, { text: tested.text }],
    reason: 'To be heard of is easily bought; to be named is not.',
  }),
  accept('2026-01-22 09:30', tomas, 2, 7),
  reject('2026-01-23 11:10', ingrid, 2, 7, 'nobody can count that'),
  accept('2026-01-23 11:12', ingrid, 2, 8),
  accept('2026-01-26 08:55', marcus, 2, 8),
  accept('2026-01-27 16:20', wei, 2, 8),
  reject('2026-01-28 18:05', dana, 2, 8, 'a task, not success'),
  step('2026-05-20 12:10', dana, 'DefineSuccess', {
    id,
    elements: [
      ...pipeline,
      { ...priced, text: 'Price per load is live for all' },
      onboarded,
      { ...enterprise, text: 'Enterprise comes by invitation, five accounts' },
      named,
      tested,
    ],
    reason: 'What the retreat settled.',
  }),
  accept('2026-05-20 12:30', wei, 3, 6),
  accept('2026-05-21 08:40', noor, 3, 4),
  accept('2026-05-22 09:15', tomas, 3, 4),
  accept('2026-05-22 17:50', marcus, 3, 4),
  reject('2026-05-22 17:52', marcus, 3, 5, 'a shipper takes forty'),
  accept('2026-05-25 10:00', ingrid, 3, 4),
]

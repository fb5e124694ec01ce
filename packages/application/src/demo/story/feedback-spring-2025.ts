import {
  dana,
  danaWithMarcus,
  danaWithNoor,
  ingrid,
  marcus,
  marcusWithNoor,
  noor,
} from '../cast.ts'
import { loop } from '../loop.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

/** F-01 to F-05. */
export const springFeedback: readonly Step[] = [
  ...loop('F-01', {
    from: dana,
    to: marcus,
    partnership: danaWithMarcus,
    kind: 'appreciation',
    title: 'The forecast that held',
    text: 'You said 4.1 and it was 4.1, and you had said it in January. I slept that week.',
    on: '2025-04-22 17:30',
    acknowledged: '2025-04-23 08:10',
    closed: '2025-04-24 09:00',
  }),
  ...loop('F-02', {
    from: noor,
    to: dana,
    partnership: danaWithNoor,
    kind: 'direct',
    title: 'Board numbers reach me after the board',
    text: 'I learnt the April figures from a member of the board. Send them to us the evening before.',
    on: '2025-05-12 11:00',
    acknowledged: '2025-05-12 18:40',
    accepted: {
      on: '2025-05-14 08:30',
      answer: 'Fair. I send them when they are pretty, and that is too late.',
      commitment: 'The six get the figures the evening before the board does.',
    },
    followUps: [
      {
        on: '2025-05-26 10:15',
        difference: 'seen',
        helping: true,
        note: 'They came at seven, with a typing error. I prefer that.',
      },
    ],
  }),
  ...loop('F-03', {
    from: marcus,
    to: noor,
    partnership: marcusWithNoor,
    kind: 'direct',
    title: 'Leads without a name',
    text: 'Half of the leads are a company and a telephone number. My people call a reception desk.',
    on: '2025-06-03 16:20',
    acknowledged: '2025-06-04 09:00',
    accepted: {
      on: '2025-06-05 14:00',
      answer: 'I count companies because that is what I am measured on. You are right.',
      commitment: 'No lead goes over without the name of somebody who buys.',
    },
    followUps: [
      { on: '2025-06-17 09:30', difference: 'partly', helping: true, note: 'Two of three now.' },
      { on: '2025-07-01 09:30', difference: 'seen', helping: true },
      { on: '2026-01-26 11:00', difference: 'seen', helping: true, note: 'It was the new tool.' },
    ],
  }),
  step('2026-01-12 16:00', marcus, 'ReopenFeedback', {
    id: named('F-03'),
    reason: 'Since the new tool they come without names again.',
  }),
  ...loop('F-04', {
    from: dana,
    to: noor,
    partnership: danaWithNoor,
    kind: 'direct',
    title: 'Two answers to one question',
    text: 'Ingrid and I got two figures for the same campaign within a day. Give us one, or say it is open.',
    on: '2025-06-24 12:00',
    acknowledged: '2025-06-24 15:00',
    accepted: {
      on: '2025-06-26 09:00',
      answer: 'One was an estimate, and I did not say so.',
      commitment: 'An estimate is called one.',
    },
    followUps: [
      { on: '2025-07-08 17:00', difference: 'partly', helping: true, note: 'Most of the time.' },
      { on: '2025-07-22 17:00', difference: 'seen', helping: true },
    ],
  }),
  ...loop('F-05', {
    from: ingrid,
    to: marcus,
    kind: 'hard',
    title: 'Discounts agreed on the telephone',
    text: 'You gave away eleven percent in a car and told me when the contract was signed. It makes me the one who says no to people who already heard yes.',
    on: '2025-07-15 18:10',
    acknowledged: '2025-07-16 08:00',
    accepted: {
      on: '2025-07-18 12:00',
      answer: 'I want to be the one who brings it home. It costs you, and I did not look.',
      commitment: 'Above five percent I ring you first, from the car if need be.',
    },
    followUps: [
      {
        on: '2025-08-01 12:00',
        difference: 'not_yet',
        note: 'Nine percent, on Thursday. You rang me on Friday.',
        followUpOn: '2025-08-15',
      },
      {
        on: '2025-08-19 10:00',
        difference: 'seen',
        helping: true,
        note: 'Twice now you rang before. I was on leave when this was due.',
      },
    ],
  }),
]

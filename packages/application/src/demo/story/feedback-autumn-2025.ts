import { dana, danaWithNoor, marcus, marcusWithWei, noor, tomas, wei } from '../cast.ts'
import { loop } from '../loop.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

/** F-06 to F-11. */
export const autumnFeedback: readonly Step[] = [
  ...loop('F-06', {
    from: noor,
    to: dana,
    partnership: danaWithNoor,
    kind: 'direct',
    title: 'Decide in the room',
    text: 'We agree in the meeting, and in the corridor it becomes something else. Whoever was not in the corridor works on the wrong thing.',
    on: '2025-08-26 09:40',
    accepted: {
      on: '2025-08-28 19:00',
      answer: 'I think aloud while walking. It sounds like a decision, I see that.',
      commitment: 'What changes after a meeting goes to all of you in writing.',
    },
    followUps: [
      {
        on: '2025-09-09 17:30',
        difference: 'partly',
        helping: true,
        note: 'In writing, yes. To all of us, not always.',
      },
      { on: '2025-09-23 17:30', difference: 'seen', helping: true },
    ],
  }),
  step(
    '2025-09-01 08:50',
    dana,
    'AcknowledgeFeedback',
    { id: named('F-06') },
    { happened: '2025-08-27 13:00', forgotten: 'I told her at lunch that I had read it.' },
  ),
  ...loop('F-07', {
    from: wei,
    to: tomas,
    kind: 'direct',
    title: 'Releases on a Friday',
    text: 'Three weekends in a row somebody of mine answered for a release of yours.',
    on: '2025-09-16 08:30',
    acknowledged: '2025-09-16 10:00',
    declined: {
      on: '2025-09-19 16:00',
      reason:
        'Two of the three were security fixes and could not wait. I will say beforehand when one comes; I will not promise that none does.',
    },
  }),
  ...loop('F-08', {
    from: tomas,
    to: noor,
    kind: 'appreciation',
    title: 'Forty interviews',
    text: 'You had your whole team listen to brokers for two weeks. The price per load is theirs as much as mine.',
    on: '2025-10-14 13:00',
    acknowledged: '2025-10-14 14:20',
    closed: '2025-10-15 09:00',
  }),
  ...loop('F-09', {
    from: noor,
    to: dana,
    partnership: danaWithNoor,
    kind: 'hard',
    title: 'Finished my sentences',
    text: 'On Thursday you finished three of my sentences before the team, and two of them were not what I meant. After that nobody asked me anything.',
    on: '2025-11-10 17:50',
    acknowledged: '2025-11-11 08:20',
    accepted: {
      on: '2025-11-13 18:00',
      answer:
        'I do it when I am worried about time. It was not your time that I should have saved.',
      commitment: 'I count to three before I speak after you.',
    },
    followUps: [
      {
        on: '2025-11-24 18:15',
        difference: 'seen',
        helping: true,
        note: 'Wei noticed it too, without knowing why.',
      },
    ],
  }),
  ...loop('F-10', {
    from: marcus,
    to: wei,
    partnership: marcusWithWei,
    kind: 'direct',
    title: 'Onboarding dates',
    text: 'The dates I am given for a new broker are too vague to promise.',
    on: '2025-11-24 10:00',
    acknowledged: '2025-11-25 09:00',
  }),
  ...loop('F-11', {
    from: marcus,
    to: wei,
    partnership: marcusWithWei,
    kind: 'direct',
    title: 'One date per broker',
    text: 'Said better than last time: I need one date for each broker, and a call when it slips. A later date that holds is worth more to me than an early one.',
    replaces: 'F-10',
    on: '2025-12-09 11:30',
    acknowledged: '2025-12-09 15:00',
    accepted: {
      on: '2025-12-11 09:00',
      answer: 'I gave you ranges to be safe. One date, agreed.',
      commitment: 'One date for each broker, and a call on the day it moves.',
    },
    followUps: [
      {
        on: '2026-01-06 15:00',
        difference: 'seen',
        helping: true,
        note: 'Late from me: with the holidays I forgot to answer.',
      },
    ],
  }),
]

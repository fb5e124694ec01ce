import { dana, danaWithNoor, ingrid, marcus, marcusWithNoor, noor, tomas, wei } from '../cast.ts'
import { loop } from '../loop.ts'
import { named } from '../named.ts'
import type { Step } from '../step.ts'

export const lateNumbers: readonly Step[] = loop('F-16', {
  from: noor,
  to: dana,
  partnership: danaWithNoor,
  kind: 'direct',
  title: 'Late numbers',
  text: 'The weekly figures came on Thursday, twice. By then my week is spent.',
  on: '2026-05-22 11:00',
  acknowledged: '2026-05-22 12:00',
  accepted: {
    on: '2026-05-26 08:20',
    answer: 'They wait on my desk for a comment nobody needs.',
    commitment: 'They go out on Monday, without my comment.',
  },
  followUps: [{ on: '2026-06-05 09:30', difference: 'seen', helping: true, note: 'Monday, nine.' }],
})

export const speakLast: readonly Step[] = loop('F-18', {
  from: noor,
  to: dana,
  partnership: danaWithNoor,
  kind: 'hard',
  title: 'Speak last',
  text: 'When you say first what you think, we discuss that and nothing else. Three of us had a better idea on Monday, and told each other afterwards.',
  on: '2026-07-13 16:40',
  acknowledged: '2026-07-13 18:00',
  accepted: {
    on: '2026-07-14 08:10',
    answer: 'It is faster, and it is not better. I hear it.',
    commitment: 'In our meetings I speak last.',
  },
  followUps: [
    {
      on: '2026-07-27 17:00',
      difference: 'seen',
      helping: true,
      note: 'Tomás spoke for ten minutes. I had never heard him speak for ten minutes.',
    },
  ],
})

/** F-16 to F-22. */
export const summerFeedback: readonly Step[] = [
  ...lateNumbers,
  ...loop('F-17', {
    from: dana,
    to: wei,
    kind: 'appreciation',
    title: 'How you led the look-back',
    text: 'You let every one of us finish, me last. Nobody was made small, and I learnt what I had done.',
    about: [{ noun: 'decision', id: named('S-05') }],
    on: '2026-06-16 17:00',
    acknowledged: '2026-06-17 08:30',
    closed: '2026-06-18 09:00',
  }),
  ...speakLast,
  ...loop('F-19', {
    from: tomas,
    to: ingrid,
    kind: 'direct',
    title: 'Asked three times',
    text: 'I asked for the writer’s budget three times and got a question back each time. A no would help me more.',
    on: '2026-08-04 09:00',
    happened: '2026-07-30',
    acknowledged: '2026-08-04 11:00',
    accepted: {
      on: '2026-08-06 10:00',
      answer: 'I ask because I want to say yes. You could not know that.',
      commitment: 'A yes or a no within the week.',
    },
    followUps: [
      { on: '2026-08-18 10:00', difference: 'partly', helping: true, note: 'A no, in nine days.' },
      { on: '2026-09-01 10:00', difference: 'seen', helping: true },
    ],
  }),
  ...loop('F-20', {
    from: marcus,
    to: noor,
    partnership: marcusWithNoor,
    kind: 'direct',
    title: 'Who brought whom',
    text: 'A pilot counts when a broker brought it, and I learn from you in the review which ones did. Tell me on the day.',
    about: [{ noun: 'goal', id: named('G-8') }],
    on: '2026-08-25 15:00',
    acknowledged: '2026-08-25 16:10',
    accepted: {
      on: '2026-08-27 09:00',
      commitment: 'You get the broker’s name on the day it calls.',
    },
    followUps: [{ on: '2026-09-10 14:00', difference: 'seen', helping: true }],
  }),
  ...loop('F-21', {
    from: dana,
    to: noor,
    partnership: danaWithNoor,
    kind: 'hard',
    title: 'Launch dates moved twice without notice',
    text: 'The benchmark was to be out on the first, then on the fourth, and on the eighth I heard from Marcus that it would be the fifteenth. I asked you all to tell me early, and I meant it for good news and bad.',
    about: [{ noun: 'goal', id: named('G-3') }],
    on: '2026-09-10 10:22',
    happened: '2026-09-08',
    acknowledged: '2026-09-11 08:40',
    accepted: {
      on: '2026-09-14 17:20',
      answer: 'I wanted to come with a date that holds. That is what you used to say, too.',
      commitment: 'I say that it slips on the day I know, even without a new date.',
    },
  }),
  // Not due yet on the demo's last morning: there is something to move on to.
  ...loop('F-22', {
    from: wei,
    to: tomas,
    kind: 'direct',
    title: 'Two dates for one release',
    text: 'The plan says the twelfth, your note to support says the nineteenth. My people told both to customers.',
    on: '2026-09-28 09:40',
    acknowledged: '2026-09-28 11:05',
  }),
]

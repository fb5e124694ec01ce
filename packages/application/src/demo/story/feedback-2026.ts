import {
  dana,
  danaWithIngrid,
  danaWithNoor,
  ingrid,
  marcus,
  marcusWithNoor,
  marcusWithWei,
  noor,
  tomas,
  wei,
} from '../cast.ts'
import { loop } from '../loop.ts'
import { named } from '../named.ts'
import { eventOf, mend, type Step } from '../step.ts'

const twice = loop('F-13', {
  from: ingrid,
  to: dana,
  partnership: danaWithIngrid,
  kind: 'direct',
  title: 'The same figure, twice in one evening',
  text: 'On Tuesday at ten you asked for the forecast, and at eleven for another one. I have a family too.',
  on: '2026-02-24 09:10',
  acknowledged: '2026-02-24 12:30',
  accepted: {
    on: '2026-02-25 18:00',
    answer: 'It was fear of the board, and I passed it on to you.',
    commitment: 'After seven I write it down for the morning.',
  },
  followUps: [
    { on: '2026-03-12 09:00', difference: 'partly', helping: true, note: 'Three evenings of ten.' },
    { on: '2026-04-09 09:00', difference: 'seen', helping: true },
  ],
})

const winter: readonly Step[] = [
  ...loop('F-12', {
    from: noor,
    to: dana,
    partnership: danaWithNoor,
    kind: 'direct',
    title: 'The budget line moved',
    text: 'Forty thousand went from the benchmark to events between two versions of the sheet. I would have said yes. I was not asked.',
    about: [{ noun: 'decision', id: named('S-03') }],
    on: '2026-01-19 14:00',
    acknowledged: '2026-01-19 19:00',
    accepted: {
      on: '2026-01-21 08:00',
      answer: 'I took it for tidying up. It was yours to tidy.',
      commitment: 'I do not touch a line that has your name on it.',
    },
    followUps: [{ on: '2026-02-02 16:00', difference: 'seen', helping: true }],
  }),
  ...twice,
  mend('2026-02-24 09:40', ingrid, {
    noun: 'feedback',
    id: named('F-13'),
    mending: {
      kind: 'correct',
      event: eventOf(twice[0]),
      changes: {
        text: 'On Monday at ten you asked for the forecast, and at eleven for another one. I have a family too.',
      },
      reason: 'It was Monday.',
    },
  }),
]

const boardDeck = loop('F-14', {
  from: noor,
  to: dana,
  partnership: danaWithNoor,
  kind: 'hard',
  title: 'Heard it from the board deck',
  text: 'On Friday at 8:52 I read on page 6 of the board deck that we are leaving brokers. Positioning is my domain, and you had decided eighteen days earlier. I can argue with a plan; I cannot argue with a slide. It tells my people that my word on the market does not count.',
  about: [{ noun: 'decision', id: named('S-05') }],
  on: '2026-03-30 17:40',
  acknowledged: '2026-04-01 09:12',
  accepted: {
    on: '2026-04-10 08:05',
    happened: '2026-04-09 16:30',
    answer:
      'You are right, and I have no good reason. I wanted the numbers first and told myself a call could wait; it was easier than hearing you disagree. I should have rung you on 9 March. I accept this.',
    commitment: 'I call the owner of a domain before anything about it is written into a deck.',
  },
  followUps: [
    {
      on: '2026-05-21 18:06',
      happened: '2026-05-21 18:00',
      difference: 'seen',
      helping: true,
      note: 'She rang me on 18 May, before S-07 was on paper. I came to the retreat with numbers instead of questions.',
    },
  ],
})

/** The one that never closed: twice not yet, and then nobody asked again. */
const startDates = loop('F-15', {
  from: wei,
  to: marcus,
  partnership: marcusWithWei,
  kind: 'hard',
  title: 'Six start dates I had not given',
  text: 'You told four shippers a date in May. I read the dates in their mails. My people will be the ones who miss them, and I will be the one who explains it.',
  about: [{ noun: 'decision', id: named('S-05') }],
  on: '2026-04-20 18:00',
  acknowledged: '2026-04-21 09:00',
  accepted: {
    on: '2026-04-23 08:30',
    answer: 'I needed them to stay warm. I know whose dates they are.',
    commitment: 'No date leaves my mouth that you have not said first.',
  },
  followUps: [
    { on: '2026-05-05 09:00', difference: 'not_yet', note: 'A fifth one, on Thursday.' },
    {
      on: '2026-05-26 10:00',
      happened: '2026-05-25 17:00',
      difference: 'not_yet',
      helping: false,
      note: 'Fewer, but it happens. I am tired of asking.',
    },
  ],
})

const summer: readonly Step[] = [
  ...loop('F-16', {
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
    followUps: [
      { on: '2026-06-05 09:30', difference: 'seen', helping: true, note: 'Monday, nine.' },
    ],
  }),
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
  ...loop('F-18', {
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
  }),
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
]

/** F-12 to F-21. */
export const feedback2026: readonly Step[] = [...winter, ...boardDeck, ...startDates, ...summer]

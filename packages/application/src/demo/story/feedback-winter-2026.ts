import { dana, danaWithIngrid, danaWithNoor, ingrid, noor } from '../cast.ts'
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

/** F-12 and F-13. */
export const winterFeedback: readonly Step[] = [
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

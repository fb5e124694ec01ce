import { dana, danaWithNoor, marcus, marcusWithWei, noor, wei } from '../cast.ts'
import { loop } from '../loop.ts'
import { named } from '../named.ts'
import type { Step } from '../step.ts'

/** F-14: closed, 38 days late. */
export const boardDeck: readonly Step[] = loop('F-14', {
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

/** F-15: twice not yet, and then nobody asked again. It never closed. */
export const startDates: readonly Step[] = loop('F-15', {
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

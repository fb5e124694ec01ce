import type { CommandInput, PersonId } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'
import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

const share = (
  on: Moment,
  as: string,
  takenAs: CommandInput<'ShareVision'>['takenAs'],
  statement: string,
): Step => step(on, dana, 'ShareVision', { partnership: team, takenAs, statement }, { as })

const of = (noun: 'vision' | 'decision', name: string) => ({ noun, id: named(name) })

interface Played {
  readonly on: Moment
  readonly text: string
  /** What Dana says to it, until she confirms it. */
  readonly corrected?: readonly [on: Moment, text: string, againOn: Moment, again: string]
  readonly confirmed?: Moment
}

/** What somebody says a version says, and what Dana says to that. */
function plays(by: PersonId, version: string, { on, text, corrected, confirmed }: Played): Step[] {
  const as = `${by} on ${version}`
  const id = named(as)
  const [correctedOn, meant = '', againOn, again = ''] = corrected ?? []
  return [
    step(on, by, 'PlayBack', { of: of('vision', version), to: dana, text }, { as }),
    ...(correctedOn === undefined || againOn === undefined
      ? []
      : [
          step(correctedOn, dana, 'CorrectPlayback', { id, text: meant }),
          step(againOn, by, 'PlayBackAnew', { id, text: again }),
        ]),
    ...(confirmed === undefined ? [] : [step(confirmed, dana, 'ConfirmPlayback', { id })]),
  ]
}

const told = (
  on: Moment,
  by: PersonId,
  noun: 'vision' | 'decision',
  name: string,
  people: readonly PersonId[],
): Step => step(on, by, 'RecordExposure', { of: of(noun, name), people: [...people], how: 'told' })

/** V-1 and V-2: played back by all five in time, and said to hold where strategy moved under them. */
const first: readonly Step[] = [
  share('2025-04-22 09:00', 'V-1', 'dream', 'The calm way for brokers to move freight.'),
  ...plays(wei, 'V-1', {
    on: '2025-04-23 08:20',
    text: 'Fewer calls at night: a load that goes wrong is known before the broker rings.',
    confirmed: '2025-04-24 09:10',
  }),
  ...plays(noor, 'V-1', {
    on: '2025-04-23 10:05',
    text: 'A broker thinks of us first because nothing about us is loud.',
    confirmed: '2025-04-24 09:11',
  }),
  ...plays(tomas, 'V-1', {
    on: '2025-04-24 14:30',
    text: 'The product takes decisions away from brokers, and leaves them the good ones.',
    confirmed: '2025-04-25 08:45',
  }),
  ...plays(ingrid, 'V-1', {
    on: '2025-04-25 11:15',
    text: 'We earn on loads that come back, not on loads that are won.',
    confirmed: '2025-04-25 16:20',
  }),
  ...plays(marcus, 'V-1', {
    on: '2025-04-28 18:10',
    text: 'We sell quiet, and brokers pay for it.',
    confirmed: '2025-04-29 09:00',
  }),
  step('2025-09-08 08:30', dana, 'ReconfirmVision', {
    id: named('V-1'),
    despite: [named('S-02'), named('S-03')],
    reason: 'A price per load and a name among brokers are both ways to it.',
  }),
  share(
    '2025-11-10 09:00',
    'V-2',
    'stretch',
    'The calm way for brokers and their carriers to move freight.',
  ),
  ...(
    [
      [wei, '2025-11-12 10:15'],
      [noor, '2025-11-13 11:15'],
      [marcus, '2025-11-14 12:15'],
      [tomas, '2025-11-17 13:15'],
      [ingrid, '2025-11-17 14:15'],
    ] as const
  ).flatMap(([by, on]) =>
    plays(by, 'V-2', {
      on,
      text: 'The same, and the carrier who drives for the broker is part of it.',
      confirmed: '2025-11-18 09:00',
    }),
  ),
  step('2026-02-02 08:40', dana, 'ReconfirmVision', {
    id: named('V-2'),
    despite: [named('S-04')],
    reason: 'Carriers come with their brokers, with a programme or without.',
  }),
]

/** V-3: shared in the middle of the crisis; two never said what they took it for. */
const switched: readonly Step[] = [
  share('2026-03-26 18:00', 'V-3', 'plan', 'The calm way for large shippers to move freight.'),
  ...plays(marcus, 'V-3', {
    on: '2026-03-27 09:40',
    text: 'We go where the contracts are, and brokers keep what they have.',
    confirmed: '2026-03-27 18:05',
  }),
  ...plays(ingrid, 'V-3', {
    on: '2026-03-30 10:20',
    text: 'Fewer customers, larger invoices, and the same people.',
    confirmed: '2026-03-31 08:00',
  }),
  ...plays(wei, 'V-3', {
    on: '2026-04-02 16:35',
    text: 'Onboarding for forty-day customers, with a team made for ten days.',
    confirmed: '2026-04-03 09:15',
  }),
]

/** V-4: one has not seen it, one said it 94 days later; and S-09 came after it. */
const latest: readonly Step[] = [
  share(
    '2026-06-23 10:00',
    'V-4',
    'plan',
    'The calm way for brokers to move freight, and for the shippers they bring.',
  ),
  told('2026-06-24 09:05', dana, 'vision', 'V-4', [wei, noor, ingrid]),
  ...plays(ingrid, 'V-4', {
    on: '2026-06-24 17:10',
    text: 'Brokers are the base that pays. A shipper comes by way of one, or not at all.',
    confirmed: '2026-06-26 08:30',
  }),
  ...plays(wei, 'V-4', {
    on: '2026-06-25 11:45',
    text: 'Ten days for a broker first. What a shipper takes longer is agreed with the broker.',
    confirmed: '2026-06-26 08:32',
  }),
  told('2026-06-29 12:20', noor, 'vision', 'V-4', [marcus]),
  ...plays(marcus, 'V-4', {
    on: '2026-06-30 09:15',
    text: 'We sell to brokers, and to the shippers that we already talk to.',
    corrected: [
      '2026-07-01 08:20',
      'Only to those whom a broker brings: the talks of spring end with an introduction to one.',
      '2026-07-02 17:30',
      'We sell to brokers. A shipper who asks is sent to one, and comes with them.',
    ],
    confirmed: '2026-07-03 09:00',
  }),
  ...plays(noor, 'V-4', {
    on: '2026-09-25 16:40',
    text: 'We stay the calm way for brokers to move freight. Brokers come first, and a shipper joins us only when a broker brings it. Marketing builds the name brokers think of before they ask, and writes the page that tells them the price. In a year three in ten name us unprompted, and we have not chased a single large account ourselves.',
  }),
]

/** Who came to know of what was decided last, days after it was. */
const knewLater: readonly Step[] = [
  told('2026-06-02 12:30', ingrid, 'decision', 'S-08', [wei]),
  told('2026-06-11 10:10', noor, 'decision', 'S-08', [tomas]),
  told('2026-08-21 09:20', tomas, 'decision', 'S-09', [ingrid, wei]),
]

/** What the six are there for, in four versions; who said it back, and who knew of what when. */
export const visions: readonly Step[] = [...first, ...switched, ...latest, ...knewLater]

import type { CommandInput } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'
import { dana, danaWithNoor, noor } from '../cast.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'

type Note = Omit<CommandInput<'ShareInsight'>, 'partnership'>

/** A note of Noor’s, and what became of it. */
const note = (
  name: string,
  on: Moment,
  said: Note,
  { read, answered }: { read?: Moment; answered?: readonly [Moment, string] },
): Step[] => [
  step(on, noor, 'ShareInsight', { partnership: danaWithNoor, ...said }, { as: name }),
  ...(read === undefined ? [] : [step(read, dana, 'ReadInsight', { id: named(name) })]),
  ...(answered === undefined
    ? []
    : [step(answered[0], dana, 'AnswerInsight', { id: named(name), answer: answered[1] })]),
]

/** N-01 to N-07: what Noor hears from brokers, and what it asks of the company. None came between February and June 2026. */
export const insightNotes: readonly Step[] = [
  ...note(
    'N-01',
    '2025-04-24 16:00',
    {
      market: 'Brokers compare us with a spreadsheet, not with a rival.',
      asks: 'A price that fits on one line.',
    },
    { answered: ['2025-04-25 09:10', 'Tomás looks into a price per load.'] },
  ),
  ...note(
    'N-02',
    '2025-07-03 15:30',
    {
      market: 'Two of the ten largest were asked by a carrier to leave us.',
      needs: 'Somebody who can answer a broker the same day.',
    },
    { read: '2025-07-04 08:20' },
  ),
  ...note(
    'N-03',
    '2025-10-09 17:10',
    {
      market: 'They name us unprompted at the trade fair, for the first time.',
      asks: 'Onboarding that keeps what the stand promises.',
    },
    {
      read: '2025-10-10 07:50',
      answered: ['2025-10-13 12:00', 'Wei has the onboarding from November on.'],
    },
  ),
  ...note(
    'N-04',
    '2026-01-15 16:20',
    {
      market: 'Loads are down, and nobody signs before March.',
      needs: 'A quarter without a launch.',
    },
    { read: '2026-01-16 08:05' },
  ),
  ...note(
    'N-05',
    '2026-02-26 18:00',
    {
      market: 'Enterprise shippers ask for things that brokers would laugh at.',
      asks: 'To know which of the two we are for.',
    },
    { read: '2026-03-06 19:00' },
  ),
  ...note(
    'N-06',
    '2026-06-11 15:00',
    {
      market: 'The brokers heard of the switch from a carrier, and of the way back from us.',
      asks: 'Ten days to onboard, and not a day more.',
      needs: 'Back the person who went to the pilots.',
    },
    { answered: ['2026-06-12 08:40', 'She is yours again from Monday on.'] },
  ),
  ...note(
    'N-07',
    '2026-09-24 16:40',
    {
      market: 'The benchmark is quoted by two journals, with our name.',
      asks: 'Dates that hold: they plan by them now.',
    },
    { read: '2026-09-25 08:10' },
  ),
]

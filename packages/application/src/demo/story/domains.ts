import type { CommandInput, PersonId } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'
import { dana, danaWithNoor, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { named } from '../named.ts'
import { eventOf, type Step, step } from '../step.ts'
import { freezeDecided } from './s-06-brand-freeze.ts'

const of = (name: string) => ({ noun: 'decision' as const, id: named(name) })

const shown = step(
  '2026-03-27 09:05',
  noor,
  'RecordExposure',
  { of: of('S-05'), people: [noor], how: 'shown', note: 'Page 6 of the board deck' },
  { happened: '2026-03-27' },
)
const told = step(
  '2026-03-27 10:30',
  dana,
  'RecordExposure',
  { of: of('S-05'), people: [tomas], how: 'told' },
  { happened: '2026-03-16' },
)

/** Who came to know of the two decisions of March, and what they say of it themselves. */
const exposures: readonly Step[] = [
  shown,
  told,
  step('2026-03-27 14:15', tomas, 'CorrectExposure', {
    of: of('S-05'),
    statement: eventOf(told),
    how: 'told',
    on: '2026-03-20',
    by: marcus,
  }),
  step('2026-03-18 08:50', noor, 'DisputeExposure', {
    of: of('S-06'),
    statement: eventOf(freezeDecided),
    note: 'A line in the minutes, two days later, is not being told.',
  }),
  step('2026-03-24 11:40', marcus, 'OpenRecord', { of: of('S-06') }),
]

interface Acted extends Omit<CommandInput<'RecordIntervention'>, 'as'> {
  readonly recorder: PersonId
  readonly on: Moment
  readonly happened?: `${number}-${number}-${number}`
  readonly seen: readonly (readonly [Moment, PersonId, 'invited' | 'gate' | 'not_invited'])[]
}

const acted = (name: string, { recorder, on, happened, seen, ...told }: Acted): Step[] => [
  step(on, recorder, 'RecordIntervention', told, { as: name, happened }),
  ...seen.map(([at, who, as]) => step(at, who, 'ClassifyIntervention', { id: named(name), as })),
]

/** I-01 to I-04: one by an agreed gate, two that were not invited, and one that the two see differently. */
export const domains: readonly Step[] = [
  ...exposures,
  ...acted('I-01', {
    by: ingrid,
    owner: marcus,
    kind: 'order',
    title: 'Spend on the partner programme held until the quarter’s close',
    domain: 'Channel',
    partnership: team,
    recorder: marcus,
    on: '2025-09-08 17:20',
    happened: '2025-09-05',
    seen: [
      ['2025-09-08 17:21', marcus, 'gate'],
      ['2025-09-09 08:30', ingrid, 'gate'],
    ],
  }),
  ...acted('I-02', {
    by: ingrid,
    owner: noor,
    kind: 'order',
    title: 'The brand programme stopped at its half',
    domain: 'Brand',
    decision: named('S-06'),
    partnership: team,
    recorder: noor,
    on: '2026-03-18 09:10',
    happened: '2026-03-16',
    seen: [
      ['2026-03-18 09:11', noor, 'not_invited'],
      ['2026-05-20 10:05', ingrid, 'not_invited'],
    ],
  }),
  ...acted('I-03', {
    by: dana,
    owner: noor,
    kind: 'redo',
    words: 'You rewrote my positioning for the shippers on the way to the fair',
    domain: 'Positioning',
    partnership: danaWithNoor,
    recorder: noor,
    on: '2026-04-07 18:30',
    happened: '2026-04-02',
    seen: [
      ['2026-04-07 18:31', noor, 'not_invited'],
      ['2026-04-24 16:45', dana, 'not_invited'],
    ],
  }),
  ...acted('I-04', {
    by: marcus,
    owner: wei,
    kind: 'reverse',
    title: 'A start date moved forward with the customer',
    domain: 'Operations',
    partnership: team,
    recorder: wei,
    on: '2026-07-14 15:00',
    happened: '2026-07-13',
    seen: [
      ['2026-07-14 15:01', wei, 'not_invited'],
      ['2026-07-15 09:40', marcus, 'invited'],
    ],
  }),
]

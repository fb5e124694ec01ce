import type { CommandInput, PersonId } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'
import * as cast from '../cast.ts'
import { named } from '../named.ts'
import { type Step, step } from '../step.ts'
import { teamPairs } from './pulses-team.ts'

const { dana, ingrid, marcus, noor, tomas, wei } = cast

const pair = (on: Moment, as: string, by: PersonId, other: PersonId): Step =>
  step(on, by, 'FoundPartnership', { members: [by, other] }, { as })

const charter = (
  on: Moment,
  by: PersonId,
  terms: CommandInput<'ProposeCharter'>,
  version: number,
  accepted: readonly (readonly [Moment, PersonId])[],
): Step[] => [
  step(on, by, 'ProposeCharter', terms),
  ...accepted.map(([at, who]) => step(at, who, 'AcceptCharter', { id: terms.id, version })),
]

const domains = [
  { name: 'Market', owner: dana },
  { name: 'Positioning', owner: noor },
  { name: 'Brand', owner: noor },
  { name: 'Pricing', owner: tomas, gate: 'What touches more than a tenth of the brokers' },
  { name: 'Channel', owner: marcus },
  { name: 'Budget', owner: ingrid, gate: 'Spend above EUR 250,000' },
  { name: 'Operations', owner: wei },
]

/** Once a quarter each of them says how far they trust the others. */
const quarterly = { pulseCadenceDays: 91, pulsePairs: teamPairs }

/** Who works with whom, and what they agreed on. */
export const partnerships: readonly Step[] = [
  step(
    '2025-04-01 10:00',
    dana,
    'FoundPartnership',
    { members: [...cast.everybody], name: 'Leadership team' },
    { as: 'Leadership team' },
  ),
  pair('2025-04-01 10:05', 'Dana with Noor', dana, noor),
  pair('2025-04-01 10:06', 'Dana with Marcus', dana, marcus),
  pair('2025-04-02 09:30', 'Dana with Ingrid', dana, ingrid),
  pair('2025-04-03 11:00', 'Marcus with Noor', marcus, noor),
  pair('2025-04-03 11:10', 'Marcus with Wei', marcus, wei),
  ...charter(
    '2025-04-02 14:00',
    dana,
    {
      id: cast.team,
      domains,
      ...quarterly,
      trustOpen: true,
      insightCadenceDays: 30,
      notes: 'Whoever owns a domain decides in it. The others may always ask why.',
    },
    1,
    [
      ['2025-04-02 17:10', noor],
      ['2025-04-03 08:45', wei],
      ['2025-04-03 09:20', marcus],
      ['2025-04-03 16:30', tomas],
      ['2025-04-04 10:15', ingrid],
    ],
  ),
  ...charter(
    '2025-04-04 15:00',
    noor,
    {
      id: cast.danaWithNoor,
      domains: domains.slice(0, 3),
      trustOpen: true,
      whoSees: [
        { what: 'Minutes of our one-to-ones', who: 'The two of us' },
        { what: 'What the market said', who: 'Everybody, at the staff meeting' },
      ],
      insightCadenceDays: 14,
      pulseCadenceDays: 42,
      notes: 'Every other Thursday: what the market said, and what it asks of us.',
    },
    1,
    [['2025-04-07 08:50', dana]],
  ),
  ...charter(
    '2025-04-10 09:00',
    marcus,
    { id: cast.danaWithMarcus, domains: [domains[0], domains[4]].flatMap((one) => one ?? []) },
    1,
    [['2025-04-10 18:05', dana]],
  ),
  ...charter(
    '2026-06-22 11:00',
    wei,
    {
      id: cast.team,
      domains,
      ...quarterly,
      trustOpen: true,
      insightCadenceDays: 30,
      notes: 'New after March: the owner of a domain is asked before anything in it is decided.',
    },
    2,
    [
      ['2026-06-22 11:30', noor],
      ['2026-06-22 15:00', tomas],
      ['2026-06-23 09:10', dana],
      ['2026-06-24 10:00', ingrid],
      ['2026-06-26 16:20', marcus],
    ],
  ),
  ...charter(
    '2026-09-15 10:30',
    tomas,
    {
      id: cast.team,
      domains: [...domains, { name: 'Pricing page', owner: noor }],
      ...quarterly,
      trustOpen: true,
      insightCadenceDays: 30,
      notes: 'The page that tells the price goes to marketing, as decided on 11 August.',
    },
    3,
    [
      ['2026-09-16 09:05', noor],
      ['2026-09-21 13:00', marcus],
      ['2026-09-22 08:55', wei],
    ],
  ),
  ...pricingGroup(),
]

/** A group for the time of one goal. */
function pricingGroup(): Step[] {
  const id = named('Price per load group')
  return [
    step(
      '2025-06-16 10:00',
      tomas,
      'FoundPartnership',
      { members: [tomas, wei, ingrid], name: 'Price per load group' },
      { as: 'Price per load group' },
    ),
    step('2025-09-22 09:30', tomas, 'AddToPartnership', { id, person: noor }),
    step('2026-01-12 09:15', ingrid, 'RemoveFromPartnership', {
      id,
      person: ingrid,
      reason: 'The invoices run; from here it is about the brokers.',
    }),
    step('2026-07-02 10:00', tomas, 'EndPartnership', {
      id,
      reason: 'Price per load is live for all.',
    }),
  ]
}

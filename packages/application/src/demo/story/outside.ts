import type { CommandInput } from '@lockstep/domain'
import type { Moment } from '../calendar.ts'
import { dana, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { named } from '../named.ts'
import { eventOf, type Step, step } from '../step.ts'

type Money = NonNullable<CommandInput<'ReportDecisionCost'>['cost']>

const eur = (amount: number): Money => ({ amount, currency: 'EUR' })

const outside = (
  name: string,
  [recorded, happened]: readonly [Moment, Moment],
  by: string,
  said: CommandInput<'RecordOutsideEvent'>,
): Step =>
  step(recorded, by, 'RecordOutsideEvent', { ...said, partnership: team }, { as: name, happened })

/** E-01 to E-03: what happened outside, each on record a little later than it did. */
const events: readonly Step[] = [
  outside('E-01', ['2025-11-14 09:20', '2025-11-12 08:00'], marcus, {
    title: 'Harbour Lane raises 40 M',
    kind: 'funding',
    source: 'Freight Weekly',
    text: 'For enterprise shippers in the Benelux, as their letter says.',
    seenBy: [marcus],
    seenOn: '2025-11-13',
  }),
  outside('E-02', ['2026-05-13 09:05', '2026-05-11 10:00'], marcus, {
    title: 'A large shipper puts its tender off to 2027',
    kind: 'market move',
    source: 'Its letter to those who bid',
    seenBy: [marcus, ingrid],
    seenOn: '2026-05-12',
  }),
  outside('E-03', ['2026-09-25 11:00', '2026-09-21 09:00'], wei, {
    title: 'Carriers agree on a fuel surcharge per load',
    kind: 'threshold passed',
    source: 'Notice of the carriers’ association',
    text: 'As soon as diesel stands above 2 EUR a litre, which it does since Monday.',
    seenBy: [wei],
    seenOn: '2026-09-24',
  }),
]

const surcharge = step('2025-06-10 09:40', tomas, 'StateAssumption', {
  id: named('S-02'),
  text: 'What a load costs changes with the season, and not from one week to the next.',
})

/** S-05 and S-07 reckoned with what came from outside; S-02 may have to. */
const cited: readonly Step[] = [
  surcharge,
  step('2026-06-02 10:15', noor, 'StateAssumption', {
    id: named('S-08'),
    text: 'Brokers read the benchmark on paper, and keep it.',
  }),
  step('2026-05-18 14:10', dana, 'CiteOutsideEvent', {
    id: named('S-07'),
    outside: named('E-02'),
    note: 'One of the two that we had moved for.',
  }),
  step('2026-05-18 14:12', dana, 'CitePlayer', {
    id: named('S-07'),
    player: named('Rijnbank'),
    note: 'It lends to brokers on the strength of their bookings with us.',
  }),
  step('2026-08-04 10:20', noor, 'CitePlayer', {
    id: named('S-09'),
    player: named('Harbour Lane'),
    note: 'Their page tells the price, and ours does not.',
  }),
  step('2026-09-28 09:15', wei, 'ReportAssumptionBroken', {
    id: named('S-02'),
    assumption: eventOf(surcharge),
    outside: named('E-03'),
    note: 'From October on a load costs what diesel costs that week.',
  }),
]

/** Who is out there, and who keeps up what is known of them. */
const players: readonly Step[] = [
  step(
    '2025-05-06 10:00',
    ingrid,
    'AddPlayer',
    {
      name: 'Rijnbank',
      reach: 'indirect',
      relation: 'The bank of most brokers',
      note: 'Lends against invoices, after a week of papers.',
      partnership: team,
      staleAfterDays: 180,
    },
    { as: 'Rijnbank' },
  ),
  step(
    '2025-07-15 14:00',
    marcus,
    'AddPlayer',
    {
      name: 'Harbour Lane',
      reach: 'direct',
      relation: 'Sells the same to shippers, and now and then to brokers',
      partnership: team,
    },
    { as: 'Harbour Lane' },
  ),
  step(
    '2025-07-15 14:10',
    marcus,
    'AddPlayer',
    {
      name: 'Loadfair',
      reach: 'indirect',
      relation: 'A market place where brokers look for loads',
      partnership: team,
    },
    { as: 'Loadfair' },
  ),
  step(
    '2025-09-09 09:00',
    wei,
    'AddPlayer',
    {
      name: 'Carriers’ association',
      reach: 'direct',
      relation: 'Speaks for the carriers that brokers book',
      partnership: team,
      staleAfterDays: 120,
    },
    { as: 'Carriers’ association' },
  ),
  step('2025-11-14 09:30', marcus, 'LookAtPlayer', {
    id: named('Harbour Lane'),
    note: 'They have money for two years, and hire for enterprise.',
  }),
  step('2026-01-20 10:00', marcus, 'EndPlayer', {
    id: named('Loadfair'),
    reason: 'Closed over the winter; nobody has taken it over.',
  }),
  step('2026-02-03 15:00', ingrid, 'LookAtPlayer', { id: named('Rijnbank') }),
  step('2026-06-04 11:00', marcus, 'HandOnPlayer', {
    id: named('Harbour Lane'),
    maintainer: noor,
    reason: 'What they say to brokers matters more than what they sell to shippers.',
  }),
  step('2026-07-28 09:30', ingrid, 'LookAtPlayer', {
    id: named('Rijnbank'),
    note: 'They take our bookings for papers: a day instead of a week.',
  }),
  step('2026-08-04 10:10', noor, 'LookAtPlayer', {
    id: named('Harbour Lane'),
    note: 'Prices on one page since July. They still ask shippers for a year up front.',
    relation: 'Sells the same to shippers, and since July to brokers',
  }),
  step('2026-09-25 11:20', wei, 'LookAtPlayer', {
    id: named('Carriers’ association'),
    note: 'The surcharge was carried with two votes.',
  }),
]

const bet = (on: Moment, by: string, id: string, chance: number, failure: string): Step =>
  step(on, by, 'PlaceBet', { id, chance, failure })

/** What some held for likely of S-02, S-03 and S-07, sealed until somebody judged what came. */
const bets: readonly Step[] = [
  step('2025-06-10 10:00', tomas, 'AskForBets', {
    id: named('S-02'),
    asked: [dana, noor, ingrid, wei],
    effect: 'Shared logins fall by half within a year',
  }),
  bet('2025-06-10 17:30', dana, named('S-02'), 75, 'Brokers count loads, and feel watched.'),
  bet('2025-06-11 09:10', noor, named('S-02'), 60, 'The page still speaks of seats.'),
  bet(
    '2025-06-12 12:00',
    ingrid,
    named('S-02'),
    40,
    'A weak summer, and everybody asks for seats.',
  ),
  step('2025-09-02 11:30', noor, 'AskForBets', {
    id: named('S-03'),
    asked: [marcus, ingrid, dana],
    effect: 'One broker in five names us unprompted by June 2026',
  }),
  bet('2025-09-02 18:00', marcus, named('S-03'), 70, 'It is stopped before it is heard.'),
  bet('2025-09-03 08:40', dana, named('S-03'), 55, 'We lose patience.'),
  bet(
    '2025-09-04 16:20',
    ingrid,
    named('S-03'),
    30,
    'It is dear, and nobody can show what it did.',
  ),
  step('2026-05-20 09:00', dana, 'AskForBets', {
    id: named('S-07'),
    asked: [noor, tomas, marcus],
    effect: 'Broker retention is back at 94 % within a year',
  }),
  bet('2026-05-20 18:10', noor, named('S-07'), 80, 'Another switch.'),
  bet('2026-05-21 10:30', tomas, named('S-07'), 65, 'The four pilots eat what the brokers need.'),
]

const cost = (on: Moment, by: string, name: string, amount: number, note: string): Step =>
  step(on, by, 'ReportDecisionCost', { id: named(name), cost: eur(amount), note })

/** What decisions had cost when somebody said so. */
const costs: readonly Step[] = [
  cost('2026-03-13 12:10', ingrid, 'S-03', 600_000, 'Half a year of the programme.'),
  cost('2026-03-31 15:00', ingrid, 'S-01', 310_000, 'Up to the switch.'),
  cost('2026-05-20 16:00', ingrid, 'S-05', 380_000, 'Hiring and the two pitches.'),
  cost('2026-06-10 14:55', tomas, 'S-02', 195_000, 'With the counting of loads.'),
  cost('2026-08-31 16:30', noor, 'S-08', 240_000, 'The benchmark is printed and paid.'),
]

/** What lies outside: who is there, what happens, what was bet on it, and what it cost. */
export const outsideWorld: readonly Step[] = [...events, ...players, ...cited, ...bets, ...costs]

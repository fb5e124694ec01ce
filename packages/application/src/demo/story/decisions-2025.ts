import { dana, everybody, ingrid, marcus, noor, team, tomas, wei } from '../cast.ts'
import { named } from '../named.ts'
import { round } from '../round.ts'
import { eventOf, mend, type Step, step } from '../step.ts'

const brokersFirst: readonly Step[] = [
  step(
    '2025-04-07 15:00',
    dana,
    'ProposeDecision',
    {
      title: 'Serve mid-market brokers first',
      domain: 'Market',
      partnership: team,
      goals: [named('G-1')],
      problem: {
        statement: 'We sell a little to everybody, and nobody would miss us.',
        evidence: [{ note: 'Lost deals of 2024 by kind of customer: no kind stands out.' }],
      },
      need: {
        segment: 'Mid-market brokers',
        statement: 'One screen for loads, papers and invoices, without a project to get there.',
        evidence: [{ note: 'Fourteen interviews, February 2025.' }],
      },
      context: { market: 'Benelux', segment: 'Mid-market brokers' },
      options: [
        { option: 'brokers', text: 'Mid-market brokers first, everybody else when they come' },
        { option: 'shippers', text: 'Large shippers, with a team of their own' },
        { option: 'both', text: 'Both, as now' },
      ],
      evidence: [
        { kind: 'data', title: 'Margin by kind of customer, 2023 and 2024', on: '2025-03-10' },
        { kind: 'research', title: 'Fourteen interviews with brokers', on: '2025-02-21' },
      ],
    },
    { as: 'S-01' },
  ),
  ...round('S-01', {
    by: dana,
    called: '2025-04-07 16:00',
    closes: '2025-04-14',
    asked: everybody,
    answers: [
      [
        '2025-04-08 09:15',
        noor,
        'support',
        'Brokers talk to each other. One who is happy brings three.',
        'I have sold to brokers before, and know whom they ask.',
      ],
      ['2025-04-08 11:40', wei, 'support', 'We can carry them with the people we have.'],
      [
        '2025-04-09 10:05',
        marcus,
        'concern',
        'My two best people know shippers. Somebody has to teach them brokers.',
      ],
      ['2025-04-09 15:20', tomas, 'support', 'What they ask for is small, and the same each time.'],
      [
        '2025-04-10 17:30',
        ingrid,
        'support',
        'Many small contracts let me sleep better than three large ones.',
      ],
      ['2025-04-11 08:50', dana, 'support', 'A market that we can win with what we have.'],
    ],
  }),
  step('2025-04-14 10:00', dana, 'Decide', {
    id: named('S-01'),
    option: 'brokers',
    rationale: 'The one kind of customer who stays, and who tells others.',
    expectedEffectDays: 548,
    reviewOn: '2025-10-13',
    participants: [...everybody],
    adopted: [wei, noor, tomas, ingrid],
    cost: { amount: 400_000, currency: 'EUR' },
  }),
  step('2025-04-14 10:05', dana, 'StateAssumption', {
    id: named('S-01'),
    text: 'A broker can be onboarded by two people in three weeks.',
  }),
  step('2025-10-14 16:00', dana, 'ReviewDecision', {
    id: named('S-01'),
    note: 'Brokers grow by a tenth a quarter. It holds.',
    reviewOn: '2026-04-13',
  }),
]

const perLoad: readonly Step[] = [
  step(
    '2025-05-27 11:00',
    tomas,
    'ProposeDecision',
    {
      title: 'Price per load, not per seat',
      domain: 'Pricing',
      partnership: team,
      goals: [named('G-2')],
      problem: {
        statement: 'A broker who grows shares logins instead of buying seats.',
        evidence: [{ note: 'A third of the accounts show one login in four cities.' }],
      },
      need: {
        segment: 'Mid-market brokers',
        statement: 'To pay in the weeks that earn.',
        evidence: [{ note: 'Forty interviews, May 2025.' }],
      },
      options: [
        { option: 'per-load', text: 'A price for every load that is moved' },
        { option: 'tiers', text: 'Seats, in three sizes' },
      ],
      evidence: [
        { kind: 'data', title: 'Logins per account, twelve months', on: '2025-05-12' },
        { kind: 'research', title: 'Forty interviews on price', on: '2025-05-23' },
        {
          kind: 'precedent',
          title: 'How a parcel platform left seats behind',
          context: { year: 2022, market: 'Germany', segment: 'Parcel' },
          on: '2025-05-20',
        },
      ],
    },
    { as: 'S-02' },
  ),
  ...round('S-02', {
    by: tomas,
    called: '2025-05-27 11:20',
    closes: '2025-06-04',
    asked: everybody,
    answers: [
      ['2025-05-27 17:00', tomas, 'support', 'Our price should grow when they do.'],
      ['2025-05-28 09:30', dana, 'support', 'It is the first price I could explain to a broker.'],
      [
        '2025-05-30 14:10',
        noor,
        'concern',
        'Everybody compares us by the seat. The page has to change before the price does.',
        'Last time we changed a price first, and explained it for a year.',
      ],
      ['2025-06-02 10:00', marcus, 'support', 'No more haggling over five logins.'],
      ['2025-06-03 12:20', wei, 'support', 'Loads we count anyway.'],
    ],
    late: [
      [
        '2025-06-05 14:10',
        ingrid,
        'concern',
        'Revenue will swing with the season. I was closing May and missed the day.',
      ],
    ],
  }),
  step('2025-06-10 09:30', tomas, 'Decide', {
    id: named('S-02'),
    option: 'per-load',
    rationale: 'It takes away the reason to share a login.',
    expectedEffectDays: 365,
    reviewOn: '2025-12-10',
    participants: [...everybody],
    adopted: [wei, marcus, dana],
    cost: { amount: 180_000, currency: 'EUR' },
    stopLoss: {
      text: 'Back to seats if more than one broker in ten leaves over the price.',
      threshold: {
        metric: 'Brokers who leave over the price',
        when: 'above',
        value: 10,
        unit: '%',
      },
    },
  }),
  step('2025-12-10 11:00', tomas, 'ReviewDecision', {
    id: named('S-02'),
    note: 'Four in a hundred complained, one in a hundred left.',
    reviewOn: '2026-06-10',
  }),
  step('2026-06-10 14:50', tomas, 'ReviewDecision', {
    id: named('S-02'),
    note: 'The year it was given is over. It stays.',
    reviewOn: '2027-06-10',
  }),
  step('2026-06-10 15:00', tomas, 'GiveVerdict', {
    id: named('S-02'),
    verdict: 'worked',
    note: 'A year on: fewer shared logins, and retention up. The summer dip was real, as Ingrid said.',
  }),
]

const againTyped = step('2025-08-27 10:02', noor, 'AttachEvidence', {
  id: named('S-03'),
  kind: 'research',
  title: 'Broker survey, unprompted awareness',
})

const brokerBrand: readonly Step[] = [
  step(
    '2025-08-25 13:30',
    noor,
    'ProposeDecision',
    {
      title: 'Build the broker brand',
      domain: 'Brand',
      partnership: team,
      goals: [named('G-1'), named('G-2')],
      problem: {
        statement: 'Brokers who don’t know us ask three others first, and we are too late.',
        evidence: [{ note: 'Win rate 31 % where they came to us, 9 % where we came to them.' }],
      },
      options: [
        {
          option: 'programme',
          text: 'A year’s programme: fairs, a benchmark, brokers’ own stories',
        },
        { option: 'ads', text: 'Advertising in the quarter before contracts run out' },
      ],
      evidence: [
        { kind: 'data', title: 'Win rate by first contact', on: '2025-08-18' },
        { kind: 'research', title: 'Broker survey, unprompted awareness', on: '2025-07-30' },
      ],
    },
    { as: 'S-03' },
  ),
  ...round('S-03', {
    by: noor,
    called: '2025-08-25 14:00',
    closes: '2025-09-01',
    asked: [noor, marcus, ingrid, dana],
    answers: [
      ['2025-08-26 10:20', marcus, 'support', 'I would rather be called than call.'],
      ['2025-08-27 16:40', ingrid, 'concern', '1.1 M, and no invoice to show for it in a year.'],
      [
        '2025-08-28 18:30',
        dana,
        'concern',
        'I believe it. I don’t yet see how we would notice that it fails.',
      ],
      ['2025-08-29 09:00', noor, 'support', 'It takes a year, and then it carries all the rest.'],
    ],
  }),
  againTyped,
  mend('2025-08-28 09:10', noor, {
    noun: 'decision',
    id: named('S-03'),
    mending: { kind: 'withdraw', event: eventOf(againTyped), reason: 'It stands there already.' },
  }),
  step('2025-09-02 11:00', noor, 'Decide', {
    id: named('S-03'),
    option: 'programme',
    rationale: 'Being named unprompted is worth three times the win rate.',
    expectedEffectDays: 365,
    reviewOn: '2026-03-02',
    participants: [noor, marcus, ingrid, dana],
    adopted: [marcus],
    cost: { amount: 1_100_000, currency: 'EUR' },
    stopLoss: {
      text: 'Stop if fewer than 20 % name us by June 2026. Dana asked for a line, and this is it.',
      threshold: { metric: 'Brokers who name us', when: 'below', value: 20, unit: '%' },
    },
  }),
  step('2026-01-12 17:30', dana, 'RestatePosition', {
    id: named('S-03'),
    stance: 'support',
    reason: 'Two brokers named us to me last week without being asked.',
  }),
  step('2026-03-13 12:15', ingrid, 'GiveVerdict', {
    id: named('S-03'),
    verdict: 'failed',
    note: 'Half a year, 0.6 M spent, and no pipeline that I can trace to it.',
  }),
]

const carriers: readonly Step[] = [
  step(
    '2025-10-24 15:00',
    marcus,
    'ProposeDecision',
    {
      title: 'Two carrier partners',
      domain: 'Channel',
      partnership: team,
      goals: [named('G-1')],
      options: [
        { option: 'two', text: 'Two carriers recommend us to the brokers they drive for' },
        { option: 'open', text: 'Anybody may, for a fee' },
      ],
      evidence: [
        { kind: 'anecdote', title: 'Lunch with a carrier’s head of sales', on: '2025-10-22' },
      ],
    },
    { as: 'S-04' },
  ),
  step('2025-10-24 15:05', marcus, 'AddProblem', {
    id: named('S-04'),
    problem: {
      statement: 'We reach brokers one by one; a carrier knows two hundred.',
      evidence: [],
    },
  }),
  ...round('S-04', {
    by: marcus,
    called: '2025-10-24 15:10',
    closes: '2025-10-31',
    asked: [wei, marcus, ingrid, dana],
    answers: [
      ['2025-10-27 09:40', ingrid, 'support', 'It costs us a margin, and only when it works.'],
      ['2025-10-28 11:00', wei, 'concern', 'Who answers when the carrier promises something?'],
      ['2025-10-30 19:10', dana, 'support', 'Worth a try with two.'],
    ],
  }),
  step('2025-11-03 11:00', marcus, 'Decide', {
    id: named('S-04'),
    option: 'two',
    rationale: 'Two are enough to learn from.',
    expectedEffectDays: 273,
    reviewOn: '2026-01-26',
    participants: [wei, marcus, ingrid, dana],
    adopted: [ingrid, dana],
  }),
  step('2026-01-26 10:30', marcus, 'ReviewDecision', {
    id: named('S-04'),
    note: 'One carrier has signed and sent nobody. The other does not call back.',
  }),
  step(
    '2026-08-27 15:00',
    marcus,
    'DropDecision',
    { id: named('S-04'), silently: true },
    { happened: '2026-01-26' },
  ),
]

/** The four of the first year: S-01 to S-04. */
export const decisions2025: readonly Step[] = [
  ...brokersFirst,
  ...perLoad,
  ...brokerBrand,
  ...carriers,
]

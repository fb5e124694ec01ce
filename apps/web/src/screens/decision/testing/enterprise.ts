import type { Answer } from '../../../api/views.ts'

export type View = Answer<'decision'>

export const [dana, ingrid, noor, tomas] = [
  'Dana Whitlock',
  'Ingrid Sand',
  'Noor Haddad',
  'Tomás Rivera',
].map((name) => ({ id: name, name })) as [Person, Person, Person, Person]
export type Person = { id: string; name: string }

export const stamp = (happened: string, by: Person, lagDays = 0, recorded = happened) => ({
  ...{ event: happened, happened, at: happened, recorded, lagDays, by },
})
export const href = { noun: 'decision' as const, id: 'd' }
const node = (id: string, title: string, by?: string) => ({
  ...{ id, href, ordinal: id, title },
  ...(by === undefined ? {} : { ended: { by } }),
})
export const line = (person: Person, more: object) => ({
  ...{ person, asked: false, notAsked: true, present: false, adopted: false, consulted: false },
  ...{ silent: false, restated: [], answers: [], ...more },
})

/** S-05 of the demo, as an auditor reads it. */
export const enterprise = {
  ...{ href, ordinal: 'S-05', goals: [], options: [], evidence: [], rounds: [], cites: [] },
  ...{ revisions: [], reviews: [], costs: [], feedback: [], history: [], actions: [] },
  ...{ evidenceByKind: {}, beingRecorded: [], links: [] },
  decision: {
    ...{ id: 'S-05', title: 'Enterprise', standing: 'superseded', owner: dana, made: true },
    ...{ domain: 'Market', stamp: stamp('2026-03-09', dana, 18, '2026-03-27') },
    time: { days: 71, ofDays: 365, due: '2027-03-09', counts: true, reached: false },
    ended: { stamp: stamp('2026-05-19', dana), how: 'superseded', silently: false, by: 'S-07' },
  },
  domainOf: { person: noor, outside: true, gate: 'two weeks’ notice', version: 1 },
  before: [node('S-00', 'Everybody', 'S-01'), node('S-01', 'Brokers first', 'S-05')],
  after: [node('S-06', 'Another', 'S-08'), node('S-07', 'Brokers as the base')],
  made: { consulted: [tomas], informed: [noor] },
  positions: [
    line(tomas, { notAsked: false, consulted: true }),
    line(ingrid, {
      position: {
        ...{ stance: 'oppose', kind: 'reported', reason: 'Mine to stop.' },
        stamp: stamp('2026-03-09', dana, 18, '2026-03-27'),
      },
    }),
  ],
  assumptions: [
    {
      ...{ stamp: stamp('2026-03-27', dana), text: 'Both sign', asks: false },
      broken: { stamp: stamp('2026-05-13', ingrid), note: 'One put it off.' },
    },
  ],
  stopLosses: [
    {
      ...{ stamp: stamp('2026-03-27', dana), text: 'Back to brokers below 6 M.' },
      threshold: { metric: 'Pipeline', when: 'below', value: 6, unit: 'EUR M' },
      reached: [{ stamp: stamp('2026-05-12', ingrid), value: 5.8, counts: true }],
    },
  ],
  reconfirmations: [
    { stamp: stamp('2026-05-14', dana), note: 'Until the retreat.', despite: ['Both sign'] },
  ],
  verdicts: [
    {
      ...{ stamp: stamp('2026-04-14', ingrid), verdict: 'worked', daysIn: 36, early: true },
      ...{ stopLossReached: false, note: 'One is about to sign.' },
    },
  ],
  whoKnows: {
    people: [
      {
        person: noor,
        statements: [
          {
            ...{ how: 'told', stamp: stamp('2026-03-16', dana), by: dana, answerable: false },
            answer: { stamp: stamp('2026-03-18', noor), note: 'A line in the minutes.' },
          },
        ],
      },
    ],
  },
} as unknown as View

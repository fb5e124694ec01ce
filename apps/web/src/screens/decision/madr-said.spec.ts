import { describe, expect, it } from 'vitest'
import { asMadr } from './as-madr.ts'
import {
  dana,
  enterprise,
  href,
  ingrid,
  line,
  noor,
  stamp,
  tomas,
  type View,
} from './testing/enterprise.ts'

describe('a decision as a Markdown record', () => {
  const text = asMadr(enterprise, 'as of 30 Sep 2026')

  it('tells what drives a position, whose was adopted, and which are still sealed', () => {
    const taken = {
      ...{ stance: 'oppose', kind: 'late', reason: 'Too early.', drives: 'The numbers of May' },
      stamp: stamp('2026-03-12', noor),
    }
    const positions = [
      line(noor, { notAsked: false, adopted: true, position: taken }),
      line(tomas, {
        ...{ notAsked: false, asked: true },
        sealed: { stance: { sealed: true }, stamp: stamp('2026-03-10', tomas) },
      }),
      line(dana, { notAsked: false, asked: true }),
    ]
    expect(asMadr({ ...enterprise, positions } as unknown as View, '')).toContain(
      [
        '* Noor Haddad: oppose, late, on 2026-03-12, adopted: Too early. Driven by: The numbers of May',
        '* Tomás Rivera: sealed, on 2026-03-10',
        '* Dana Whitlock: asked, open\n',
      ].join('\n'),
    )
  })

  it('tells of the problem and of the evidence where they come from, and whose need and goals it serves', () => {
    const grounds = {
      problem: {
        ...{ stamp: stamp('2026-02-20', dana), came: 'first' as const },
        problem: {
          statement: 'Brokers churn.',
          evidence: [{ note: 'Churn of 2025', link: 'https://calder.example/churn' }],
        },
        accepted: [{ person: noor, stamp: stamp('2026-02-21', noor) }],
      },
      evidence: [
        {
          ...{ kind: 'precedent', title: 'Hamburg', note: 'Twelve deals', afterwards: false },
          context: { year: 2019, market: 'DACH', segment: 'shippers' },
          stamp: stamp('2026-02-22', dana),
        },
      ],
      need: { segment: 'Shippers', statement: 'One price', evidence: [{ note: 'Ten interviews' }] },
      goals: [{ href, ordinal: 'G-03', title: 'Pipeline' }],
    }
    const told = asMadr({ ...enterprise, ...grounds } as unknown as View, '')
    expect(told).toContain('## Context and Problem Statement\n\nBrokers churn.\n\n##')
    expect(told).toContain(
      '* precedent, 2026-02-22: Hamburg (2019, DACH, shippers). Twelve deals\n',
    )
    expect(told).toContain(
      [
        '* problem stated before the options, on 2026-02-20 by Dana Whitlock. Rests on: [Churn of 2025](https://calder.example/churn)',
        '* Noor Haddad agrees that this is the problem, on 2026-02-21',
        '* domain: Market',
        '* serves the need of Shippers: One price. Rests on: Ten interviews',
        '* serves the goal G-03 Pipeline\n',
      ].join('\n'),
    )
  })

  it('tells what was bet and came, and what was asked beside it', () => {
    const bets = {
      ...{ effect: 'Ten deals', outcome: 'came in part' },
      bets: [
        {
          ...{ person: noor, state: 'open', chance: 60, failure: 'No hires', counts: false },
          placed: stamp('2026-03-20', noor),
        },
        { person: tomas, state: 'silent' },
      ],
    }
    const remarks = [
      {
        ...{ id: 'r', by: ingrid, to: dana, text: 'Why now?', stamp: stamp('2026-04-01', ingrid) },
        answer: { by: dana, text: 'The retreat.', stamp: stamp('2026-04-02', dana) },
        actions: [],
      },
      { id: 's', by: noor, to: dana, text: 'Who?', stamp: stamp('2026-04-03', noor), actions: [] },
    ]
    const told = asMadr({ ...enterprise, bets } as unknown as View, '', remarks as never)
    expect(told).toContain(
      [
        '* what was expected came in part',
        '* Noor Haddad: 60 %, placed on 2026-03-20, too late to count: No hires',
        '* Tomás Rivera: silent\n',
      ].join('\n'),
    )
    expect(told).toContain(
      [
        '* Ingrid Sand asks Dana Whitlock on 2026-04-01: Why now?',
        '* Dana Whitlock answers on 2026-04-02: The retreat.',
        '* Noor Haddad asks Dana Whitlock on 2026-04-03: Who?',
        '* Dana Whitlock has not answered yet\n',
      ].join('\n'),
    )
  })

  it('tells what of it was corrected, withdrawn or put in since', () => {
    const entry = (event: string, did: string, more: object = {}) => ({
      ...{ type: 'DecisionMade', did, mended: [] },
      stamp: { ...stamp('2026-03-09', dana, 205, '2026-09-30'), event },
      ...more,
    })
    const changed = [{ field: 'effect expected after days', from: '365', to: '400' }]
    const history = [
      entry('made', 'decided'),
      entry('c', 'corrected an entry', { mends: 'made', said: 'A slip.', changed }),
      entry('judged', 'gave a verdict'),
      entry('w', 'withdrew an entry', { mends: 'judged', said: 'Too soon.' }),
      entry('i', 'inserted a forgotten step', { type: 'RecordInserted', said: 'Forgotten.' }),
    ]
    expect(text).not.toContain('Corrected')
    expect(asMadr({ ...enterprise, history } as unknown as View, '')).toContain(
      [
        '## Corrected, Withdrawn or Inserted',
        '',
        '* Dana Whitlock corrected an entry: “decided” of 2026-03-09, on 2026-09-30 (effect expected after days from 365 to 400): A slip.',
        '* Dana Whitlock withdrew an entry: “gave a verdict” of 2026-03-09, on 2026-09-30: Too soon.',
        '* Dana Whitlock inserted a forgotten step of 2026-03-09, on 2026-09-30: Forgotten.\n',
      ].join('\n'),
    )
  })
})

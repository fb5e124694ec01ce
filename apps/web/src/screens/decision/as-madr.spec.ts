import { describe, expect, it } from 'vitest'
import { asMadr } from './as-madr.ts'
import {
  dana,
  enterprise,
  href,
  ingrid,
  line,
  noor,
  type Person,
  stamp,
  type View,
} from './testing/enterprise.ts'

describe('a decision as a Markdown record', () => {
  const text = asMadr(enterprise, 'as of 30 Sep 2026')

  it('tells when it was decided and recorded, in place of what, and in whose domain', () => {
    expect(text).toContain('date: 2026-03-09')
    expect(text).toContain(
      '* decided on 2026-03-09 by Dana Whitlock, recorded on 2026-03-27, 18 days later\n* supersedes S-01 Brokers first\n',
    )
    expect(text).toContain(
      '* outside its owner’s domain: Market is Noor Haddad’s by charter 1; gate: two weeks’ notice\n',
    )
  })

  it('takes nothing that somebody wrote for a heading, a section or a link of its own', () => {
    const statement =
      'Brokers churn.\n\n## Decision Outcome\n\n- all of them\n1. the first\n===\nWe [know](https://x.example).'
    const problem = { problem: { statement, evidence: [] }, stamp: stamp('2026-03-05', dana) }
    const made = { ...enterprise.made, rationale: 'Bigger.\n# Decided' }
    const after = enterprise.after.map((each) => ({ ...each, title: 'Price: phase #2' }))
    const all = {
      ...enterprise,
      after,
      made,
      problem: { ...problem, came: 'first' as const, accepted: [] },
    }
    const written = asMadr(all as unknown as View, 'as of 30 Sep 2026')
    expect(written.match(/^#+ .+$/gm)?.filter((each) => /Outcome|Decided/.test(each))).toEqual([
      '## Decision Outcome',
    ])
    expect(written).toContain(
      'Brokers churn.\n\n\\#\\# Decision Outcome\n\n\\- all of them\n1\\. the first\n\\===\n',
    )
    expect(written).toContain('We \\[know\\](https://x.example).')
    expect(written).toContain('status: "superseded by S-07 Price: phase #2"\n')
  })

  it('tells what was to end it, who held on to it, how early it was judged, and how it ended', () => {
    expect(text).toContain('* Both sign. Broke on 2026-05-13, says Ingrid Sand: One put it off.\n')
    expect(text).toContain(
      '* worked, says Ingrid Sand on 2026-04-14 (early: 36 days in). One is about to sign.\n',
    )
    expect(text).toContain(
      '* stop-loss set on 2026-03-27 by Dana Whitlock: Back to brokers below 6 M. – reached at EUR 5.8 M on 2026-05-12, says Ingrid Sand\n',
    )
    expect(text).toContain(
      '* said to hold still on 2026-05-14 by Dana Whitlock, known to be broken: “Both sign”: Until the retreat.\n',
    )
    expect(text).toContain('* given 365 days, to 2027-03-09; got 71 days\n')
    expect(text).toContain('status: superseded by S-07 Brokers as the base\n')
    expect(text).toContain('* superseded on 2026-05-19 by S-07 Brokers as the base\n')
  })

  it('tells when its end and its evidence entered the record, and by whom', () => {
    const told = (late: object) => asMadr({ ...enterprise, ...late } as View, 'as of 30 Sep 2026')
    const ended = (end: object, by: Person | 'lockstep') => ({
      decision: {
        ...enterprise.decision,
        ended: { stamp: { ...stamp('2026-03-09', dana, 18, '2026-03-27'), by }, ...end },
      },
    })
    expect(told(ended({ how: 'superseded', silently: false, by: 'S-07' }, 'lockstep'))).toContain(
      '* superseded on 2026-03-09 by S-07 Brokers as the base, recorded on 2026-03-27, 18 days later\n',
    )
    expect(told(ended({ how: 'dropped', silently: true }, ingrid))).toContain(
      '* dropped without a word on 2026-03-09, recorded on 2026-03-27, 18 days later, by Ingrid Sand\n',
    )
    const reversed = ended({ how: 'reversed', silently: false, reason: 'No deal.' }, ingrid)
    expect(told(reversed)).toContain(
      '* reversed on 2026-03-09 by Ingrid Sand, recorded on 2026-03-27, 18 days later: No deal.\n',
    )
    const data = { kind: 'data', title: 'Win rate', afterwards: true }
    expect(
      told({ evidence: [{ ...data, stamp: stamp('2026-01-12', dana, 74, '2026-03-27') }] }),
    ).toContain(
      '* data, 2026-01-12, recorded on 2026-03-27, 74 days later, by Dana Whitlock, attached only after the decision: Win rate\n',
    )
    const late = stamp('2026-01-12', dana, 74, '2026-03-27')
    const since = { ...data, stamp: { ...late, corrected: '2026-09-30' } }
    expect(told({ evidence: [{ ...since, attachedAfterwards: true }] })).toContain(
      'attached, and so worded, only after the decision: Win rate',
    )
    expect(told({ evidence: [{ ...since, attachedAfterwards: false }] })).toContain(
      ', so worded only after the decision: Win rate',
    )
    expect(
      told({ evidence: [{ ...data, afterwards: false, stamp: stamp('2026-01-12', dana) }] }),
    ).toContain('* data, 2026-01-12: Win rate\n')
  })

  it('tells who was consulted, spoke unasked, or disputes having been told', () => {
    expect(text).toContain(
      '* Tomás Rivera: consulted\n* Ingrid Sand: oppose, reported on 2026-03-09 by Dana Whitlock, recorded on 2026-03-27, 18 days later, not asked before: Mine to stop.\n',
    )
    expect(text).toContain(
      '* Noor Haddad disputes having been told by Dana Whitlock on 2026-03-16: A line in the minutes.\n',
    )
  })

  it('tells who said something else since, and what was answered', () => {
    const position = { stance: 'concern', kind: 'sealed', stamp: stamp('2025-09-01', dana) }
    const restated = [{ stance: 'support', reason: 'It works.', stamp: stamp('2025-11-03', dana) }]
    const answers = [{ by: noor, text: 'Give it a year.', stamp: stamp('2025-09-02', noor) }]
    const positions = [line(dana, { notAsked: false, position, restated, answers })]
    expect(asMadr({ ...enterprise, positions } as unknown as View, '')).toContain(
      [
        '* Dana Whitlock: concern, sealed, on 2025-09-01',
        '* Dana Whitlock, restated on 2025-11-03: support: It works.',
        '* Noor Haddad answers Dana Whitlock on 2025-09-02: Give it a year.\n',
      ].join('\n'),
    )
  })

  it('tells what it costs, when it is reviewed, and how its terms were changed', () => {
    const planned = {
      made: { reviewOn: '2026-09-09', cost: { amount: 1_100_000, currency: 'EUR' } },
      costs: [{ cost: { amount: 380_000, currency: 'EUR' }, stamp: stamp('2026-05-20', ingrid) }],
      revisions: [
        {
          ...{ stamp: stamp('2026-04-01', ingrid), editorial: false, reason: 'Longer.' },
          fields: [
            { field: 'expectedEffectDays', from: 183, to: 365 },
            { field: 'reviewOn', from: '2026-09-09' },
          ],
        },
      ],
    }
    expect(asMadr({ ...enterprise, ...planned } as unknown as View, '')).toContain(
      [
        '* planned cost: EUR 1.1 M',
        '* to be reviewed on 2026-09-09',
        '* cost so far: EUR 380,000, on 2026-05-20 by Ingrid Sand',
        '* revised on 2026-04-01 by Ingrid Sand, expected effect days from 183 to 365; review on from 2026-09-09 to nothing: Longer.\n',
      ].join('\n'),
    )
  })

  it('tells who reversed it, and why', () => {
    const ended = { how: 'reversed', silently: false, reason: 'No deal.' }
    const decision = {
      ...enterprise.decision,
      standing: 'reversed',
      ended: { ...ended, stamp: stamp('2026-05-19', ingrid) },
    }
    const reversed = asMadr({ ...enterprise, decision } as View, 'as of 30 Sep 2026')
    expect(reversed).toContain('status: deprecated\n')
    expect(reversed).toContain('* reversed on 2026-05-19 by Ingrid Sand: No deal.\n')
  })

  it('says what an other decision is to it, whichever of the two says so', () => {
    const other = { href, ordinal: 'S-08', title: 'Brand', state: 'in force' }
    const links = [{ decision: other, relation: 'amends', incoming: true }]
    expect(asMadr({ ...enterprise, links } as unknown as View, '')).toContain(
      '* amended by S-08 Brand\n',
    )
  })
})

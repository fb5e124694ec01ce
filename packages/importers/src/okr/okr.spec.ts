import { describe, expect, it } from 'vitest'
import { imported, lines, taken } from '../testing/imported.ts'
import type { Told } from '../testing/repository.ts'

const Q1 = 'goals/2022_q1.md'
const Q2 = 'goals/2022_q2.md'
const AT = ['2021-02-03T09:00:00+01:00', '2021-03-04T10:00:00+01:00', '2021-04-05T11:00:00+01:00']

const page = (title: string, span: string, ...sections: string[]) =>
  [
    `# ${title} OKRs`,
    `> These OKRs are for a quarter which runs from ${span}.`,
    ...sections,
    '',
  ].join('\n\n')
const q1 = (...sections: string[]) => page('FY22-Q1', '2021-02-01 to 2021-04-30', ...sections)
const q2 = (...sections: string[]) => page('FY22-Q2', '2021-05-01 to 2021-07-31', ...sections)
const SALES =
  '## Sales\n\n1. **OBJECTIVE: Win more**\n   - KR: Add $5m ARR\n   - KR: Hire 3 people\n   - KR: Ship by May'

/** A page's versions, one a commit. */
const versions = (...texts: (string | null)[]): Told[] =>
  texts.map((text, index) => ({ at: AT[index] ?? '', files: { [Q1]: text } }))
const edited = (from: string, to: string, message = 'Edit'): Told[] => [
  { at: AT[0] ?? '', files: { [Q1]: q1(from) } },
  { at: AT[1] ?? '', message, files: { [Q1]: q1(to) } },
]
const changesOf = async (from: string, to: string, message?: string) => {
  const whole = await imported(edited(from, to, message))
  return taken(whole, 'goal revised').map(({ step, item }) => ({
    number: item.key.number,
    editorial: step.editorial,
    replaced: step.replaced,
    fields: step.changes.map(({ field }) => field),
  }))
}

describe('goals that appear', () => {
  it('are proposed on the first day of their period, the commit as evidence', async () => {
    const { steps, commits } = await imported([
      {
        at: '2021-05-27T12:23:36+02:00',
        author: 'Jean',
        message: 'Add OKRs',
        files: { [Q1]: q1(SALES) },
      },
    ])
    expect(steps.map(({ item, at }) => [item.key.number, at.happened])).toEqual(
      [1, 2, 3, 4].map((number) => [number, { day: '2021-02-01' }]),
    )
    const hash = commits[0]?.hash ?? ''
    expect(steps[1]).toMatchObject({
      item: { kind: 'goal', key: { root: hash, file: Q1, number: 2, generation: 0 } },
      commit: { hash, numberInCommit: 1 },
      at: { moved: "the record's own date, earlier than its commit (2021-05-27T12:23:36+02:00)" },
      author: 'Jean',
      evidence: { commit: hash, message: 'Add OKRs' },
      step: {
        type: 'goal proposed',
        goal: {
          role: 'key result',
          wording: 'Add $5m ARR',
          function: 'Sales',
          targets: [{ text: '$5m', amount: 5, unit: '$ m', masked: false }],
          period: { label: 'FY22-Q1', length: 'quarter', from: '2021-02-01', to: '2021-04-30' },
        },
        parent: { file: Q1, number: 1 },
        continues: null,
      },
    })
  })

  it('are proposed at the commit where that is earlier than their period', async () => {
    const at = '2020-12-01T09:00:00+01:00'
    const { steps } = await imported([{ at, files: { [Q1]: q1(SALES) } }])
    expect(steps[0]?.at).toEqual({ happened: { instant: at } })
  })

  it('bring the outcome that stands beside them', async () => {
    const whole = await imported(
      versions(q1('## Sales\n\n1. Win\n   - Sign two => Done\n   - Grow => 40%: slow')),
    )
    expect(lines(whole)).toEqual([
      'Win: goal proposed',
      'Sign two: goal proposed',
      'Sign two: goal achieved',
      'Grow: goal proposed',
      'Grow: goal progressed',
    ])
    expect(whole.steps[2]?.at).toEqual({ happened: { instant: AT[0] } })
    expect(whole.steps[2]?.commit.numberInCommit).toBe(2)
  })

  it('are not the lines of a page about goals', async () => {
    const { steps } = await imported([
      {
        at: AT[0] ?? '',
        files: {
          'goals/guidelines.md': '# Guidelines\n\n1. Each goal has one owner.\n   - Not two.\n',
          'goals/index.md': '# Company OKRs\n\n## FY22\n\n- [Q1](2022_q1.md)\n',
          'goals/notes.md': '# Notes on goals\n\n## What we learnt\n\n1. Write them down.\n',
        },
      },
    ])
    expect(steps).toEqual([])
  })
})

describe('a period', () => {
  it('comes from the title where pages have taught how years are counted, else from the file', async () => {
    const goal = '## Sales\n\n1. Win'
    const whole = await imported([
      {
        at: AT[0] ?? '',
        files: {
          [Q1]: q1(goal),
          'goals/b.md': `# FY23-Q1 OKRs\n\n${goal}`,
          'goals/2023_Q2.md': `# Our OKRs\n\n${goal}`,
          'goals/c.md': `# CY19-Q3 OKRs\n\n${goal}`,
        },
      },
    ])
    const periods = taken(whole, 'goal proposed').map(({ item, step }) => [
      item.key.file,
      step.goal.period?.label,
      step.goal.period?.from,
    ])
    expect(periods.sort()).toEqual([
      [Q1, 'FY22-Q1', '2021-02-01'],
      ['goals/2023_Q2.md', 'FY23-Q2', '2022-05-01'],
      ['goals/b.md', 'FY23-Q1', '2022-02-01'],
      ['goals/c.md', 'CY19-Q3', '2019-07-01'],
    ])
  })

  it('is asked for once where nothing tells it, and taken from the answer', async () => {
    const told: Told[] = [
      {
        at: AT[0] ?? '',
        files: { 'goals/a.md': '# FY22-Q1\n\n1. Win', 'goals/b.md': '# FY22-Q2\n\n1. KR: Hire' },
      },
      { at: AT[1] ?? '', files: { 'goals/c.md': '# OKRs\n\n## Sales\n\n1. KR: Grow' } },
      {
        at: AT[2] ?? '',
        files: {
          'goals/a.md': '# FY22-Q1\n\n1. Win big',
          'goals/c.md': '# OKRs\n\n## Sales\n\n1. KR: Grow!',
        },
      },
    ]
    const { notes } = await imported(told)
    expect(notes.map(({ file, why }) => [file, why])).toEqual([
      ['goals/a.md', 'in which month does the fiscal year start?'],
      ['goals/c.md', 'which period is this page for?'],
    ])
    const period = {
      label: 'Spring',
      length: 'other',
      from: '2021-03-01',
      to: '2021-05-31',
    } as const
    const answered = await imported(told, {
      answers: {
        fiscalYear: { startsInMonth: 7, namedAfter: 'end' },
        periods: new Map([['goals/c.md', period]]),
      },
    })
    expect(answered.notes).toEqual([])
    expect(taken(answered, 'goal proposed').map(({ step }) => step.goal.period?.from)).toEqual([
      '2021-07-01',
      '2021-10-01',
      '2021-03-01',
    ])
  })

  it('may name a day that does not exist', async () => {
    const { steps, notes } = await imported(
      versions(page('FY22-Q1', '2021-02-01 to 2021-04-31', SALES)),
    )
    expect(steps[0]?.step).toMatchObject({ goal: { period: { to: '2021-04-30' } } })
    expect(notes).toMatchObject([{ file: Q1, why: 'there is no 2021-04-31; read as 2021-04-30' }])
  })
})

describe('an edit', () => {
  it.each([
    ['target', SALES, SALES.replace('$5m', '$6m'), [2], ['target'], false],
    ['masked target', SALES, SALES.replace('$5m', '[_N<sub>5</sub>_][n5]'), [2], ['target'], false],
    ['title', SALES, SALES.replace('Ship by May', 'Ship the app by May'), [4], ['title'], false],
    [
      'title and target',
      SALES,
      SALES.replace('Hire 3 people', 'Hire 4 good people'),
      [3],
      ['title', 'target'],
      false,
    ],
    ['spelling', SALES.replace('people', 'poeple'), SALES, [3], ['title'], true],
    ['owner', SALES, SALES.replace('KR: Hire', 'KR: [People] Hire'), [3], ['owner'], false],
  ])('of a %s revises the right goal', async (_, from, to, numbers, fields, editorial) => {
    expect(await changesOf(from, to)).toEqual(
      numbers.map((number) => ({ number, editorial, replaced: false, fields })),
    )
  })

  it.each([
    ['numbering', SALES, SALES.replace('1. ', '3. ')],
    ['marks', SALES, SALES.replace('**OBJECTIVE: Win more**', 'OBJECTIVE: Win _more_')],
    ['links', SALES.replace('Ship', '[Ship](a.md)'), SALES.replace('Ship', '[Ship](../b.md)')],
    ['indentation', SALES, SALES.replaceAll('   - ', '     * ')],
    [
      'order',
      SALES,
      '## Sales\n\n1. **OBJECTIVE: Win more**\n   - KR: Ship by May\n   - KR: Hire 3 people\n   - KR: Add $5m ARR',
    ],
    ['comments', SALES, `<!-- prettier-ignore -->\n${SALES}`],
  ])('of %s is no change', async (_, from, to) => {
    expect(await changesOf(from, to)).toEqual([])
  })

  it('in quite other words in the same place replaces a goal, and a revert brings its words back', async () => {
    const other = SALES.replace('Hire 3 people', 'Achieve 80%+ approval for the new docs')
    const whole = await imported(versions(q1(SALES), q1(other), q1(SALES)))
    expect(
      taken(whole, 'goal revised').map(({ item, step }) => [item.key.number, step.replaced]),
    ).toEqual([
      [3, true],
      [3, true],
    ])
    expect(taken(whole, 'goal abandoned', 'goal proposed')).toHaveLength(4)
  })

  it('moves a goal under another objective or to another function', async () => {
    const before =
      '## Sales\n\n1. Win more deals\n   - Hire 3 people\n   - Grow the pipeline\n\n## Ops\n\n1. Run well'
    const after =
      '## Sales\n\n1. Win more deals\n   - Hire 3 people\n\n## Ops\n\n1. Run well\n   - Grow the pipeline'
    const whole = await imported(edited(before, after))
    expect(taken(whole, 'goal revised')).toMatchObject([
      {
        item: { key: { number: 3 } },
        step: {
          changes: [
            { field: 'function', before: 'Sales', after: 'Ops' },
            { field: 'parent', before: { number: 1 }, after: { number: 4 } },
          ],
        },
      },
    ])
  })

  it('splits an objective: one half goes on, the other is new', async () => {
    const before =
      '## Ops\n\n1. Scale our business and mature our operations\n   - Audit started\n   - Cloud sold'
    const after =
      '## Ops\n\n1. Scale our business\n   - Cloud sold\n1. Mature our operations\n   - Audit started'
    const whole = await imported(edited(before, after))
    expect(lines(whole).slice(3)).toEqual([
      'Scale our business and mature our operations: goal revised',
      'Mature our operations: goal proposed',
      'Audit started: goal revised',
    ])
  })

  it('of a reason revises the reason', async () => {
    const why = (text: string) => `## Sales\n\n1. Win\n\n   **WHY:** ${text}`
    expect(await changesOf(why('We must.'), why('We want to.'))).toMatchObject([
      { number: 1, fields: ['why'] },
    ])
  })

  it('of an outcome reports it, rewords it, or settles the goal', async () => {
    const told = (outcome: string) => q1(`## Sales\n\n1. Win\n   - Run 3 tests${outcome}`)
    const whole = await imported([
      ...versions(told(''), told(' => Ran 2 tests (Al, Bo)'), told(' => Ran 2 tests (Bo)')),
      { at: '2021-04-06T11:00:00+01:00', files: { [Q1]: told(' => Done') } },
    ])
    expect(lines(whole).slice(2)).toEqual([
      'Run 3 tests: goal progressed',
      'Run 3 tests: goal outcome reworded',
      'Run 3 tests: goal achieved',
    ])
  })
})

describe('a goal that goes', () => {
  it('is abandoned with the message as reason, unless it is settled', async () => {
    const from = '## Sales\n\n1. Win\n   - Sign two => Done\n   - Grow\n   - Hire'
    const whole = await imported(
      edited(from, '## Sales\n\n1. Win\n   - Hire', 'Growth was the wrong goal'),
    )
    expect(taken(whole, 'goal abandoned')).toMatchObject([
      {
        item: { key: { number: 3 } },
        step: { reason: 'Growth was the wrong goal', removed: 'line', claims: [] },
      },
    ])
  })

  it('goes with its page, is what it was when the page comes back, and keeps its number', async () => {
    const whole = await imported(
      versions(q1(SALES), null, q1(SALES.replace('Ship by May', 'Rest'))),
    )
    expect(lines(whole).slice(4)).toEqual([
      'Win more: goal abandoned',
      'Add $5m ARR: goal abandoned',
      'Hire 3 people: goal abandoned',
      'Ship by May: goal abandoned',
      'Win more: goal reinstated',
      'Add $5m ARR: goal reinstated',
      'Hire 3 people: goal reinstated',
      'Rest: goal proposed',
    ])
    expect(taken(whole, 'goal abandoned')[0]?.step.removed).toBe('page')
    expect(whole.steps.at(-1)?.item.key.number).toBe(5)
  })
})

describe('a page that moves', () => {
  const moved = 'handbook/2022_q1.md'

  it('is no change, wherever it goes, even where its links change on the way', async () => {
    const linked = SALES.replace('Ship', '[Ship](../a.md)')
    const whole = await imported([
      { at: AT[0] ?? '', files: { 'goals/2022_q1': q1(linked) } },
      { at: AT[1] ?? '', moves: { 'goals/2022_q1': moved } },
      {
        at: AT[2] ?? '',
        files: { [moved]: null, 'archive/old.txt': q1(linked.replace('../', '../../')) },
      },
    ])
    expect(whole.steps).toHaveLength(4)
    expect(whole.commits.map(({ steps }) => steps.length)).toEqual([4, 0, 0])
  })

  it('keeps its goals, which change there as they did before', async () => {
    const whole = await imported([
      { at: AT[0] ?? '', files: { [Q1]: q1(SALES) } },
      { at: AT[1] ?? '', files: { [Q1]: null, [moved]: q1(SALES.replace('$5m', '$6m')) } },
      { at: AT[2] ?? '', files: { [moved]: q1(`${SALES}\n   - KR: Rest`) } },
    ])
    expect(
      whole.steps.slice(4).map(({ item, step }) => [item.key.file, item.key.number, step.type]),
    ).toEqual([
      [Q1, 2, 'goal revised'],
      [Q1, 2, 'goal revised'],
      [moved, 1, 'goal proposed'],
    ])
  })
})

describe('the next quarter', () => {
  const first =
    '## Sales\n\n1. Win more\n   - 100% of Q1 renewals\n   - Hire 3 people\n   - Open an office in Rome\n\n## Ops\n\n1. Run well'
  const second = '## Sales\n\n1. Win more\n   - 100% of Q2 renewals\n   - Hire 4 people\n   - Learn'

  it('continues goals, changes them, or drops them without a word', async () => {
    const whole = await imported([
      { at: AT[0] ?? '', files: { [Q1]: q1(first) } },
      { at: AT[1] ?? '', files: { [Q2]: q2(second) } },
    ])
    expect(
      taken(whole, 'goal returned').map(({ item, step }) => [
        item.key.number,
        step.as,
        step.fields,
        step.goal,
      ]),
    ).toEqual([
      [1, 'continued', [], { file: Q2, number: 1 }],
      [2, 'continued', [], { file: Q2, number: 2 }],
      [3, 'changed', ['target'], { file: Q2, number: 3 }],
    ])
    expect(
      taken(whole, 'goal proposed')
        .slice(5)
        .map(({ step }) => step.continues?.goal.number),
    ).toEqual([1, 2, 3, undefined])
    expect(taken(whole, 'goal not carried over')).toMatchObject([
      { item: { key: { number: 4 } }, step: { period: 'FY22-Q2', page: Q2, section: 'filled' } },
    ])
  })

  it('is judged function by function, as its page is filled; what it never takes up goes with the quarter after', async () => {
    const whole = await imported([
      { at: AT[0] ?? '', files: { [Q1]: q1(first) } },
      { at: AT[1] ?? '', files: { [Q2]: q2('## Sales\n\n## Ops') } },
      { at: AT[2] ?? '', files: { [Q2]: q2(`${second}\n\n## Ops`) } },
      {
        at: '2021-08-01T09:00:00+01:00',
        files: {
          'goals/2022_q3.md': page('FY22-Q3', '2021-08-01 to 2021-10-31', '## Ops\n\n1. Rest'),
        },
      },
    ])
    const dropped = taken(whole, 'goal not carried over')
    expect(
      dropped.map(({ item, step, at }) => [
        item.key.file,
        item.key.number,
        step.section,
        at.happened,
      ]),
    ).toEqual([
      [Q1, 4, 'filled', { instant: AT[2] }],
      [Q1, 5, 'empty', { instant: '2021-08-01T09:00:00+01:00' }],
    ])
  })

  it('lets a goal live on that its old page loses', async () => {
    const whole = await imported([
      { at: AT[0] ?? '', files: { [Q1]: q1(first) } },
      { at: AT[1] ?? '', files: { [Q2]: q2(second) } },
      { at: AT[2] ?? '', message: 'Clean up', files: { [Q1]: null } },
    ])
    expect(taken(whole, 'goal abandoned').map(({ item }) => item.key.number)).toEqual([4, 5])
  })
})

it('the end of goals is told by a banner, by their removal and by what the message claims', async () => {
  const message =
    'Remove OKRs\n\n(We stopped using OKRs in June 2022 because they did not work for us.)'
  const banner = 'Going forward, OKRs are no longer used here. We have switched to projects.'
  const whole = await imported([
    { at: AT[0] ?? '', author: 'Al', files: { [Q1]: q1(SALES) } },
    {
      at: '2022-11-09T11:21:36-08:00',
      author: 'Bo',
      files: { [Q1]: `# ${banner}\n\n${q1(SALES)}` },
    },
    { at: '2022-12-11T15:16:22-08:00', author: 'Cy', message, files: { [Q1]: null } },
  ])
  const decision = { file: Q1, number: 5 }
  const claims = [
    { says: 'We stopped using OKRs in June 2022 because they did not work for us.', on: '2022-06' },
  ]
  expect(taken(whole, 'decision stated', 'decision carried out')).toMatchObject([
    {
      item: { key: decision },
      author: 'Bo',
      step: {
        statement: { title: 'Going forward, OKRs are no longer used here', wording: banner },
      },
    },
    { item: { key: decision }, author: 'Cy', step: { reason: message, claims } },
  ])
  expect(
    taken(whole, 'goal declared over').map(({ item, step }) => [
      item.key.number,
      step.says,
      step.decision,
    ]),
  ).toEqual([1, 2, 3, 4].map((number) => [number, banner, decision]))
  expect(
    taken(whole, 'goal abandoned').map(({ at, step }) => [at.happened, step.removed, step.claims]),
  ).toEqual(
    Array.from({ length: 4 }, () => [{ instant: '2022-12-11T15:16:22-08:00' }, 'page', claims]),
  )
})

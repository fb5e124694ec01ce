import { describe, expect, it } from 'vitest'
import { functionOf } from './label.ts'
import { readOutcome, splitOutcome } from './outcome.ts'
import { readOkrPage } from './page.ts'
import { daysOf, fiscalYearOf, namedPeriod } from './period.ts'

const february = { startsInMonth: 2, namedAfter: 'end' } as const

/** A page's goals, indented by what they stand under. */
function outline(text: string): string[] {
  const { goals } = readOkrPage(text)
  const depth = (index: number): number => (index < 0 ? 0 : 1 + depth(goals[index]?.parent ?? -1))
  return goals.map(
    ({ parent, role, owner, function: of, wording, outcome }) =>
      `${'  '.repeat(depth(parent))}${role === 'objective' ? 'O' : 'K'} ${of}/${owner} ${wording}${outcome === null ? '' : ` => ${outcome}`}`,
  )
}

describe('a page of nested lists', () => {
  it('names who owns what before each colon', () => {
    const page = `# CY19-Q4 OKRs

1. **CEO: Net new ARR**
   1. **Sales (Closing): Reach [$N](https://x.y) net new ARR.**
      1. Sales (Closing) KR: Convert 70% of trials. => Done
      1. Sales (Closing) KR: Hire two
   1. **Business (Marketing): Build leads**
   1. VP Eng: Ship well
      1. Distribution: Automate ops
`
    expect(outline(page)).toEqual([
      'O Company/CEO Net new ARR',
      '  O Sales/Sales (Closing) Reach $N net new ARR.',
      '    K Sales/Sales (Closing) Convert 70% of trials. => Done',
      '    K Sales/Sales (Closing) Hire two',
      '  K Marketing/Business (Marketing) Build leads',
      '  O Engineering/VP Eng Ship well',
      '    K Distribution/Distribution Automate ops',
    ])
  })

  it('may break key results off with a backslash, or run them together', () => {
    expect(
      outline(
        '1. **CEO: Grow.** \\\n   KR: a => Hired 1.\\\n   KR: b \\\n   1. **Web: Pay** \\\n      KR: c',
      ),
    ).toEqual([
      'O Company/CEO Grow.',
      '  K Company/CEO a => Hired 1.',
      '  K Company/CEO b',
      '  O Web/Web Pay',
      '    K Web/Web c',
    ])
    expect(outline('## Sales\n\n1. **OBJECTIVE: A**\n   - KR: b - KR: c - KR: d')).toEqual([
      'O Sales/null A',
      '  K Sales/null b',
      '    K Sales/null c',
      '    K Sales/null d',
    ])
  })
})

describe('a page of headings', () => {
  it('names functions and teams in them, and takes a colon for part of a wording', () => {
    const page = `# FY22-Q2 OKRs

> These OKRs run from 2021-05-01 to 2021-07-31.

## Sales

1. **OBJECTIVE: Win**

   **WHY:** Because.

   And more.

   - KR: Candidate experience: survey done
   - KR: [Legal] 50% of redlines

## Engineering

### Web

1. **Pay debt**
   - > 70% covered
`
    expect(outline(page)).toEqual([
      'O Sales/null Win',
      '  K Sales/null Candidate experience: survey done',
      '  K Sales/Legal 50% of redlines',
      'O Engineering/Web Pay debt',
      '  K Engineering/Web > 70% covered',
    ])
    const { goals, dated, title, functions } = readOkrPage(page)
    expect(goals[0]?.why).toBe('Because.\n\nAnd more.')
    expect({ dated, title, functions }).toEqual({
      dated: { from: '2021-05-01', to: '2021-07-31' },
      title: 'FY22-Q2 OKRs',
      functions: ['Sales', 'Engineering'],
    })
  })

  it('may write objectives as paragraphs or headings', () => {
    const paragraphs = '## Marketing\n\n**OBJECTIVE: Be known**\n\n- KR: a\n- KR: b\n\nKR: c'
    const headings = '## Objective 1: Be known\n\n- KR: a\n- KR: b'
    expect(outline(paragraphs)).toEqual([
      'O Marketing/null Be known',
      '  K Marketing/null a',
      '  K Marketing/null b',
      '  K Marketing/null c',
    ])
    expect(outline(headings)).toEqual([
      'O null/null Be known',
      '  K null/null a',
      '  K null/null b',
    ])
  })

  it('names what it did not understand, with its line', () => {
    const page =
      '# FY22-Q4 OKRs\n\n## Sales\n\nTracked elsewhere.\n\n- [Their page](a.md)\n\n1. A goal\n\n| a | b |\n'
    expect(readOkrPage(page).unread.map(({ line, text, why }) => [line, text, why])).toEqual([
      [5, 'Tracked elsewhere.', 'not part of a goal'],
      [7, 'Their page', 'only a link'],
      [11, 'a | b', 'not a goal'],
    ])
  })

  it('tells a banner from its title, and a long line from a function', () => {
    const page =
      '# Going forward, OKRs are no longer used here. We switched.\n\n# FY23-Q1 OKRs\n\n##### For more information, see the slides that employees can see\n\n## Sales\n\n1. A goal\n'
    const { banner, title, functions } = readOkrPage(page)
    expect({ banner, title, functions }).toEqual({
      banner: 'Going forward, OKRs are no longer used here. We switched.',
      title: 'FY23-Q1 OKRs',
      functions: ['Sales'],
    })
  })
})

describe('targets', () => {
  it.each([
    ['Generate 563 leads for $5.9m by April 1st', ['563', '$5.9m']],
    ['Land [_N<sub>2</sub>_][n2] logos ([$N][n])', ['N₂*', '$N*']],
    ['from 57% to 65%, ≥80%+', ['57%', '65%', '80%+']],
    ['close 4 Tier 1 deals, SOC 2 Type 2, #4260, Q3 FY22, in 2020', ['4']],
    ['as of 2020-07-07: 17 of 4-5x', ['17', '4', '5x']],
    ['99th percentile below 3s', ['3s']],
    ['a 6-month roadmap by Feb 15, stage 2 -> 3 of 40%, with 80% chance', ['40%']],
    ['improve by X% for XXX users', ['X%*', 'XXX*']],
  ])('of %s', (wording, targets) => {
    const { goals } = readOkrPage(`1. ${wording}`)
    expect(goals[0]?.targets.map(({ text, masked }) => `${text}${masked ? '*' : ''}`)).toEqual(
      targets,
    )
  })
})

describe('an outcome', () => {
  it.each([
    ['a => Done', 'achieved', null],
    ['a ==> Reached.', 'achieved', null],
    ['a == > Not done.', 'missed', null],
    ['a =>. Done', 'achieved', null],
    ['a => 100%: No deal was lost', 'achieved', 100],
    ['a => 0%: nothing', 'missed', 0],
    ['a => 20%: some', 'progress', 20],
    ['a => not done, not done', 'missed', null],
    ['a => literal search not done, tabs done', 'progress', null],
    ['a => Done for Marketing, draft for Sales', 'progress', null],
    ['a => No CEs hired yet.', 'progress', null],
    ['a => ???', 'progress', null],
  ])('%s', (text, reading, percent) => {
    const { wording, outcome } = splitOutcome(text)
    expect(wording).toBe('a')
    expect(readOutcome(outcome ?? '')).toEqual({ reading, percent })
  })

  it('is not any other arrow', () => {
    for (const text of ['Stage 2 -> 3', 'deals (>=$100K)', 'a <= b', 'Targets sheet =E3']) {
      expect(splitOutcome(text)).toEqual({ wording: text, outcome: null })
    }
  })
})

describe('a period', () => {
  it.each([
    ['FY22-Q3 OKRs', 'FY22-Q3', '2021-08-01', '2021-10-31'],
    ['CY19-Q4 OKRs', 'CY19-Q4', '2019-10-01', '2019-12-31'],
    ['FY2022 Annual OKRs', 'FY22', '2021-02-01', '2022-01-31'],
    ['Q1 FY21', 'FY21-Q1', '2020-02-01', '2020-04-30'],
    ['2023_Q1', '2023-Q1', '2022-02-01', '2022-04-30'],
    ['H2 2022', '2022-H2', '2021-08-01', '2022-01-31'],
  ])('is named %s', (name, label, from, to) => {
    const period = namedPeriod(name)
    expect(period?.label).toBe(label)
    expect(period && daysOf(period, february)).toEqual({ from, to })
  })

  it('teaches how years are counted', () => {
    const quarter = namedPeriod('FY21-Q2')
    expect(quarter && fiscalYearOf(quarter, { from: '2020-05-01' })).toEqual(february)
    expect(quarter && daysOf(quarter, undefined)).toBeUndefined()
    expect(namedPeriod('Company goals')).toBeUndefined()
  })
})

it('a function is what an owner stands for', () => {
  const owners = [
    'CEO',
    'VP Marketing',
    'Head of Eng',
    'Business (Finance)',
    'Sales (Playbook)',
    'Web',
  ]
  expect(owners.map(functionOf)).toEqual([
    'Company',
    'Marketing',
    'Engineering',
    'Finance',
    'Sales',
    'Web',
  ])
})

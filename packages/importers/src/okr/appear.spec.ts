import { describe, expect, it } from 'vitest'
import { imported, lines, taken } from '../testing/imported.ts'
import { page, Q1, q1, SALES } from '../testing/okr-pages.ts'
import { AT, type Told, versions } from '../testing/repository.ts'

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

  it('are proposed at the commit that brought them to a page that was there before', async () => {
    const whole = await imported(versions(Q1, q1(SALES), q1(`${SALES}\n   - KR: Ship it`)))
    const proposed = taken(whole, 'goal proposed').map(({ step, at }) => [
      step.goal.wording,
      at.happened,
    ])
    expect(proposed.at(-1)).toEqual(['Ship it', { instant: AT[1] }])
  })

  it('are proposed at the commit where that is earlier than their period', async () => {
    const at = '2020-12-01T09:00:00+01:00'
    const { steps } = await imported([{ at, files: { [Q1]: q1(SALES) } }])
    expect(steps[0]?.at).toEqual({ happened: { instant: at } })
  })

  it('bring the outcome that stands beside them', async () => {
    const whole = await imported(
      versions(Q1, q1('## Sales\n\n1. Win\n   - Sign two => Done\n   - Grow => 40%: slow')),
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
        at: AT[0],
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
        at: AT[0],
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
        at: AT[0],
        files: { 'goals/a.md': '# FY22-Q1\n\n1. Win', 'goals/b.md': '# FY22-Q2\n\n1. KR: Hire' },
      },
      { at: AT[1], files: { 'goals/c.md': '# OKRs\n\n## Sales\n\n1. KR: Grow' } },
      {
        at: AT[2],
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
      versions(Q1, page('FY22-Q1', '2021-02-01 to 2021-04-31', SALES)),
    )
    expect(steps[0]?.step).toMatchObject({ goal: { period: { to: '2021-04-30' } } })
    expect(notes).toMatchObject([{ file: Q1, why: 'there is no 2021-04-31; read as 2021-04-30' }])
  })
})

import { describe, expect, it } from 'vitest'
import { readGoals as read } from '../testing/read-goals.ts'
import { goalsIn, type TableGoals } from './goals.ts'
import { readTable } from './table.ts'

describe('what a row says', () => {
  it('is kept, with everybody who owns it', () => {
    const { goals, notes } = read(
      'Goal;Owner;Team;Metric;Baseline;Target;Current;Start;Due;Definition;Growth\n' +
        'Grow;Ada Byron, Grace & Linus;Sales;ARR;1.000 €;2,5 m €;1.100;1.2.2026;31.3.2026;"More,\nand more";yes\n',
    )
    expect(notes).toEqual([])
    expect(goals[0]).toMatchObject({
      ...{
        title: 'Grow',
        owners: ['Ada Byron', 'Grace', 'Linus'],
        function: 'Sales',
        metric: 'ARR',
      },
      ...{ baseline: 1000, target: 2.5, progress: 1100, unit: 'EUR M', growth: true },
      ...{ startsOn: '2026-02-01', horizon: '2026-03-31', definition: 'More,\nand more' },
    })
  })

  it('counts in the unit of its target: where it stands in another is kept in its words, until it is chosen', () => {
    const text = 'Goal,Owner,Target,Progress\nWin,Noor,500,40%\nGrow,Noor,$5k,$2k\nKeep,Noor,,40%\n'
    const { goals, notes } = read(text)
    expect(
      goals.map(({ unit, target, progress, progressText }) => [
        unit,
        target,
        progress,
        progressText,
      ]),
    ).toEqual([
      ['', 500, undefined, '40%'],
      ['USD k', 5, 2, ''],
      ['%', undefined, 40, ''],
    ])
    expect(notes).toMatchObject([{ line: 2, text: '40%', instead: 'kept in its own words' }])
    const known = new Map(notes.map(({ choosing: { id } }) => [id, 'number']))
    const table = readTable(Buffer.from(text))
    const [chosen] = goalsIn(table, read(text).guess, known).goals
    expect(chosen).toMatchObject({ unit: '', target: 500, progress: 40 })
  })

  it('notes what stands under no heading', () => {
    const { goals, notes } = read('Goal,Owner\nWin,Noor,500,Sales\nGrow,Noor,,\n')
    expect(goals.map(({ title }) => title)).toEqual(['Win', 'Grow'])
    expect(notes).toMatchObject([
      { line: 2, text: '500 Sales', why: 'more cells than headings', instead: 'not taken' },
    ])
  })

  it('may name its period, or end with one', () => {
    const { goals } = read('Goal,Period,Due\nA,Q3 2026,\nB,,Q1 2027\nC,Autumn,2026-11-30\n')
    expect(goals.map(({ period, horizon }) => [period, horizon])).toEqual([
      [{ label: 'Q3 2026', from: '2026-07-01', to: '2026-09-30' }, undefined],
      [{ label: 'Q1 2027', from: '2027-01-01', to: '2027-03-31' }, '2027-03-31'],
      [{ label: 'Autumn' }, '2026-11-30'],
    ])
  })

  it.each([
    ['31 Mar 2026', '2026-03-31'],
    ['"Mar 31, 2026"', '2026-03-31'],
    ['2026/03/31', '2026-03-31'],
    ['2026-03-31[Europe/Amsterdam]', '2026-03-31'],
    ['3/31/2026 0:00', '2026-03-31'],
    ['June 2026', '2026-06-30'],
    ['2026-07', '2026-07-31'],
    ['2026', '2026-12-31'],
  ])('is due on the day that its cell says: %s', (due, horizon) => {
    const { goals, notes } = read(`Goal,Due\nA,${due}\n`)
    expect([goals[0]?.horizon, notes]).toEqual([horizon, []])
  })

  it.each([
    ['before 2026-03-31', 'Take 2026-03-31'],
    ['31.03.2026 EOD', 'Take 2026-03-31'],
    ['end of Q1 2026', 'Take 2026-03-31'],
    ['some time in 2026', 'Take 2026-12-31'],
  ])('is asked for where its cell says more than a day: %s', (due, label) => {
    const { goals, notes } = read(`Goal,Due\nA,${due}\n`)
    expect(goals[0]?.horizon).toBeUndefined()
    expect(notes).toMatchObject([{ why: 'no day', choosing: { choices: [{ label }, {}] } }])
  })

  it('is still known by what its cell says where that is read since', () => {
    const { goals } = read('Goal,Due\nA,31 Mar 2026\nB,31.3.2026\nC,by 2026\nD,31-Mar-26\n')
    expect(goals.map(({ due }) => due)).toEqual(['31 Mar 2026', '2026-03-31', 'by 2026', ''])
  })

  it('is a month where its period is one', () => {
    const { goals } = read('Goal,Period\nA,June 2026\nB,Plan of 2026\n')
    expect(goals.map(({ period }) => period)).toEqual([
      { label: 'June 2026', from: '2026-06-01', to: '2026-06-30' },
      { label: 'Plan of 2026' },
    ])
  })

  it('is a number as the others of its table are written, or may be either', () => {
    const baselines = (text: string) => read(text).goals.map(({ baseline }) => baseline)
    expect(baselines('Goal\tBaseline\nA\t1,234\nB\t0,5\n')).toEqual([1.234, 0.5])
    expect(read('Goal\tBaseline\nA\t1,234\n').notes).toMatchObject([
      { choosing: { choices: [{ label: 'Take 1234' }, { label: 'Take 1.234' }, {}] } },
    ])
  })

  it('is named by its line where it was not understood, with what is done instead', () => {
    const { goals, notes } = read(
      'Goal,Owner,Baseline,Target,Due,Growth\nA,tbd,some,more pipeline,31/11/2026,maybe\n,Ada,,,,\nB,,,,03/04/2026,\n',
    )
    expect(goals.map(({ title, owners, targetText }) => [title, owners, targetText])).toEqual([
      ['A', [], 'more pipeline'],
      ['B', [], ''],
    ])
    expect(notes.every(({ instead }) => instead !== '')).toBe(true)
    expect(notes.map(({ line, text, why }) => ({ line, text, why }))).toEqual([
      { line: 2, text: 'some', why: 'no number for the baseline' },
      { line: 2, text: '31/11/2026', why: 'no such day' },
      { line: 2, text: 'maybe', why: 'neither yes nor no' },
      { line: 3, text: 'Ada', why: 'no title' },
    ])
  })

  it('is another goal in another period, and one of two that are alike keeps its place', () => {
    const keys = (text: string) => read(text).goals.map(({ key }) => key)
    const first = keys('Goal,Quarter\nGrow,Q1 2026\nGrow,Q2 2026\nGrow,Q2 2026\n')
    expect(new Set(first).size).toBe(3)
    expect(keys('Quarter,Goal\nQ1 2026, grow \nQ2 2026,Grow\nQ2 2026,Grow\n')).toEqual(first)
  })
})

describe('what was chosen for a cell that is not understood', () => {
  const TEXT =
    'Goal,Parent,Baseline,Due,Growth,Metric\nA,,about 40 %,31.11.2026,maybe,\nB,A,,03/04/2026,,\nC,Z,,,,\n,,,,,Churn\n'
  const table = readTable(Buffer.from(TEXT))
  const { guess } = read(TEXT)
  const choose = (
    { notes }: Pick<TableGoals, 'notes'>,
    choices: Readonly<Record<string, string>>,
  ) => new Map(notes.map(({ text, choosing: { id } }) => [id, choices[text] ?? '']))
  const asked = goalsIn(table, guess)

  it('is offered as far as something can be made of it', () => {
    expect(
      Object.fromEntries(
        asked.notes.map(({ text, choosing: { choices } }) => [text, choices.map(({ is }) => is)]),
      ),
    ).toEqual({
      'about 40 %': ['number', 'left out'],
      '31.11.2026': ['2026-11-30', 'left out'],
      maybe: ['growth', 'left out'],
      '03/04/2026': ['2026-04-03', '2026-03-04', 'left out'],
      Z: ['left out'],
      Churn: ['Churn'],
    })
  })

  it('is done, and stays to be chosen otherwise', () => {
    const chosen = choose(asked, {
      ...{ 'about 40 %': 'number', '31.11.2026': '2026-11-30', maybe: 'growth' },
      ...{ '03/04/2026': '2026-03-04', Z: 'left out', Churn: 'Churn' },
    })
    const { goals, notes } = goalsIn(table, guess, chosen)
    expect(goals).toMatchObject([
      { title: 'A', baseline: 40, unit: '%', horizon: '2026-11-30', growth: true },
      { title: 'B', horizon: '2026-03-04' },
      { title: 'Churn' },
    ])
    expect(notes.map(({ text, choosing }) => [text, choosing.chosen])).toEqual(
      asked.notes.map(({ text, choosing: { id } }) => [text, chosen.get(id)]),
    )
  })

  it('makes no other goal of what is imported again', () => {
    const chosen = choose(asked, { '31.11.2026': '2026-11-30', '03/04/2026': '2026-03-04' })
    const keys = ({ goals }: TableGoals) => goals.map(({ key }) => key)
    expect(keys(goalsIn(table, guess, chosen))).toEqual(keys(asked))
  })

  it('counts for nothing where it is not offered', () => {
    expect(goalsIn(table, guess, choose(asked, { maybe: '2026-01-01' }))).toEqual(asked)
  })

  it('leaves out a goal, and what serves it stands at the top', () => {
    const { goals, notes } = goalsIn(table, guess, choose(asked, { maybe: 'left out' }))
    expect(goals.map(({ title, serves }) => [title, serves])).toEqual([
      ['B', undefined],
      ['C', undefined],
    ])
    expect(notes.map(({ text }) => text)).toContain('A')
  })
})

it('a column that nothing is known of is passed over, and none is taken twice', () => {
  expect(read('Goal,Title,Colour,Owner\nA,B,C,D\n').guess.columns).toEqual([
    'title',
    null,
    null,
    'owner',
  ])
})

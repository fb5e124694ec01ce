import { describe, expect, it } from 'vitest'
import { imported, lines, taken } from '../testing/imported.ts'
import { Q1, q1, SALES } from '../testing/okr-pages.ts'
import { AT, versions } from '../testing/repository.ts'

const changesOf = async (from: string, to: string) => {
  const whole = await imported(versions(Q1, q1(from), q1(to)))
  return taken(whole, 'goal revised').map(({ step, item }) => ({
    number: item.key.number,
    editorial: step.editorial,
    replaced: step.replaced,
    fields: step.changes.map(({ field }) => field),
  }))
}

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
    ['capital letter', SALES.replace('people', 'People'), SALES, [3], ['title'], true],
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
    const whole = await imported(versions(Q1, q1(SALES), q1(other), q1(SALES)))
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
    const whole = await imported(versions(Q1, q1(before), q1(after)))
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
    const whole = await imported(versions(Q1, q1(before), q1(after)))
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
      ...versions(Q1, told(''), told(' => Ran 2 tests (Al, Bo)'), told(' => Ran 2 tests (Bo)')),
      { at: '2021-04-06T11:00:00+01:00', files: { [Q1]: told(' => Done') } },
    ])
    expect(lines(whole).slice(2)).toEqual([
      'Run 3 tests: goal progressed',
      'Run 3 tests: goal outcome reworded',
      'Run 3 tests: goal achieved',
    ])
  })
})

describe('a page that moves', () => {
  const moved = 'handbook/2022_q1.md'

  it('is no change, wherever it goes, even where its links change on the way', async () => {
    const linked = SALES.replace('Ship', '[Ship](../a.md)')
    const whole = await imported([
      { at: AT[0], files: { 'goals/2022_q1': q1(linked) } },
      { at: AT[1], moves: { 'goals/2022_q1': moved } },
      {
        at: AT[2],
        files: { [moved]: null, 'archive/old.txt': q1(linked.replace('../', '../../')) },
      },
    ])
    expect(whole.steps).toHaveLength(4)
    expect(whole.commits.map(({ steps }) => steps.length)).toEqual([4, 0, 0])
  })

  it('keeps its goals, which change there as they did before', async () => {
    const whole = await imported([
      { at: AT[0], files: { [Q1]: q1(SALES) } },
      { at: AT[1], files: { [Q1]: null, [moved]: q1(SALES.replace('$5m', '$6m')) } },
      { at: AT[2], files: { [moved]: q1(`${SALES}\n   - KR: Rest`) } },
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

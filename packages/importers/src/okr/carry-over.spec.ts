import { describe, expect, it } from 'vitest'
import { imported, taken } from '../testing/imported.ts'
import { page, Q1, Q2, q1, q2, SALES } from '../testing/okr-pages.ts'
import { AT } from '../testing/repository.ts'

describe('the next quarter', () => {
  const first =
    '## Sales\n\n1. Win more\n   - 100% of Q1 renewals\n   - Hire 3 people\n   - Open an office in Rome\n\n## Ops\n\n1. Run well'
  const second = '## Sales\n\n1. Win more\n   - 100% of Q2 renewals\n   - Hire 4 people\n   - Learn'

  it('continues goals, changes them, or drops them without a word', async () => {
    const whole = await imported([
      { at: AT[0], files: { [Q1]: q1(first) } },
      { at: AT[1], files: { [Q2]: q2(second) } },
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
      { at: AT[0], files: { [Q1]: q1(first) } },
      { at: AT[1], files: { [Q2]: q2('## Sales\n\n## Ops') } },
      { at: AT[2], files: { [Q2]: q2(`${second}\n\n## Ops`) } },
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
      [Q1, 5, 'empty', { day: '2021-04-30' }],
    ])
  })

  it('lets a goal live on that its old page loses', async () => {
    const whole = await imported([
      { at: AT[0], files: { [Q1]: q1(first) } },
      { at: AT[1], files: { [Q2]: q2(second) } },
      { at: AT[2], message: 'Clean up', files: { [Q1]: null } },
    ])
    expect(
      taken(whole, 'goal abandoned', 'goal lapsed').map(({ item }) => item.key.number),
    ).toEqual([5])
  })
})

it('the end of goals is told by a banner, by their removal and by what the message claims', async () => {
  const message =
    'Remove OKRs\n\n(We stopped using OKRs in June 2022 because they did not work for us.)'
  const banner = 'Going forward, OKRs are no longer used here. We have switched to projects.'
  const whole = await imported([
    { at: AT[0], author: 'Al', files: { [Q1]: q1(SALES) } },
    {
      at: '2022-11-09T11:21:36-08:00',
      author: 'Bo',
      files: { [Q1]: `# ${banner}\n\n${q1(SALES)}` },
    },
    { at: '2022-12-11T15:16:22-08:00', author: 'Cy', message, files: { [Q1]: null } },
  ])
  const item = (number: number) => ({ item: { key: { file: Q1, number } } })
  const decided = taken(whole, 'decision stated', 'decision superseded', 'decision related')
  expect(decided).toMatchObject([
    {
      ...item(5),
      author: 'Bo',
      step: {
        statement: { title: 'Going forward, OKRs are no longer used here', wording: banner },
      },
    },
    {
      ...item(6),
      author: 'Cy',
      at: { happened: { instant: '2022-12-11T15:16:22-08:00' } },
      step: { statement: { title: 'Remove OKRs', wording: message } },
    },
    { ...item(5), step: { by: [{ item: { file: Q1, number: 6 } }], reason: message } },
    {
      ...item(7),
      at: {
        happened: { day: '2022-06-30' },
        moved: expect.stringContaining("the record's own date"),
      },
      step: {
        statement: {
          title: 'We stopped using OKRs in June 2022 because they did not work for us',
        },
      },
    },
    { ...item(7), step: { to: { file: Q1, number: 6 } } },
  ])
  expect(decided[0]?.step).toMatchObject({ statement: { goals: [{ file: Q1, number: 1 }] } })
  expect(taken(whole, 'goal abandoned', 'goal progressed')).toEqual([])
  expect(taken(whole, 'goal lapsed').map(({ at, step }) => [at.happened, step.removed])).toEqual(
    Array.from({ length: 4 }, () => [{ day: '2021-04-30' }, 'page']),
  )
})

it('pages that go without a word of an end end nothing but themselves', async () => {
  const whole = await imported([
    { at: AT[0], files: { [Q1]: q1(SALES) } },
    { at: '2022-12-11T15:16:22-08:00', message: 'Clean up', files: { [Q1]: null } },
  ])
  expect(taken(whole, 'decision stated')).toEqual([])
})

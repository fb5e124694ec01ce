import { describe, expect, it } from 'vitest'
import { imported, lines, taken } from '../testing/imported.ts'
import { A, B, plainRecord } from '../testing/record-pages.ts'
import { AT, versions } from '../testing/repository.ts'

describe('records that name each other', () => {
  const first = plainRecord(1, 'Use PostgreSQL', 'Accepted')

  it.each([
    [
      'both',
      'Superseded by [2. Use SQLite](0002-use-sqlite.md)',
      'Accepted\n\nSupersedes [1. Use PostgreSQL](0001-use-postgres.md)',
    ],
    ['the new one', 'Accepted', 'Accepted\n\nSupersedes [1. Use PostgreSQL](0001-use-postgres.md)'],
    ['the old one', 'Superseded by ADR-0002', 'Accepted'],
  ])('supersede once, where %s says so', async (_, old, now) => {
    const whole = await imported([
      { at: AT[0], files: { [A]: first } },
      {
        at: AT[1],
        files: {
          [A]: plainRecord(1, 'Use PostgreSQL', old),
          [B]: plainRecord(2, 'Use SQLite', now),
        },
      },
    ])
    expect(taken(whole, 'decision superseded')).toMatchObject([
      { item: { key: { file: A } }, step: { by: [{ item: { file: B, number: 1 } }] } },
    ])
  })

  it('are superseded by what is not there, in its own words', async () => {
    const whole = await imported(versions(A, plainRecord(1, 'Use X', 'Superseded by ADR-0099')))
    expect(lines(whole)).toEqual([
      'Use X: decision proposed',
      'Use X: decision decided',
      'Use X: decision superseded',
    ])
    expect(taken(whole, 'decision superseded')[0]?.step.by).toEqual([{ says: 'ADR-0099' }])
  })

  it('amend and relate, once', async () => {
    const amending = plainRecord(
      2,
      'Use SQLite',
      'Accepted\n\nAmends [1. Use PostgreSQL](0001-use-postgres.md)',
    )
    const related = (text: string) =>
      `${text}\n## More Information\n\nSee [ADR-0002](0002-use-sqlite.md).\n`
    const whole = await imported([
      { at: AT[0], files: { [A]: first } },
      {
        at: AT[1],
        files: {
          [A]: related(
            plainRecord(
              1,
              'Use PostgreSQL',
              'Accepted\n\nAmended by [2. Use SQLite](0002-use-sqlite.md)',
            ),
          ),
          [B]: amending,
        },
      },
      {
        at: AT[2],
        files: {
          [A]: related(
            plainRecord(
              1,
              'Use PostgreSQL now',
              'Accepted\n\nAmended by [2. Use SQLite](0002-use-sqlite.md)',
            ),
          ),
        },
      },
    ])
    expect(taken(whole, 'decision amended', 'decision related')).toMatchObject([
      { item: { key: { file: A } }, step: { to: { file: B } } },
      { item: { key: { file: A } }, step: { by: { item: { file: B } } } },
    ])
  })
})

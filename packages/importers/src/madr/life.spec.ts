import { describe, expect, it } from 'vitest'
import { imported, lines, taken } from '../testing/imported.ts'
import { A, plainRecord, record } from '../testing/record-pages.ts'
import { AT, versions } from '../testing/repository.ts'

describe('a record over time', () => {
  it('is proposed on its own date, then decided, deprecated, reversed', async () => {
    const whole = await imported(
      versions(
        A,
        plainRecord(1, 'Use PostgreSQL', 'Proposed'),
        plainRecord(1, 'Use PostgreSQL', 'Accepted'),
        plainRecord(1, 'Use PostgreSQL', 'Deprecated'),
      ),
    )
    expect(whole.steps.map(({ step, at }) => [step.type, at.happened])).toEqual([
      ['decision proposed', { day: '2016-02-12' }],
      ['decision decided', { instant: AT[1] }],
      ['decision deprecated', { instant: AT[2] }],
    ])
    const reverted = await imported(
      versions(
        A,
        plainRecord(1, 'Use X', 'Accepted'),
        plainRecord(1, 'Use X', 'Reverted'),
        plainRecord(1, 'Use X', 'Proposed'),
      ),
    )
    expect(lines(reverted)).toEqual([
      'Use X: decision proposed',
      'Use X: decision decided',
      'Use X: decision reversed',
      'Use X: decision reopened',
    ])
  })

  it('is decided without a status where it names an outcome, and says so', async () => {
    const whole = await imported(versions(A, record('Use PostgreSQL', 'Use PostgreSQL')))
    expect(taken(whole, 'decision decided')).toMatchObject([
      { step: { chosen: 'Use PostgreSQL', rationale: 'it fits.', inferred: true } },
    ])
    const held = await imported(versions(A, record('Use X', 'Use SQLite', 'Status: on hold')))
    expect(lines(held)).toEqual(['Use X: decision proposed', 'Use X: decision status changed'])
  })

  it('is revised field by field; form alone is editorial', async () => {
    const before = record('Use postgres', 'Use PostgreSQL', 'A database it is.')
    const whole = await imported(
      versions(
        A,
        before,
        before.replace('Use postgres', 'Use Postgres').replaceAll('* ', '- '),
        before.replace('Use postgres', 'Use Postgres').replace('it fits', 'it scales'),
      ),
    )
    expect(
      taken(whole, 'decision revised').map(({ step }) => [step.fields, step.editorial]),
    ).toEqual([
      [['title'], true],
      [['rationale'], false],
    ])
  })

  it('changes its choice only where it names another option, not another release or a longer name', async () => {
    const madr = (version: string) =>
      `# Use MADR\n\n## Considered Options\n\n* MADR ${version} – The records\n* None\n\n## Decision Outcome\n\nChosen option: "MADR ${version}"\n`
    const releases = await imported(versions(A, madr('2.0'), madr('3.0')))
    expect(lines(releases).slice(2)).toEqual(['Use MADR: decision revised'])
    const another = await imported(
      versions(A, record('Store', 'Use PostgreSQL'), record('Store', 'Use SQLite')),
    )
    expect(taken(another, 'decision changed')).toMatchObject([
      { step: { before: 'Use PostgreSQL', chosen: 'Use SQLite', rationale: 'it fits.' } },
    ])
    const longer = await imported(
      versions(A, record('Store', 'PostgreSQL'), record('Store', 'Use PostgreSQL')),
    )
    expect(
      taken(longer, 'decision revised').map(({ step }) => [step.fields, step.editorial]),
    ).toEqual([[['chosen'], true]])
  })

  it('moves and is renamed without a change', async () => {
    const text = record('Use PostgreSQL', 'Use PostgreSQL')
    const whole = await imported([
      { at: AT[0], files: { [A]: text } },
      { at: AT[1], moves: { [A]: 'docs/decisions/0001-choose-postgres.md' } },
    ])
    expect(whole.commits.map(({ steps }) => steps.length)).toEqual([2, 0])
  })

  it('is superseded by the record that takes its number, and dropped where none does', async () => {
    const taking = await imported([
      { at: AT[0], files: { [A]: record('Use PostgreSQL', 'Use PostgreSQL') } },
      {
        at: AT[1],
        message: 'Switch',
        files: {
          [A]: null,
          'docs/adr/0001-use-both.md':
            '# Use both\n\n## Decision Outcome\n\nChosen option: "Both", because we can, and nothing else is alike here.\n',
        },
      },
    ])
    expect(taken(taking, 'decision superseded')).toMatchObject([
      {
        item: { key: { file: A } },
        step: { by: [{ item: { file: 'docs/adr/0001-use-both.md' } }], reason: 'Switch' },
      },
    ])
    const gone = await imported(
      versions(
        A,
        record('Use PostgreSQL', 'Use PostgreSQL'),
        null,
        record('Use PostgreSQL', 'Use PostgreSQL'),
      ),
    )
    expect(lines(gone).slice(2)).toEqual([
      'Use PostgreSQL: decision dropped',
      'Use PostgreSQL: decision reinstated',
      'Use PostgreSQL: decision decided',
    ])
  })

  it('whose number another takes over is superseded once that is decided, else dropped for it', async () => {
    const taken = (status: string) =>
      imported([
        { at: AT[0], files: { [A]: record('Use X', 'Use SQLite') } },
        {
          at: AT[1],
          files: { [A]: null, 'docs/adr/0001-y.md': plainRecord(1, 'Use Y', status) },
        },
      ])
    expect(lines(await taken('Accepted')).slice(2)).toEqual([
      'Use Y: decision proposed',
      'Use Y: decision decided',
      'Use X: decision superseded',
    ])
    expect(lines(await taken('On hold')).slice(2)).toEqual([
      'Use Y: decision proposed',
      'Use Y: decision status changed',
      'Use X: decision dropped',
      'Use X: decision related',
    ])
  })
})

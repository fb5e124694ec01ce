import { describe, expect, it } from 'vitest'
import { imported, lines, taken } from '../testing/imported.ts'
import type { Told } from '../testing/repository.ts'
import { readOutcome } from './outcome.ts'
import { readRecord } from './read.ts'
import { statusOf } from './status.ts'

const AT = ['2021-02-03T09:00:00+01:00', '2021-03-04T10:00:00+01:00', '2021-04-05T11:00:00+01:00']
const A = 'docs/adr/0001-use-postgres.md'
const B = 'docs/adr/0002-use-sqlite.md'

const record = (title: string, chosen: string, ...more: string[]) =>
  [
    `# ${title}`,
    ...more.filter((line) => !line.startsWith('##')),
    '## Considered Options',
    '* Use PostgreSQL\n* Use SQLite',
    '## Decision Outcome',
    `Chosen option: "${chosen}", because it fits.`,
    ...more.filter((line) => line.startsWith('##')),
    '',
  ].join('\n\n')
const plainRecord = (number: number, title: string, status: string, date = '2016-02-12') =>
  `# ${number}. ${title}\n\nDate: ${date}\n\n## Status\n\n${status}\n\n## Context\n\nWe must.\n\n## Decision\n\nWe will ${title.toLowerCase()}.\n\n## Consequences\n\nFewer bugs.\n`

const versions = (file: string, ...texts: (string | null)[]): Told[] =>
  texts.map((text, index) => ({
    at: AT[index] ?? '',
    message: `Edit ${index}`,
    files: { [file]: text },
  }))

describe('a record', () => {
  it('is read from the template with front matter', () => {
    const page = `---
status: accepted
date: 2022-05-16
decision-makers: [Ann, Bo]
consulted: Cy and Di
informed:
  - Everyone
---
# Use YAML front matter

## Context and Problem Statement

Where to put metadata?

## Decision Drivers

* Easy to read

## Considered Options

* Use YAML front matter
* Use plain Markdown

## Decision Outcome

Chosen option: "Use YAML front matter", because
* tools read it.

### Consequences

* Good, because short
* Bad, because not standard

## Pros and Cons of the Options

### Use YAML front matter

\`\`\`md
---
status: rejected
---
\`\`\`

## More Information

See [ADR-0008](0008-add-status.md) and [the web](https://a.b/0001-x.md).
`
    expect(readRecord('docs/decisions/0013-use-yaml.md', page)?.record).toMatchObject({
      number: '13',
      title: 'Use YAML front matter',
      status: { is: 'accepted', says: 'accepted' },
      date: '2022-05-16',
      deciders: ['Ann', 'Bo'],
      consulted: ['Cy', 'Di'],
      informed: ['Everyone'],
      problem: 'Where to put metadata?',
      drivers: ['Easy to read'],
      options: ['Use YAML front matter', 'Use plain Markdown'],
      chosen: 'Use YAML front matter',
      rationale: 'tools read it.',
      consequences: ['Good, because short', 'Bad, because not standard'],
      links: [{ relation: 'related', href: '0008-add-status.md', says: 'ADR-0008' }],
    })
  })

  it('is read from older templates and plain records', () => {
    const old =
      '# Use CC0\n\n* Status: proposed\n* Deciders: Ann, Bo\n* Date: 2018-01-02\n\nEverything needs a license.\n\n## Considered Alternatives\n\n* CC0\n* None\n\n## Conclusion\n\n* *Chosen Alternative: CC0*\n* It is free\n'
    expect(readRecord('docs/adr/0001-use-cc0.md', old)?.record).toMatchObject({
      status: { is: 'proposed' },
      date: '2018-01-02',
      deciders: ['Ann', 'Bo'],
      problem: 'Everything needs a license.',
      options: ['CC0', 'None'],
      chosen: 'CC0',
      rationale: 'It is free',
    })
    expect(
      readRecord('doc/adr/0007-use-queues.md', plainRecord(7, 'Use queues', 'Accepted'))?.record,
    ).toMatchObject({
      number: '7',
      title: 'Use queues',
      status: { is: 'accepted' },
      date: '2016-02-12',
      problem: 'We must.',
      chosen: null,
      rationale: 'We will use queues.',
      consequences: ['Fewer bugs.'],
    })
  })

  it('is not a template, and what a template left open is named', () => {
    expect(
      readRecord(
        'adr/0000-x.md',
        '# {short title}\n\n## Decision Outcome\n\nChosen option: "{title of option 1}"',
      ),
    ).toBeUndefined()
    expect(readRecord('adr/0001-x.md', '# Just a page\n\n## Intro\n')).toBeUndefined()
    const open = readRecord(
      'adr/0008-x.md',
      '# Add status\n\n## Decision Outcome\n\nChosen option: "Use text", because [justification. e.g., only option].\n',
    )
    expect(open).toMatchObject({
      record: { chosen: 'Use text', rationale: null },
      unread: [{ line: 5, why: 'the template was not filled in here' }],
    })
  })

  it.each([
    ['Chosen option: "Use `a`", because b', 'Use `a`', 'b'],
    ['Chosen option: \'Section "X" with "Y"\', because b', 'Section "X" with "Y"', 'b'],
    ['Chosen option: Use the title only, because', 'Use the title only', null],
    ['Chosen option: "Use local IDs"', 'Use local IDs', null],
    ['Chosen option: MADR, because: b', 'MADR', 'b'],
    ['We will do it.', null, 'We will do it.'],
  ])('names its choice: %s', (line, chosen, rationale) => {
    expect(readOutcome([line])).toEqual({ chosen, rationale })
  })

  it.each([
    ['accepted', 'accepted'],
    ['Superseded by ADR-0005', 'superseded'],
    ['superseeded by [ADR-0005](0005-x.md)', 'superseded'],
    ['Accepted\nSupersedes 2. Use X', 'accepted'],
    ['deprecated', 'deprecated'],
    ['Reverted', 'reversed'],
    ['rejected', 'rejected'],
    ['Draft', 'proposed'],
    ['on hold', 'other'],
  ])('has a status: %s', (says, is) => {
    expect(statusOf(says)?.is).toBe(is)
  })

  it('has no status where the template still offers all', () => {
    expect(statusOf('proposed | rejected | accepted | deprecated')).toBeNull()
    expect(statusOf('{proposed}')).toBeNull()
  })
})

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
      { at: AT[0] ?? '', files: { [A]: text } },
      { at: AT[1] ?? '', moves: { [A]: 'docs/decisions/0001-choose-postgres.md' } },
    ])
    expect(whole.commits.map(({ steps }) => steps.length)).toEqual([2, 0])
  })

  it('is superseded by the record that takes its number, and dropped where none does', async () => {
    const taking = await imported([
      { at: AT[0] ?? '', files: { [A]: record('Use PostgreSQL', 'Use PostgreSQL') } },
      {
        at: AT[1] ?? '',
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
})

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
      { at: AT[0] ?? '', files: { [A]: first } },
      {
        at: AT[1] ?? '',
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
      { at: AT[0] ?? '', files: { [A]: first } },
      {
        at: AT[1] ?? '',
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
        at: AT[2] ?? '',
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

import { describe, expect, it } from 'vitest'
import { plainRecord } from '../testing/record-pages.ts'
import { readOutcome } from './outcome.ts'
import { readRecord } from './read.ts'
import { statusOf } from './status.ts'

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

import { expect, it } from 'vitest'
import { imported, lines, taken } from '../testing/imported.ts'
import { versions } from '../testing/repository.ts'
import { readStatements } from './statements.ts'

const PAGE = 'company/strategy.md'
const later = async (...texts: string[]) => {
  const whole = await imported(versions(PAGE, ...texts))
  return lines({ steps: whole.steps }).slice(whole.commits[0]?.steps.length)
}

it('a year gives way to the next with all that stands in its sections', async () => {
  const before =
    '# S\n\n## This year (FY23)\n\nGrow slowly.\n\n### Hiring\n\nHire only seniors, and few.\n\n## Values\n\nBe kind to everybody.\n'
  const after = '# S\n\n## This year (FY24)\n\nWin the hearts of developers.\n\n## Values\n'
  expect(await later(before, after)).toEqual([
    'Win the hearts of developers.: decision stated',
    'Grow slowly.: decision superseded',
    'Hire only seniors, and few.: decision superseded',
    'Be kind to everybody.: decision dropped',
  ])
})

it('but not to what is added within the same year', async () => {
  const page = (...hires: string[]) =>
    `# S\n\n## This year (FY23)\n\n### Hiring\n\n${hires.join('\n\n')}\n`
  expect(await later(page('Hire only seniors.'), page('Open an office abroad.'))).toEqual([
    'Open an office abroad.: decision stated',
    'Hire only seniors.: decision dropped',
  ])
})

it('one row of a table that two were merged into has taken the place of both', async () => {
  const table = (...rows: string[]) =>
    `## Segments\n\n| Segment | Size |\n| --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`
  const whole = await imported(
    versions(
      PAGE,
      table(
        'Large Enterprise | 3k - 10k devs OR $500k - $1m',
        'Small Enterprise | 2k - 3k devs OR $100k - $500k',
      ),
      table('Enterprise | 2k - 10k devs OR $100k - $1m', 'Commercial | 0 - 2k devs'),
    ),
  )
  expect(taken(whole, 'decision reworded').map(({ item }) => item.key.number)).toEqual([1])
  expect(
    taken(whole, 'decision superseded').map(({ item, step }) => [item.key.number, step.by]),
  ).toEqual([[2, [{ item: { file: PAGE, number: 1 } }]]])
})

it('what has a name of its own stays the same when its heading gets another', async () => {
  const page = (heading: string, says: string) =>
    `## Long-term\n\n### Framework\n\n#### ${heading}\n\n- **Code graph:** ${says} We build it ourselves.\n`
  expect(
    await later(
      page('Foundations', 'All your code and all that is known of it, from every host.'),
      page('Concepts', 'Repositories, owners and navigation. Later issues and logs too.'),
    ),
  ).toEqual([
    'Code graph: All your code and all that is known of it, from every host. We build it ourselves.: decision reworded',
  ])
})

it('a bold line names what the lines below it say', () => {
  const { statements } = readStatements(
    '## Principles\n\n- **Trust is earned**<br />\n  We are the source of truth.\n',
  )
  expect(statements.map(({ wording }) => wording)).toEqual([
    'Trust is earned: We are the source of truth.',
  ])
})

it('a paragraph that only leads up to a link says nothing itself', () => {
  const { statements, unread } = readStatements(
    '## Principles\n\nAdditionally, these are our [design principles](design.md).\n\nOur [values](values.md) help us decide.\n',
  )
  expect(statements.map(({ line }) => line)).toEqual([5])
  expect(unread.map(({ line, why }) => [line, why])).toEqual([[3, 'only points elsewhere']])
})

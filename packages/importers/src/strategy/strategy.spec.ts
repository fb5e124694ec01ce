import { describe, expect, it } from 'vitest'
import { imported, lines, taken } from '../testing/imported.ts'
import { AT, versions } from '../testing/repository.ts'
import { readStatements } from './statements.ts'

const PAGE = 'company/strategy.md'
const steps = async (...texts: (string | null)[]) => {
  const whole = await imported(versions(PAGE, ...texts))
  return lines({ steps: whole.steps }).slice(whole.commits[0]?.steps.length)
}

describe('a page', () => {
  it('states something with each paragraph, item, row and quote under its headings', () => {
    const page = `# Our strategy

- [Mission](#mission)
- [Pricing](#pricing)

## Mission {#mission}

Make it so **everyone** can code.

> A problem: it is hard.

### Principles

Our principles are:

- **Universal:** Across all code.
- Partners, not competitors

  This entails openness.

1. [Code reuse](reuse.md)

## Tiers

| Tier | Size |
| --- | --- |
| Strategic | 10k+ devs |

See [the archive](archive.md) for more.
`
    expect(
      readStatements(page).statements.map(({ line, section, wording }) => [
        line,
        section.join(' > '),
        wording,
      ]),
    ).toEqual([
      [8, 'Mission', 'Make it so everyone can code.'],
      [10, 'Mission', 'A problem: it is hard.'],
      [16, 'Mission > Principles', 'Universal: Across all code.'],
      [17, 'Mission > Principles', 'Partners, not competitors: This entails openness.'],
      [21, 'Mission > Principles', 'Code reuse'],
      [27, 'Tiers', 'Strategic — 10k+ devs'],
    ])
    expect(readStatements(page).unread.map(({ line, why }) => [line, why])).toEqual([
      [3, 'only points elsewhere'],
      [4, 'only points elsewhere'],
      [14, 'only introduces what follows'],
      [25, "a table's head"],
      [29, 'only points elsewhere'],
    ])
  })

  it('becomes decisions read from a page', async () => {
    const { steps } = await imported(
      versions(PAGE, '# Strategy\n\n## This year\n\nWin big companies. Then the rest.\n'),
    )
    expect(steps).toMatchObject([
      {
        item: { kind: 'decision', key: { file: PAGE, number: 1 } },
        at: { happened: { instant: AT[0] } },
        step: {
          type: 'decision stated',
          statement: {
            title: 'Win big companies',
            wording: 'Win big companies. Then the rest.',
            section: ['This year'],
          },
        },
      },
    ])
  })
})

describe('a rewritten page', () => {
  const mission = '## Mission\n\nMake it so that everyone can code, everywhere.\n'

  it('rewords statements, really or only in form', async () => {
    const whole = await imported(
      versions(
        PAGE,
        mission,
        mission.replace('everyone can code', 'everyone codes'),
        mission.replace('everyone can code', 'everyone codes,').replace('everywhere', 'Everywhere'),
      ),
    )
    expect(
      taken(whole, 'decision reworded').map(({ step }) => [step.fields, step.editorial]),
    ).toEqual([
      [['wording'], false],
      [['wording'], true],
    ])
  })

  it('takes a typo commit for what it calls itself, but not for a changed number', async () => {
    const tier = '## Tiers\n\n| T | S |\n|-|-|\n| Small | 501 - 2,5000 devs as estimates |\n'
    const whole = await imported([
      { at: AT[0], files: { [PAGE]: tier } },
      {
        at: AT[1],
        message: 'typo (#1)',
        files: { [PAGE]: tier.replace('2,5000', '2,500').replace('estimates', 'estimated') },
      },
      {
        at: AT[2],
        message: 'typo (#2)',
        files: { [PAGE]: tier.replace('2,5000', '3,500').replace('estimates', 'estimated') },
      },
    ])
    expect(taken(whole, 'decision reworded').map(({ step }) => step.editorial)).toEqual([
      true,
      false,
    ])
  })

  it('is no change where it only moves, breaks lines otherwise or renumbers its headings', async () => {
    const whole = await imported([
      {
        at: AT[0],
        files: { [PAGE]: `${mission}\n### 3-year vision\n\n- **Open**\n  We stay open to all.\n` },
      },
      { at: AT[1], moves: { [PAGE]: 'company/strategy/index.md' } },
      {
        at: AT[2],
        files: {
          'company/strategy/index.md': `${mission}\n## Three-year vision\n\n- **Open**<br />\n  We stay [open](a.md) to all.\n`,
        },
      },
    ])
    expect(whole.commits.map((commit) => commit.steps.length)).toEqual([2, 0, 0])
  })

  it('puts a statement under a heading of another subject', async () => {
    const whole = await imported(
      versions(
        PAGE,
        '## Now\n\nWe stay open to everyone.\n\n## Later\n\nx y z w\n',
        '## Now\n\n## Later\n\nWe stay open to everyone.\n\nx y z w\n',
      ),
    )
    expect(
      taken(whole, 'decision reworded').map(({ step }) => [step.fields, step.editorial]),
    ).toEqual([[['section'], false]])
  })

  it('supersedes a statement by the one that took its place, and drops the rest', async () => {
    const before = `## This year (FY23)

Our strategy is to target five use cases first.

## Markets

We segment our customers into five tiers.

## Pricing

Trying is free.
`
    const after = `## This year (FY24)

Win hearts and minds. Get paid by companies.

- Prefer cloud

## Markets

Our segments follow the number of engineers, so that we segment our customers well.
`
    expect(await steps(before, after)).toEqual([
      'Win hearts and minds. Get paid by companies.: decision stated',
      'Prefer cloud: decision stated',
      'Our segments follow the number of engineers, so that we segment our customers well.: decision stated',
      'Our strategy is to target five use cases first.: decision superseded',
      'We segment our customers into five tiers.: decision superseded',
      'Trying is free.: decision dropped',
    ])
    const whole = await imported(versions(PAGE, before, after))
    expect(taken(whole, 'decision superseded').map(({ step }) => step.by)).toEqual([
      [{ item: { file: PAGE, number: 4 } }],
      [{ item: { file: PAGE, number: 6 } }],
    ])
    expect(taken(whole, 'decision dropped')[0]?.step).toMatchObject({
      reason: 'Edit 1',
      removed: 'statement',
    })
  })

  it('follows what is about one thing, and keeps apart what is about another', async () => {
    const before =
      '## Priorities\n\n- **Cody:** The best assistant there is.\n- **Large Enterprise:** 3k devs or $5m\n- **Mid-Market:** 500 devs or $1m\n'
    const after =
      '## Priorities\n\n- **Cody:** Writes code and answers questions.\n- **Enterprise:** 2k devs or $5m\n- **Commercial:** 500 devs or $1m\n'
    expect(await steps(before, after)).toEqual([
      'Cody: The best assistant there is.: decision reworded',
      'Large Enterprise: 3k devs or $5m: decision reworded',
      'Commercial: 500 devs or $1m: decision stated',
      'Mid-Market: 500 devs or $1m: decision superseded',
    ])
  })

  it('may take a statement back in, and may go as a whole', async () => {
    expect(await steps(mission, '## Mission\n\nSell.\n', mission)).toEqual([
      'Sell.: decision stated',
      'Make it so that everyone can code, everywhere.: decision dropped',
      'Make it so that everyone can code, everywhere.: decision reinstated',
      'Sell.: decision dropped',
    ])
    const gone = await imported(versions(PAGE, mission, null))
    expect(taken(gone, 'decision dropped').map(({ step }) => step.removed)).toEqual(['page'])
  })
})

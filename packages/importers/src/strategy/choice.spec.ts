import { describe, expect, it } from 'vitest'
import { imported, taken } from '../testing/imported.ts'
import { versions } from '../testing/repository.ts'
import { saying } from './choice.ts'
import { readStatements } from './statements.ts'

const PAGE = 'company/strategy.md'
const decisionsOn = (page: string) =>
  readStatements(page)
    .statements.filter(({ noChoice }) => noChoice === undefined)
    .map(({ wording }) => wording)

describe('a statement is a decision where it says what is done or chosen', () => {
  it.each([
    'We will make search free for everybody.',
    'To reach more people, we sell through partners.',
    'In FY25 we will help more teams with one product.',
    "We don't sell to agencies.",
    'Prefer cloud over self-hosted',
    'FY24 (this year): win in big companies',
    'Our strategy for FY23 is: grow with existing customers first.',
    'From FY25 on, our market segmentation will have four tiers.',
    'Large customers matter most, so our pricing is designed for them.',
    'Other tools are partners, not competitors.',
    'There is no longer a product called "Atlas".',
    'In the spring we deprioritized resellers.',
    'We have identified five use cases.',
  ])('%s', (wording) => {
    expect(decisionsOn(`## Now\n\n- ${wording}\n`)).toEqual([wording])
  })

  it.each([
    'Tools of ten years ago break down today.',
    'Companies that master this will thrive.',
    "We're living in a time of change.",
    'You can see how your changes affect others.',
    'Our product direction describes what we plan to build.',
    '94% of respondents said they are affected.',
    'Use cases of each department',
    'We will move this content to the handbook soon.',
    'Teams can read the internal document.',
  ])('and not: %s', (wording) => {
    const { statements } = readStatements(`## Now\n\n- ${wording}\n`)
    expect(statements.map(({ noChoice }) => noChoice)).toEqual([
      'describes: does not say what is done, not done or chosen',
    ])
  })

  it('and not where it asks, or answers what was asked', () => {
    const { statements } = readStatements(
      '## Now\n\nWill we open schools? No. We help those who do.\n',
    )
    expect(statements.map(({ noChoice }) => noChoice)).toEqual(['asks, or answers a question'])
  })
})

describe('where it stands counts too', () => {
  const page = `# Strategy

FY24: sell to big companies first

## Vision

> Problem statement: it is hard.

One place for everything.

All in one window.

## Principles

- Open to everybody

## FAQ

We sell to nobody else.

### Does it scale

We will see to it.

## Markets

We divide our customers into two tiers.

These are:

| Tier | Size |
| --- | --- |
| Large | 1k |

## This year

We sell to big companies first.

We build for three uses:

1. Onboarding
2. Reuse
3. Win new teams
`

  it('lines among principles, the first of a vision, rows below a choice; nothing among reasons', () => {
    expect(decisionsOn(page)).toEqual([
      'One place for everything.',
      'Open to everybody',
      'We divide our customers into two tiers.',
      'Large — 1k',
      'We sell to big companies first.',
      'We build for three uses: Onboarding; Reuse',
      'Win new teams',
    ])
  })

  it('and every line that is none is named once, with its place and why', async () => {
    const { commits } = await imported(versions(PAGE, page, page.replace('Reuse', 'Reuse of code')))
    const told = commits.map(({ notUnderstood }) =>
      notUnderstood.map(({ line, why }) => `${line}: ${why}`),
    )
    expect(told).toEqual([
      [
        '3: says in short what line 37 says',
        '7: states a problem, not a choice',
        '11: describes: does not say what is done, not done or chosen',
        '19: explains: its heading is about reasons, not choices',
        '23: explains: its heading is about reasons, not choices',
        '29: only introduces what follows',
        "31: a table's head",
      ],
      [],
    ])
  })
})

it('is called after the sentence that says what is chosen', async () => {
  expect(saying('Search: It is used by all. We will improve it.')).toBe(
    'Search: We will improve it.',
  )
  const { steps } = await imported(
    versions(PAGE, '## Now\n\nThe world grows fast. We will map it. It is large.\n'),
  )
  expect(steps).toMatchObject([
    {
      step: {
        statement: {
          title: 'We will map it',
          wording: 'The world grows fast. We will map it. It is large.',
        },
      },
    },
  ])
})

it('stays a decision when it is put in words that say less', async () => {
  const whole = await imported(
    versions(
      PAGE,
      '## Tiers\n\nWe divide all of our customers into two tiers.\n',
      '## Tiers\n\nAll of our customers fall into two tiers.\n',
    ),
  )
  expect(taken(whole, 'decision reworded').map(({ step }) => step.after.wording)).toEqual([
    'All of our customers fall into two tiers.',
  ])
  expect(taken(whole, 'decision dropped')).toEqual([])
})

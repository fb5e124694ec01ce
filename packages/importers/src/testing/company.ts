import type { Told } from './repository.ts'

const goals = (...results: string[]) =>
  `# FY23-Q1\n\n> This runs from 2022-02-01 to 2022-04-30.\n\n## Sales\n\n1. **OBJECTIVE: Win**\n${results.map((text) => `   - KR: ${text}\n`).join('')}`
const strategy = (...statements: string[]) =>
  `# Strategy\n\n## Mission\n\n${statements.join('\n\n')}\n`
const record = (status: string) =>
  `# Choose a colour\n\nStatus: ${status}\n\n## Considered Options\n\n* Blue\n* Red\n\n## Decision Outcome\n\nChosen option: "Blue", because it is calm.\n`

/** A company that set goals, settled a colour, gave one goal up and then spoke of none. */
export const COMPANY: readonly Told[] = [
  {
    at: '2022-02-02T10:00:00+01:00',
    author: 'Ada',
    message: 'Set our goals',
    files: {
      'goals/2023_q1.md': goals('Open an office', 'Hire two people', 'Grow to $5m'),
      'strategy.md': strategy('Make it so everyone can code.'),
    },
  },
  {
    at: '2022-02-20T10:00:00+01:00',
    author: 'Bo',
    message: 'Aim higher',
    files: {
      'goals/2023_q1.md': goals('Hire two people', 'Grow to $6m', 'Ship it => 50%'),
      'adr/0001-choose-a-colour.md': record('accepted'),
    },
  },
  // Written on another computer, whose clock was behind.
  {
    at: '2022-02-10T10:00:00+01:00',
    author: 'Bo',
    message: 'Prefer the cloud',
    files: {
      'strategy.md': strategy('Prefer cloud.'),
      'adr/0001-choose-a-colour.md': record('deprecated'),
    },
  },
  {
    at: '2022-12-11T10:00:00+01:00',
    author: 'Ada',
    message: 'We stopped setting goals in June 2022',
    files: { 'goals/2023_q1.md': null },
  },
]

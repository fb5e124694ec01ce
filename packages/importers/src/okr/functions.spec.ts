import { describe, expect, it } from 'vitest'
import { imported, taken } from '../testing/imported.ts'
import { Q1, q1 } from '../testing/okr-pages.ts'
import { versions } from '../testing/repository.ts'
import { type FunctionNames, functionNamed } from './functions.ts'

/** What each of some names is read as, where they are written one after another. */
function read(...written: string[]): string[] {
  let names: FunctionNames = new Map()
  return written.map((each) => {
    const found = functionNamed(names, each)
    names = found.names
    return found.name
  })
}

describe('a function has one name, the first', () => {
  it.each([
    [['Customer support', 'Support', 'CS', 'customer Support']],
    [['Success', 'Customer Success']],
    [['Code intelligence', 'Code intel']],
    [['People Ops', 'People operations', 'PO']],
    [['Sales & marketing', 'Sales and Marketing', 'Sales/Marketing']],
    [['Eng', 'Engineering']],
  ])('%j', (names) => {
    expect(new Set(read(...names))).toEqual(new Set([names[0]]))
  })

  it.each([
    [['Engineering', 'Customer Engineering']],
    [['Product', 'Product/Engineering']],
    [['Operations', 'Business Operations', 'People Ops']],
    [['Web', 'Web app and integrations']],
    [['Customer support', 'Customer success', 'CS']],
  ])('but not %j', (names) => {
    expect(read(...names)).toEqual(names)
  })
})

it('a post is no person: its function answers, and the dry run says so', async () => {
  const { steps, notes } = await imported(
    versions(
      Q1,
      q1(
        '## Customer support',
        '1. VP Marketing: Be known',
        '## CS',
        '1. VP Customer Support: Answer',
        '2. CTO: Ship',
        '3. [Web] Build',
        '4. Business (Customer Support): Grow',
      ),
    ),
  )
  expect(
    taken({ steps }, 'goal proposed').map(({ step: { goal } }) => [goal.function, goal.owner]),
  ).toEqual([
    ['Customer support', 'Marketing'],
    ['Customer support', null],
    ['Customer support', 'Engineering'],
    ['Customer support', 'Web'],
    ['Customer support', null],
  ])
  expect(
    notes.map(({ line, text, why, instead }) => `${line} ${text}: ${why}, ${instead}`),
  ).toEqual([
    '7 VP Marketing: a post, which is no person, taken as the function "Marketing"',
    '11 CS: another name of a function, taken as the function "Customer support"',
    '11 Customer Support: another name of a function, taken as the function "Customer support"',
    '11 VP Customer Support: a post, which is no person, taken as the function "Customer support"',
    '13 CTO: a post, which is no person, taken as the function "Engineering"',
    '17 Business (Customer Support): a function within its unit, taken as the function "Customer support"',
  ])
})

import { expect, test } from 'vitest'
import { lastLine, sum, tallyOf } from './tally.ts'

const file = (status: string, ...statuses: string[]) => ({
  name: 'a.spec.ts',
  status,
  assertionResults: statuses.map((status, n) => ({ fullName: `test ${n}`, status })),
})

test('Vitest counts by test, and names what did not run', () => {
  const report = { testResults: [file('failed', 'passed', 'failed'), file('passed', 'todo')] }
  expect(tallyOf(report)).toEqual({ passed: 1, failed: 1, skipped: ['test 0'], unsteady: [] })
})

test('a file that does not load is a failure', () => {
  expect(tallyOf({ testResults: [file('failed')] }).failed).toBe(1)
})

test('Playwright counts by test and project, and names what passed only when tried again', () => {
  const tests = ['expected', 'unexpected', 'flaky', 'skipped'].map((status) => ({
    projectName: 'phone',
    status,
  }))
  const suite = { specs: [{ title: 'first minute', tests }] }
  const report = { errors: [], suites: [{ specs: [], suites: [suite] }] }
  expect(tallyOf(report)).toEqual({
    passed: 2,
    failed: 1,
    skipped: ['first minute (phone)'],
    unsteady: ['first minute'],
  })
})

test('an error outside any journey is a failure', () => {
  expect(tallyOf({ errors: [{}], suites: [] }).failed).toBe(1)
})

test('the last line leaves out what did not happen', () => {
  expect(lastLine({ passed: 3, failed: 0, skipped: [], unsteady: [] })).toBe('3 passed, 0 failed')
  expect(lastLine({ passed: 3, failed: 1, skipped: ['one'], unsteady: [] })).toBe(
    '3 passed, 1 failed, 1 skipped',
  )
})

test('tallies add up', () => {
  const tally = { passed: 1, failed: 2, skipped: ['one'], unsteady: ['two'] }
  expect(sum([tally, tally])).toEqual({
    ...{ passed: 2, failed: 4, skipped: ['one', 'one'], unsteady: ['two', 'two'] },
  })
})

import { expect, test } from 'vitest'
import { firstError, lastLine, sum, tallyOf } from './tally.ts'

const file = (status: string, ...statuses: string[]) => ({
  name: 'a.spec.ts',
  status,
  message: 'no such file',
  assertionResults: statuses.map((status, n) => ({
    fullName: `test ${n}`,
    status,
    failureMessages: status === 'failed' ? ['one is not two\n    at here'] : [],
  })),
})

test('Vitest counts by test, and names what failed with what it met, and what did not run', () => {
  const report = { testResults: [file('failed', 'passed', 'failed'), file('passed', 'todo')] }
  expect(tallyOf(report)).toEqual({
    passed: 1,
    failed: ['a.spec.ts: test 1: one is not two'],
    skipped: ['test 0'],
    unsteady: [],
  })
})

test('what Vitest had to try again is named, and counts as passed', () => {
  const tried = {
    fullName: 'now and then',
    status: 'passed',
    failureMessages: ['one is not two\n    at here'],
  }
  const report = { testResults: [{ ...file('passed'), assertionResults: [tried] }] }
  expect(tallyOf(report)).toMatchObject({
    passed: 1,
    failed: [],
    unsteady: ['a.spec.ts: now and then: one is not two'],
  })
})

test('a file that does not load is a failure', () => {
  const { failed } = tallyOf({ testResults: [file('failed')] })
  expect(failed).toEqual(['a.spec.ts: no such file'])
})

test('Playwright counts by test and project, and names what passed only when tried again', () => {
  const tests = ['expected', 'unexpected', 'flaky', 'skipped'].map((status) => ({
    projectName: 'phone',
    status,
    results: [
      ...(status === 'expected'
        ? []
        : [{ error: { message: '\u001b[31mnot seen\u001b[39m\nat' } }]),
      {},
    ],
  }))
  const suite = { specs: [{ title: 'first minute', file: 'a.journey.ts', tests }] }
  const report = { errors: [], suites: [{ specs: [], suites: [suite] }] }
  expect(tallyOf(report)).toEqual({
    passed: 2,
    failed: ['a.journey.ts: first minute: not seen'],
    skipped: ['first minute (phone)'],
    unsteady: ['a.journey.ts: first minute: not seen'],
  })
})

test('an error outside any journey is a failure', () => {
  const { failed } = tallyOf({ errors: [{ message: 'no browser' }], suites: [] })
  expect(failed).toEqual(['journeys: no browser'])
})

test('of a log, the first error that it tells of is the one', () => {
  const vitest =
    ' ✓ a\n\u001b[31m⎯ Unhandled Errors ⎯\u001b[39m\n\u001b[31mError: write EBADF\u001b[39m\nTypeError: b'
  expect(firstError(vitest)).toBe('Error: write EBADF')
  expect(firstError("src/a.ts(1,2): error TS2304: Cannot find name 'b'.")).toContain('a.ts(1,2)')
  expect(firstError('all is well')).toBeUndefined()
})

test('the last line leaves out what did not happen', () => {
  expect(lastLine({ passed: 3, failed: [], skipped: [], unsteady: [] })).toBe('3 passed, 0 failed')
  expect(lastLine({ passed: 3, failed: ['two'], skipped: ['one'], unsteady: [] })).toBe(
    '3 passed, 1 failed, 1 skipped',
  )
})

test('tallies add up', () => {
  const tally = { passed: 1, failed: ['none'], skipped: ['one'], unsteady: ['two'] }
  expect(sum([tally, tally])).toEqual({
    passed: 2,
    failed: ['none', 'none'],
    skipped: ['one', 'one'],
    unsteady: ['two', 'two'],
  })
})

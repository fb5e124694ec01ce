/** What a test run came to. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  /** The names of the tests that did not run. */
  readonly skipped: readonly string[]
  /** The names of those that passed only when they were tried again; they count as passed. */
  readonly unsteady: readonly string[]
}

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
  readonly errors: readonly unknown[]
  readonly suites: readonly PlaywrightSuite[]
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly { readonly projectName: string; readonly status: string }[]
  }[]
}

const nothing: Tally = { passed: 0, failed: 0, skipped: [], unsteady: [] }
const passed: Tally = { ...nothing, passed: 1 }
export const failed: Tally = { ...nothing, failed: 1 }

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
    skipped: tallies.flatMap((tally) => tally.skipped),
    unsteady: tallies.flatMap((tally) => tally.unsteady),
  }
}

export function tallyOf(report: VitestReport | PlaywrightReport): Tally {
  return 'testResults' in report ? ofVitest(report) : ofPlaywright(report)
}

function ofVitest({ testResults }: VitestReport): Tally {
  return sum(
    testResults.map((file) => {
      const tests = file.assertionResults.map(({ fullName, status }) => {
        if (status === 'passed') return passed
        return status === 'failed' ? failed : { ...nothing, skipped: [fullName] }
      })
      // A file that does not even load, or a hook that throws, fails without a failed test.
      const total = sum(tests)
      return file.status === 'failed' && total.failed === 0 ? sum([total, failed]) : total
    }),
  )
}

function ofPlaywright({ errors, suites }: PlaywrightReport): Tally {
  return sum([...errors.map(() => failed), ...suites.map(ofSuite)])
}

function ofSuite({ suites = [], specs }: PlaywrightSuite): Tally {
  const tests = specs.flatMap(({ title, tests }) =>
    tests.map(({ projectName, status }) => {
      if (status === 'expected') return passed
      if (status === 'flaky') return { ...passed, unsteady: [title] }
      return status === 'skipped' ? { ...nothing, skipped: [`${title} (${projectName})`] } : failed
    }),
  )
  return sum([...tests, ...suites.map(ofSuite)])
}

/** The last line of a test run, in the plain form that people and machines read. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  const counts = `${passed} passed, ${failed} failed`
  return skipped.length === 0 ? counts : `${counts}, ${skipped.length} skipped`
}

import { basename } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** What a test run came to. */
export interface Tally {
  readonly passed: number
  /** The names of those that failed, each with what it met. */
  readonly failed: readonly string[]
  /** The names of the tests that did not run. */
  readonly skipped: readonly string[]
  /** The same of those that passed only when they were tried again; they count as passed. */
  readonly unsteady: readonly string[]
}

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
  readonly errors: readonly Trouble[]
  readonly suites: readonly PlaywrightSuite[]
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly title: string
    readonly file: string
    readonly tests: readonly {
      readonly projectName: string
      readonly status: string
      readonly results: readonly { readonly error?: Trouble }[]
    }[]
  }[]
}

interface Trouble {
  readonly message?: string
}

const nothing: Tally = { passed: 0, failed: [], skipped: [], unsteady: [] }
const passed: Tally = { ...nothing, passed: 1 }

/** One failure. @param met the first line of it is kept */
export const failed = (name: string, met = ''): Tally => ({ ...nothing, failed: [told(name, met)] })

/** One that passed only when it was tried again. @param met the first line of it is kept */
const unsteady = (name: string, met = ''): Tally => ({ ...passed, unsteady: [told(name, met)] })

/** What a log tells first of an error, where it tells of one. */
export const firstError = (log: string): string | undefined =>
  /^.*?(\w*Error: |error TS\d+: ).*$/m.exec(stripVTControlCharacters(log))?.[0]

/** A name, and the first line of what it met. */
function told(name: string, met: string): string {
  const [first = ''] = stripVTControlCharacters(met).trim().split('\n')
  return first === '' ? name : `${name}: ${first}`
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.flatMap((tally) => tally.failed),
    skipped: tallies.flatMap((tally) => tally.skipped),
    unsteady: tallies.flatMap((tally) => tally.unsteady),
  }
}

export function tallyOf(report: VitestReport | PlaywrightReport): Tally {
  return 'testResults' in report ? ofVitest(report) : ofPlaywright(report)
}

function ofVitest({ testResults }: VitestReport): Tally {
  return sum(
    testResults.map(({ name, status, message, assertionResults }) => {
      const file = basename(name)
      const tests = assertionResults.map(({ fullName, status, failureMessages }) => {
        // What failed first and then passed keeps what it met.
        const [met] = failureMessages ?? []
        if (status === 'passed')
          return met === undefined ? passed : unsteady(`${file}: ${fullName}`, met)
        return status === 'failed'
          ? failed(`${file}: ${fullName}`, met)
          : { ...nothing, skipped: [fullName] }
      })
      // A file that does not even load, or a hook that throws, fails without a failed test.
      const total = sum(tests)
      const isUntold = status === 'failed' && total.failed.length === 0
      return isUntold ? sum([total, failed(file, message)]) : total
    }),
  )
}

function ofPlaywright({ errors, suites }: PlaywrightReport): Tally {
  return sum([...errors.map(({ message }) => failed('journeys', message)), ...suites.map(ofSuite)])
}

function ofSuite({ suites = [], specs }: PlaywrightSuite): Tally {
  const tests = specs.flatMap(({ title, file, tests }) =>
    tests.map(({ projectName, status, results }) => {
      if (status === 'expected') return passed
      const name = `${file}: ${title}`
      if (status === 'skipped') return { ...nothing, skipped: [`${title} (${projectName})`] }
      const met = results.find(({ error }) => error !== undefined)?.error?.message
      return status === 'flaky' ? unsteady(name, met) : failed(name, met)
    }),
  )
  return sum([...tests, ...suites.map(ofSuite)])
}

/** The last line of a test run, in the plain form that people and machines read. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  const counts = `${passed} passed, ${failed.length} failed`
  return skipped.length === 0 ? counts : `${counts}, ${skipped.length} skipped`
}

import { type Chromium, findOrInstallChromium } from './chromium.ts'
import { forgetEarlierRuns, type Outcome, outcomes } from './run-report.ts'
import { lastLine, sum } from './tally.ts'
import { turboBeside } from './turbo.ts'

const chromium = browser()
// npm test -- --every-journey: all of them, and not only those that are tagged as main ones.
const every = process.argv.includes('--every-journey')
const journeys = every ? 'journeys' : 'main-journeys'
const parts: readonly [string, (outcome: Outcome) => boolean][] = [
  ['format and lint', ({ task }) => task === 'lint'],
  ['types', ({ task }) => task === 'types'],
  ['build', ({ task }) => task === 'build'],
  ['unit, contract and property tests', ({ task, of }) => task === 'test' && of !== 'tests'],
  ['boundaries, compatibility and faults', ({ task, of }) => task === 'test' && of === 'tests'],
  [
    `${every ? 'every journey' : 'main journeys'} in ${chromium.name}`,
    ({ task }) => task === journeys,
  ],
]
process.env['CHROMIUM_PATH'] = chromium.path
forgetEarlierRuns()
const server = '@lockstep/api'
const whole = '@lockstep/tests'
const stores = '@lockstep/eventstore-client'
const commands = '@lockstep/cli'
const told = [
  ...['--continue=dependencies-successful', '--summarize'],
  ...['--output-logs=new-only', '--log-order=grouped'],
]
const run = (...args: string[]) => ['run', ...args, '--concurrency=1', ...told]
const testsOf = (...names: string[]) => run('test', ...names.map((name) => `--filter=${name}`))
// No task may be in two runs at the same time: what several need is built before, and types are checked in one.
const built = await turboBeside(2, [run('build'), run('lint')])
// All that starts servers or stores waits for them about half of its time: three at once keep two cores at work, and what
// takes longest begins first, so that nothing long is left alone at the end.
const tried = await turboBeside(3, [
  run(journeys),
  testsOf(server),
  run('types'),
  testsOf(...[server, whole, stores, commands].map((name) => `!${name}`)),
  testsOf(whole),
  testsOf(stores),
  testsOf(commands),
])
const code = built || tried

const all = outcomes()
const total = sum(all.map(({ tally }) => tally))
console.log('What was shown')
for (const [what, belongs] of parts) shown(what, all.filter(belongs))
if (total.failed.length > 0) named('What failed', total.failed)
if (total.unsteady.length > 0) named('What passed only when it was tried again', total.unsteady)
named('What could not be tried', total.skipped)
if (!process.env['KURRENTDB_URL'])
  console.log(
    '  - a real KurrentDB, for KURRENTDB_URL names none: a server on the wire stood in for it',
  )
if (!every) console.log('  - the other journeys: npm run journeys goes through every one')
console.log(`  - browsers other than ${chromium.name}`)
console.log(`  - systems other than ${process.platform} on ${process.arch}`)
console.log(`\n${lastLine(total)}`)
process.exitCode = code === 0 && total.failed.length > 0 ? 1 : code

function browser(): Chromium {
  try {
    return findOrInstallChromium()
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}

function named(what: string, names: readonly string[]): void {
  console.log(what)
  for (const name of names) console.log(`  - ${name}`)
}

function shown(what: string, those: readonly Outcome[]): void {
  const { passed, failed } = sum(those.map(({ tally }) => tally))
  const failures = those.filter(({ ok }) => !ok).map(({ of }) => of)
  const cached = those.filter((outcome) => outcome.cached).length
  const tests = passed > 0 ? `${passed} of ${passed + failed.length} tests, ` : ''
  const packages = `${those.length - failures.length} of ${those.length} packages, ${cached} from the cache`
  console.log(`  ${failures.length === 0 ? '✓' : '✗'} ${what}: ${tests}${packages}`)
  if (failures.length > 0) console.log(`      failed: ${failures.join(', ')}`)
}

import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { failed, firstError, sum, type Tally, tallyOf } from './tally.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A task as turbo's run summary tells it. */
interface Task {
  readonly task: string
  readonly package: string
  readonly directory: string
  readonly command: string
  readonly cache: { readonly status: 'HIT' | 'MISS' }
  /** Missing where a task that this one needs has failed. */
  readonly execution?: { readonly exitCode: number }
}

/** One task of one package, after the run. */
export interface Outcome {
  readonly task: string
  /** The package without its scope, such as "domain". */
  readonly of: string
  readonly ok: boolean
  readonly cached: boolean
  /** Tests it ran; of a task without tests, one failure where it failed. */
  readonly tally: Tally
}

/** Clears what earlier runs left, so that every report found afterwards is of this run or its cache. */
export function forgetEarlierRuns(): void {
  const left = [
    '.turbo/runs',
    ...globSync('{apps/*,packages/*,infra,tests}/reports', { cwd: root }),
  ]
  for (const path of left) rmSync(join(root, path), { recursive: true, force: true })
}

/** What became of each task of the runs since `forgetEarlierRuns`. */
export function outcomes(): readonly Outcome[] {
  const told = globSync('.turbo/runs/*.json', { cwd: root })
    .flatMap((path) => {
      const { tasks } = JSON.parse(readFileSync(join(root, path), 'utf8'))
      return tasks as readonly Task[]
    })
    .filter(({ command }) => command !== '<NONEXISTENT>')
  // What one run has built, the next that needs it takes from the cache.
  const byTask = Map.groupBy(told, ({ task, package: name }) => `${name}#${task}`)
  return [...byTask.values()]
    .flatMap((each) => each.find(({ cache }) => cache.status === 'MISS') ?? each.slice(0, 1))
    .map(outcomeOf)
}

function outcomeOf({ task, package: name, directory, cache, execution }: Task): Outcome {
  const cached = cache.status === 'HIT'
  const ok = cached || execution?.exitCode === 0
  const report = join(root, directory, 'reports', `${task}.json`)
  const tally = existsSync(report) ? tallyOf(JSON.parse(readFileSync(report, 'utf8'))) : sum([])
  const of = name === '//' ? 'root' : name.replace('@lockstep/', '')
  const told = ok || tally.failed.length > 0 ? tally : sum([tally, untold(task, of, directory)])
  return { task, of, ok, cached, tally: told }
}

/** A failure that no test tells of, such as an error that nobody caught: the task's log says what it was. */
function untold(task: string, of: string, directory: string): Tally {
  const log = join(root, directory, '.turbo', `turbo-${task}.log`)
  const met = existsSync(log) ? firstError(readFileSync(log, 'utf8')) : undefined
  return failed(`${task} of ${of}`, met)
}

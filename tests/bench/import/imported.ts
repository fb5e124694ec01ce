import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { found, importGit, openHome } from '@lockstep/application'
import { newId } from '@lockstep/eventstore-client'
import { BareLog } from '@lockstep/eventstore-client/bench/bare-log'
import type { BareEvent } from '@lockstep/eventstore-client/bench/bare-store'
import { answering } from '../child.ts'

/** One import in a process of its own, as `lockstep import git` is; and the least that any import would have to do. */
export interface Histories {
  /** What is imported. */
  readonly source: string
  /** The same history as a repository. */
  readonly repository: string
}

/** In seconds, without the start of Node. */
export interface Took {
  readonly import: number
  readonly bare: number
  readonly events: number
}

answering(async ({ source, repository }: Histories): Promise<Took> => {
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-import-'))
  try {
    const { seconds, events } = await imported(join(folder, 'home'), source)
    const bare = (await gitLog(repository)) + appended(join(folder, 'bare.db'), events)
    return { import: seconds, bare, events: events.length }
  } finally {
    await rm(folder, { recursive: true })
  }
})

async function imported(
  directory: string,
  source: string,
): Promise<{ readonly seconds: number; readonly events: readonly BareEvent[] }> {
  const home = await openHome(newId(new Date()), directory)
  const person = await found(home, {
    name: 'Calder Freight',
    zone: 'Europe/Amsterdam',
    demo: false,
    owner: { name: 'Dana Whitlock', role: 'CEO' },
    source: 'api',
  })
  const before = await home.log.head()
  const start = performance.now()
  await importGit(home, source, { person })
  const seconds = (performance.now() - start) / 1000
  const events: BareEvent[] = []
  for await (const page of home.log.readAll(before)) {
    for (const { stream, revision, id, type, data, metadata } of page)
      events.push([stream, revision, id, type, data, metadata])
  }
  await home.close()
  if (events.length === 0) throw new Error(`nothing was understood of ${source}`)
  return { seconds, events }
}

async function gitLog(repository: string): Promise<number> {
  const start = performance.now()
  const git = spawn('git', ['log', '-p', '-M'], { cwd: repository, stdio: 'ignore' })
  const [code] = await once(git, 'exit')
  if (code !== 0) throw new Error(`git log ended with ${code}`)
  return (performance.now() - start) / 1000
}

function appended(file: string, events: readonly BareEvent[]): number {
  const log = new BareLog(file)
  const start = performance.now()
  for (const event of events) log.commit([event])
  const seconds = (performance.now() - start) / 1000
  log.close()
  return seconds
}

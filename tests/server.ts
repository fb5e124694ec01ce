import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../apps/api/dist/main.js', import.meta.url))
/** As long as a machine with much else to do may take. */
const PATIENCE_MILLISECONDS = 90_000

/** The built server as a process of its own, as `npm start` runs it. */
export interface RunningServer {
  readonly url: string
  readonly dataFolder: string
  /** What it was started with on top of this process's own environment. */
  readonly env: Readonly<Record<string, string>>
  /** To be killed, where a test is about that. */
  readonly process: ChildProcess
  /** All that it has printed. */
  said(): string
  /** Asks it to end, and answers its exit code once it has. */
  stop(): Promise<number | null>
}

export interface ServerOptions {
  /** Arguments after `npm start --`. */
  readonly args?: readonly string[]
  /** By default an empty one that goes away when the server is stopped. */
  readonly dataFolder?: string
  /** A free one by default. */
  readonly port?: number
  /** On top of this process's own environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds after which it should be ready; by default as long as a machine with much else to do may take. */
  readonly patience?: number
}

/** Those that run: a test that fails before it stops its own leaves none behind. */
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
// Vitest ends its workers so; without a listener they would go without an exit.
process.once('SIGTERM', () => process.exit(143))

/** Starts the built server and answers once it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'lockstep-')))
  const port = options.port ?? (await freePort())
  const child = spawn(process.execPath, [main, ...(options.args ?? [])], {
    env: { ...process.env, ...options.env, PORT: String(port), LOCKSTEP_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const url = `http://127.0.0.1:${port}`
  const deadline = Date.now() + (options.patience ?? PATIENCE_MILLISECONDS)
  for (let at = await readiness(url); at !== READY; at = await readiness(url)) {
    if (hasEnded(child) || Date.now() > deadline) {
      const how = hasEnded(child) ? 'ended' : `was not ready in time (${at})`
      child.kill('SIGKILL')
      throw new Error(`The server ${how}: ${said}`)
    }
    await setTimeout(50)
  }
  const stop = async () => {
    const code = await ended(child)
    if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true })
    return code
  }
  return { url, dataFolder, env: options.env ?? {}, process: child, said: () => said, stop }
}

const READY = 'ready'

/** How far a server is, in its own words. */
async function readiness(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/ready`).catch(() => undefined)
  return answer?.ok ? READY : ((await answer?.text()) ?? 'no answer')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (!hasEnded(child)) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return child.exitCode
}

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null

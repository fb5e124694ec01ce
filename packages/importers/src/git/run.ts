import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { devNull } from 'node:os'
import type { Readable, Writable } from 'node:stream'
import { ImportError } from '../errors.ts'
import type { Limits } from './limits.ts'
import type { Place } from './place.ts'

type Child = ChildProcessByStdio<Writable, Readable, Readable>

/** A running git: what it says, and how it ended. */
export interface Git {
  readonly stdin: Writable
  readonly stdout: Readable
  /** Settles when git is gone: rejects with its complaint, or with the reason of the signal that stopped it. */
  readonly done: Promise<void>
  stop(): void
}

export interface Run {
  readonly place: Place
  readonly limits: Limits
  readonly signal: AbortSignal
  /** By which it may speak to somewhere else; left out, to nowhere. */
  readonly protocol?: 'https' | 'http'
}

/** Starts git on a place, so that nothing but its arguments and the objects can steer it. */
export function startGit(run: Run, args: readonly string[]): Git {
  const { place, signal } = run
  signal.throwIfAborted()
  const child: Child = spawn('git', [...SETTINGS, ...args], {
    cwd: place.directory,
    env: environment(run),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const stop = () => void child.kill('SIGKILL')
  signal.addEventListener('abort', stop, { once: true })
  // A git that ends early closes its end: what we still had to ask is then answered by `done`.
  child.stdin.on('error', () => {})
  const done = ending(child, signal).finally(() => signal.removeEventListener('abort', stop))
  // Whoever reads the output meets the failure there; `done` alone must not take the process down.
  done.catch(() => {})
  return { stdin: child.stdin, stdout: child.stdout, done, stop }
}

const MOST_SAID = 32 * 1024 ** 2

/** Runs git to its end and hands back what it said. */
export async function git(run: Run, args: readonly string[]): Promise<string> {
  const running = startGit(run, args)
  running.stdin.end()
  const said: Buffer[] = []
  let size = 0
  for await (const chunk of running.stdout) {
    said.push(chunk)
    size += chunk.length
    if (size > MOST_SAID) {
      running.stop()
      throw new ImportError('HistoryNotReadable', 'It names more branches than can be read.')
    }
  }
  await running.done
  return Buffer.concat(said).toString('utf8')
}

const SETTINGS = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...settings({
    'core.hooksPath': devNull,
    'core.fsmonitor': 'false',
    // A commit graph could tell other parents than the commits do.
    'core.commitGraph': 'false',
    'core.bigFileThreshold': '4m',
    'pack.threads': '1',
    'protocol.allow': 'never',
    'submodule.recurse': 'false',
    'log.showSignature': 'false',
    'i18n.logOutputEncoding': 'UTF-8',
  }),
]

function settings(values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function environment({ place, limits, protocol }: Run): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env
  return {
    ...(PATH === undefined ? {} : { PATH }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    HOME: place.directory,
    XDG_CONFIG_HOME: place.directory,
    LC_ALL: 'C',
    GIT_DIR: place.directory,
    ...(place.objects === undefined ? {} : { GIT_OBJECT_DIRECTORY: place.objects }),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_GRAFT_FILE: devNull,
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: protocol ?? '',
    GIT_ALLOC_LIMIT: limits.gitAllocation,
  }
}

const COMPLAINT_LENGTH = 300

function ending(child: Child, signal: AbortSignal): Promise<void> {
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < COMPLAINT_LENGTH) complaint += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => reject(notStarted(error)))
    child.on('close', (code) => {
      if (signal.aborted) reject(signal.reason)
      else if (code === 0) resolve()
      else
        reject(new ImportError('HistoryNotReadable', `git could not read it: ${told(complaint)}`))
    })
  })
}

const notStarted = (error: NodeJS.ErrnoException): Error =>
  error.code === 'ENOENT'
    ? new ImportError(
        'GitNotInstalled',
        'There is no git on this machine. Install git, then try again.',
      )
    : error

const told = (complaint: string): string =>
  complaint
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, COMPLAINT_LENGTH) || 'it did not say why'

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

/** What a command came to. */
export interface Said {
  readonly code: number | null
  readonly out: string
  readonly told: string
}

/**
 * Runs a command on a data folder in a process of its own.
 * @param meanwhile is handed that process
 * @param env besides this process's own
 */
export async function lockstep(
  data: string,
  args: readonly string[],
  meanwhile: (process: ChildProcess) => unknown = () => {},
  env: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, ...env, LOCKSTEP_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  meanwhile(child)
  const [out, told, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { code, out, told }
}

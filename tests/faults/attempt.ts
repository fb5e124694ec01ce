import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url))

/** What a start came to that was expected to end at once. */
export interface Attempt {
  readonly code: number | null
  readonly out: string
  readonly told: string
}

/** Tries to start the built server. @throws Error where it still runs after a minute and a half */
export async function attempt(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Attempt> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const late = setTimeout(() => child.kill('SIGKILL'), 90_000)
  const [out, told, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  clearTimeout(late)
  if (signal !== null) throw new Error(`it was still running: ${out}${told}`)
  return { code, out, told }
}

/** Sentences for a person, each on a line of its own: the last says what to do. */
export const SENTENCES = /^([A-Z/][^\n]+[^\s.]\.\n)+$/

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'

const foreground = {
  cwd: new URL('..', import.meta.url),
  stdio: 'inherit',
  shell: process.platform === 'win32',
} as const

/** Runs turbo in the foreground and answers its exit code; 130 if it was interrupted. */
export function turbo(...args: string[]): number {
  return spawnSync('turbo', args, foreground).status ?? 130
}

/** Runs of turbo, so many at the same time: the next begins once one has ended. Answers 0, or the exit code of a run that has another. */
export async function turboBeside(
  many: number,
  runs: readonly (readonly string[])[],
): Promise<number> {
  const codes: number[] = []
  const waiting = runs.values()
  const lane = async () => {
    for (const args of waiting) {
      const [code] = await once(spawn('turbo', args, foreground), 'exit')
      codes.push((code as number | null) ?? 130)
    }
  }
  await Promise.all(Array.from({ length: many }, lane))
  return codes.find((code) => code !== 0) ?? 0
}

/** Builds what changed and leaves the process if that fails: there is nothing to go on with then. */
export function build(): void {
  const code = turbo('run', 'build', '--output-logs=errors-only', '--log-prefix=none')
  if (code !== 0) process.exit(code)
}

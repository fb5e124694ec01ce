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

/** The runs of each lane one after the other, and the lanes at the same time. Answers 0, or the exit code of a run that has another. */
export async function turboBeside(
  ...lanes: readonly (readonly (readonly string[])[])[]
): Promise<number> {
  const codes: number[] = []
  await Promise.all(
    lanes.map(async (runs) => {
      for (const args of runs) {
        const [code] = await once(spawn('turbo', args, foreground), 'exit')
        codes.push((code as number | null) ?? 130)
      }
    }),
  )
  return codes.find((code) => code !== 0) ?? 0
}

/** Builds what changed and leaves the process if that fails: there is nothing to go on with then. */
export function build(): void {
  const code = turbo('run', 'build', '--output-logs=errors-only', '--log-prefix=none')
  if (code !== 0) process.exit(code)
}

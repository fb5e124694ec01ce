import { spawnSync } from 'node:child_process'

/** Runs turbo in the foreground and answers its exit code; 130 if it was interrupted. */
export function turbo(...args: string[]): number {
  const { status } = spawnSync('turbo', args, {
    cwd: new URL('..', import.meta.url),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status ?? 130
}

/** Builds what changed and leaves the process if that fails: there is nothing to go on with then. */
export function build(): void {
  const code = turbo('run', 'build', '--output-logs=errors-only', '--log-prefix=none')
  if (code !== 0) process.exit(code)
}

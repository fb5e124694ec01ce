import { spawnSync } from 'node:child_process'

/** Runs some specs of a workspace, past turbo's cache, with what they take from the environment. A failure is this process's. */
export function runSpecs(
  workspace: string,
  specs: string,
  env: Readonly<Record<string, string>>,
): void {
  const args = ['--filter', workspace, 'exec', 'vitest', 'run', specs]
  const { status } = spawnSync('pnpm', args, {
    cwd: new URL('..', import.meta.url),
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exitCode = status ?? 130
}

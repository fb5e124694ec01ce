import { spawnSync } from 'node:child_process'

type Environment = Readonly<Record<string, string>>

/** Runs some specs of a workspace, past turbo's cache, with what they take from the environment. A failure is this process's. */
export const runSpecs = (workspace: string, specs: string, env: Environment): void =>
  run(workspace, ['vitest', 'run', specs], env)

/** Runs all journeys that a configuration names, in a browser. */
export const runJourneys = (config: string, chromium: string): void =>
  run('@lockstep/tests', ['playwright', 'test', '--config', config], { CHROMIUM_PATH: chromium })

function run(workspace: string, command: readonly string[], env: Environment): void {
  const { status } = spawnSync('pnpm', ['--filter', workspace, 'exec', ...command], {
    cwd: new URL('..', import.meta.url),
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exitCode = status ?? 130
}

import { spawnSync } from 'node:child_process'
import { build } from './turbo.ts'

// What the tests show in a short form, in full: npm run faults -- 500 kills the server five hundred times.
const [kills = '100'] = process.argv.slice(2)

build()
run('@lockstep/eventstore-client', 'src/sqlite', { LOCKSTEP_APPENDS: '50000' })
run('@lockstep/tests', 'faults', { LOCKSTEP_KILLS: kills })

function run(workspace: string, specs: string, env: Readonly<Record<string, string>>): void {
  const args = ['--filter', workspace, 'exec', 'vitest', 'run', specs]
  const { status } = spawnSync('pnpm', args, {
    cwd: new URL('..', import.meta.url),
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exitCode = status ?? 130
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../server.ts'
import { settingsIn } from './some-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'lockstep-demo-'))

/** For a whole suite of Vitest: the demo is recorded once, and copied by every server that shows it. */
export async function setup(): Promise<void> {
  const { app } = await startServer(settingsIn(folder))
  await app.close()
  process.env['LOCKSTEP_TEST_DEMO'] = folder
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true })
}

import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from '../server.ts'
import { settingsIn } from './some-server.ts'

// Before the first specs of a worker: the demo is recorded once, and copied by every server that shows it.
process.env['LOCKSTEP_TEST_DEMO'] ??= await recorded()

async function recorded(): Promise<string> {
  const folder = mkdtempSync(join(process.env['LOCKSTEP_TEST_DEMOS'] ?? '', 'demo-'))
  const { app } = await startServer(settingsIn(folder))
  await app.close()
  return folder
}

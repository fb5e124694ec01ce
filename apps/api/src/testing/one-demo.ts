import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'lockstep-demo-'))

/** For a whole suite of Vitest: where its workers record the demo. */
export function setup(): void {
  process.env['LOCKSTEP_TEST_DEMOS'] = folder
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true })
}

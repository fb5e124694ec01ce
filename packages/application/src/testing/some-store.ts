import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { SharedStore } from '../store/store.ts'

/** A folder that is gone after the test. */
export function someFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A store on the suite's own PostgreSQL. @param wrappers a folder */
export function sharedStore(wrappers = '/nowhere'): SharedStore {
  const url = process.env['LOCKSTEP_TEST_POSTGRES'] ?? ''
  return { at: 'server', log: url, keys: url, wrappers }
}

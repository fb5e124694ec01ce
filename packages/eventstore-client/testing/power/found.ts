import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { all, event } from '../../contract/events.ts'
import { openSqliteLog } from '../../src/sqlite/sqlite-log.ts'
import { FILE } from './recording.ts'

/** The ids of all events that a log holds which finds these files when it is opened, and records one more. */
export async function foundIn(files: ReadonlyMap<string, Uint8Array>): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-power-'))
  try {
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
    const log = await openSqliteLog(join(folder, FILE))
    try {
      const found = await all(log.readAll())
      await log.append('goal-afterwards', [event()], 'none')
      return found.map(({ id }) => id)
    } finally {
      await log.close()
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

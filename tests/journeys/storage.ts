import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@lockstep/eventstore-client/testing/postgres-server'

/** Where the servers of a worker's journeys keep what is recorded. */
export interface Storage {
  /** The environment of a server that finds nothing yet. */
  readonly empty: () => Promise<Readonly<Record<string, string>>>
  readonly remove: () => Promise<void>
}

/** In the data folder; on a PostgreSQL of its own where LOCKSTEP_JOURNEYS_ON says `postgres`. */
export async function storage(): Promise<Storage> {
  if (process.env['LOCKSTEP_JOURNEYS_ON'] !== 'postgres')
    return { empty: async () => ({}), remove: async () => {} }
  const postgres = await startPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-wrappers-'))
  let made = 0
  return {
    empty: async () => {
      made += 1
      const url = await postgres.database(`journeys_${made}`)
      return { LOCKSTEP_STORE: url, LOCKSTEP_KEK: join(folder, String(made)) }
    },
    remove: async () => {
      await postgres.remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pagesOfSqlite } from '@lockstep/eventstore-client/bench/bare-log'
import type { BarePages } from '@lockstep/eventstore-client/bench/bare-store'
import { startPostgres } from '@lockstep/eventstore-client/testing/postgres-server'

/** A store at work, to be measured. */
export interface Measured {
  /** The environment of a server on it. */
  readonly env: Readonly<Record<string, string>>
  /** Where the log of an organisation lies, for the port and for the bare client. */
  readonly log: (organisation: string) => { readonly address: string; readonly bare: BarePages }
  /** Where the bare client may write. */
  readonly bare: string
  readonly stop: () => Promise<void>
}

/** A store that can be reached from here. */
export interface Reachable {
  /** Before the names of its rows; nothing for files, which everything else is measured on. */
  readonly prefix: '' | 'postgres-' | 'kurrentdb-'
  readonly start: () => Promise<Measured>
}

async function files(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-files-'))
  return {
    env: {},
    log: (organisation) => {
      const file = join(folder, `${organisation}.db`)
      return { address: `sqlite:${file}`, bare: pagesOfSqlite(file) }
    },
    bare: `sqlite:${join(folder, 'bare.db')}`,
    stop: () => rm(folder, { recursive: true }),
  }
}

/** @param log of the logs, where that is another server */
async function postgres(log?: string): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-wrappers-'))
  const server = await startPostgres()
  const { pagesOfPostgres } = await import('@lockstep/eventstore-client/bench/bare-postgres')
  const { pagesOfKurrentDb } = await import('@lockstep/eventstore-client/bench/bare-kurrentdb')
  const url = log ?? server.url
  const pagesOf = log === undefined ? pagesOfPostgres : pagesOfKurrentDb
  return {
    env: { LOCKSTEP_STORE: url, LOCKSTEP_KEYS: server.url, LOCKSTEP_KEK: folder },
    log: (organisation) => ({
      address: `${url}#${organisation}`,
      bare: pagesOf(url, organisation),
    }),
    bare: url,
    stop: async () => {
      await server.remove()
      await rm(folder, { recursive: true })
    },
  }
}

/** KurrentDB only where KURRENTDB_URL names a server. */
export function reachable(): readonly Reachable[] {
  const url = process.env['KURRENTDB_URL']
  return [
    { prefix: '', start: files },
    { prefix: 'postgres-', start: () => postgres() },
    ...(url ? [{ prefix: 'kurrentdb-' as const, start: () => postgres(url) }] : []),
  ]
}

import { UnknownStore } from './errors.ts'
import type { EventLog, LogOptions } from './port.ts'
import { openSqliteLog } from './sqlite/sqlite-log.ts'

type Open = (address: string, options: LogOptions) => Promise<EventLog>

const openKurrentDb: Open = async (address, options) =>
  (await import('./kurrentdb/kurrentdb-log.ts')).openKurrentDbLog(address, options)

/** The adapters, by the scheme of the address that chooses them. Only the one that is chosen is loaded. */
const ADAPTERS: Readonly<Record<string, Open>> = {
  sqlite: async (address, options) => openSqliteLog(address.slice('sqlite:'.length), options),
  postgres: async (address, options) =>
    (await import('./postgres/postgres-log.ts')).openPostgresLog(address, options),
  kurrentdb: openKurrentDb,
  'kurrentdb+discover': openKurrentDb,
}

/** Those adapters that several computers can share. */
const SHARED = Object.keys(ADAPTERS).filter((scheme) => scheme !== 'sqlite')

/** Checks that there is an adapter for a server. @throws UnknownStore */
export function checkServer(address: string): void {
  const [scheme = ''] = address.split(':')
  if (!SHARED.includes(scheme)) throw new UnknownStore(scheme, SHARED)
}

/**
 * Opens the log at an address such as `sqlite:/var/lib/lockstep/acme/events.db`, or, on a server that holds the logs of
 * many organisations, `postgres://lockstep@db.example.org/lockstep#` or `kurrentdb://a.example.org,b.example.org#` and the organisation's id.
 *
 * @throws UnknownStore where no adapter serves the scheme, and what the adapter throws
 */
export async function openEventLog(address: string, options: LogOptions = {}): Promise<EventLog> {
  const colon = address.indexOf(':')
  const scheme = address.slice(0, Math.max(colon, 0))
  if (!Object.hasOwn(ADAPTERS, scheme)) throw new UnknownStore(scheme, Object.keys(ADAPTERS))
  return (ADAPTERS[scheme] as Open)(address, options)
}

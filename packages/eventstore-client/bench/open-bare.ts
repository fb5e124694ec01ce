import { BareLog } from './bare-log.ts'
import type { BareStore } from './bare-store.ts'

/** Opens the bare client of a store. @param address `sqlite:` and a file, `postgres://…` or `kurrentdb://…` */
export async function openBare(address: string): Promise<BareStore> {
  if (address.startsWith('postgres:'))
    return (await import('./bare-postgres.ts')).BarePostgres.at(address)
  if (address.startsWith('kurrentdb'))
    return new (await import('./bare-kurrentdb.ts')).BareKurrentDb(address)
  return new BareLog(address.slice('sqlite:'.length))
}

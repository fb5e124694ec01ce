import type { Access } from './access.ts'
import type { Keys } from './keys.ts'
import type { Durability } from './shared/durability.ts'
import { SqliteAccess } from './sqlite-access.ts'
import { SqliteKeys } from './sqlite-keys.ts'
import type { SharedStore, Store } from './store.ts'

/** Opens the organisations, sessions and links of a store. @param file where they lie if in files */
export async function openAccess(store: Store, file: string): Promise<Access> {
  if (store.at === 'files') return new SqliteAccess(file)
  const { PostgresAccess } = await import('./shared/postgres-access.ts')
  return PostgresAccess.open(store.keys)
}

/** Opens the keys of an organisation. @param file where they lie if in files */
export async function openKeys(store: Store, organisation: string, file: string): Promise<Keys> {
  if (store.at === 'files') return new SqliteKeys(file)
  const { PostgresKeys } = await import('./shared/postgres-keys.ts')
  return PostgresKeys.open(store.keys, store.wrappers, organisation)
}

/** Wraps the keys of an organisation anew, and destroys what wrapped them. Cut off, it is simply called again. */
export async function rotateKeys(store: SharedStore, organisation: string): Promise<void> {
  const { PostgresKeys } = await import('./shared/postgres-keys.ts')
  const keys = await PostgresKeys.open(store.keys, store.wrappers, organisation)
  try {
    await keys.rotate()
  } finally {
    await keys.close()
  }
}

/** What the servers of a store make of what they have acknowledged: that of the logs first; none where it has none. */
export async function durabilityIn(store: Store): Promise<readonly Durability[]> {
  if (store.at === 'files') return []
  const { durabilityOf, durabilityOfCluster } = await import('./shared/durability.ts')
  const keys = await durabilityOf(store.keys)
  return store.log.startsWith('kurrentdb') ? [await durabilityOfCluster(store.log), keys] : [keys]
}

import type { Access } from './access.ts'
import type { Keys } from './keys.ts'
import { SqliteAccess } from './sqlite-access.ts'
import { SqliteKeys } from './sqlite-keys.ts'
import type { Store } from './store.ts'

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

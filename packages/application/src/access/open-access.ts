import type { Store } from '../store/store.ts'
import type { Access } from './access.ts'
import { SqliteAccess } from './sqlite-access.ts'

/** Opens the organisations, sessions and links of a store. @param file where they lie if in files */
export async function openAccess(store: Store, file: string): Promise<Access> {
  if (store.at === 'files') return new SqliteAccess(file)
  const { PostgresAccess } = await import('./postgres-access.ts')
  return PostgresAccess.open(store.keys)
}

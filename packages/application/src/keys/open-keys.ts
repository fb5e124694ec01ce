import type { SharedStore, Store } from '../store/store.ts'
import type { Keys } from './keys.ts'
import { SqliteKeys } from './sqlite-keys.ts'

/** Opens the keys of an organisation. @param file where they lie if in files */
export async function openKeys(store: Store, organisation: string, file: string): Promise<Keys> {
  if (store.at === 'files') return new SqliteKeys(file)
  const { PostgresKeys } = await import('./postgres-keys.ts')
  return PostgresKeys.open(store.keys, store.wrappers, organisation)
}

/** Wraps the keys of an organisation anew, and destroys what wrapped them. Cut off, it is simply called again. */
export async function rotateKeys(store: SharedStore, organisation: string): Promise<void> {
  const { PostgresKeys } = await import('./postgres-keys.ts')
  const keys = await PostgresKeys.open(store.keys, store.wrappers, organisation)
  try {
    await keys.rotate()
  } finally {
    await keys.close()
  }
}

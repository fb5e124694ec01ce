import type { Id } from '@lockstep/domain'
import { checkServer, UnknownStore } from '@lockstep/eventstore-client'

/** Where all that is recorded lies: in files of the data folder, or on servers that several Locksteps share. */
export type Store = { readonly at: 'files' } | SharedStore

export interface SharedStore {
  readonly at: 'server'
  /** Of the logs: what `openEventLog` takes, but for the `#` and the organisation. */
  readonly log: string
  /** `postgres://…` of keys, sessions and links: what must be truly deletable. */
  readonly keys: string
  /** The folder of the keys that those keys are wrapped by, outside every database and its backups. */
  readonly wrappers: string
}

export const FILES: Store = { at: 'files' }

/** What the environment says of the store is not enough, or wrong. The message says what to do. */
export class StoreUnclear extends Error {
  override readonly name = 'StoreUnclear'
}

/**
 * The store that the environment names: `LOCKSTEP_STORE`, `LOCKSTEP_KEYS` where that is no PostgreSQL, and `LOCKSTEP_KEK`.
 * Files where it names none.
 * @throws StoreUnclear
 */
export function storeOf(env: NodeJS.ProcessEnv): Store {
  const log = env['LOCKSTEP_STORE']
  if (!log) return FILES
  mustBeServed('LOCKSTEP_STORE', log)
  const keys = env['LOCKSTEP_KEYS'] || (isPostgres(log) ? log : '')
  if (!isPostgres(keys))
    throw new StoreUnclear(
      'LOCKSTEP_KEYS is missing: the postgres://… where keys, sessions and links lie.',
    )
  const wrappers = env['LOCKSTEP_KEK']
  if (!wrappers)
    throw new StoreUnclear(
      'LOCKSTEP_KEK is missing: the folder of the keys that wrap all others, shared by every server, outside the database and its backups.',
    )
  return { at: 'server', log, keys, wrappers }
}

/** What the environment says of keys that counts for nothing, since all lies in files; undefined where it says nothing. */
export function idleSetting(env: NodeJS.ProcessEnv): string | undefined {
  if (env['LOCKSTEP_STORE']) return undefined
  const idle = ['LOCKSTEP_KEYS', 'LOCKSTEP_KEK'].find((setting) => env[setting])
  return (
    idle &&
    `${idle} counts only beside LOCKSTEP_STORE: without that, the keys lie unwrapped in the data folder. Leave it out, or set LOCKSTEP_STORE.`
  )
}

/** The address of an organisation's log. @param file where it lies if in files */
export const logAddress = (store: Store, organisation: Id, file: string): string =>
  store.at === 'files' ? `sqlite:${file}` : `${store.log}#${organisation}`

const isPostgres = (address: string): boolean => address.startsWith('postgres:')

function mustBeServed(setting: string, address: string): void {
  try {
    checkServer(address)
  } catch (error) {
    if (!(error instanceof UnknownStore)) throw error
    throw new StoreUnclear(`${setting} can't be used: ${error.message}.`)
  }
}

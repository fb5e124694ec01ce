import type { Id } from '@lockstep/domain'
import { checkServer } from '@lockstep/eventstore-client'

/** Where an organisation's log lies: in files of its own, or on a server that several Locksteps share. */
export type Store =
  | { readonly at: 'files' }
  | {
      readonly at: 'server'
      /** Whatever `openEventLog` takes but for the `#` and the organisation: `postgres://…`. */
      readonly log: string
    }

export const FILES: Store = { at: 'files' }

/** The store that `LOCKSTEP_STORE` names; files where it names none. @throws UnknownStore */
export function storeOf(env: NodeJS.ProcessEnv): Store {
  const log = env['LOCKSTEP_STORE']
  if (!log) return FILES
  checkServer(log)
  return { at: 'server', log }
}

/** The address of an organisation's log. @param file where it lies if in files */
export const logAddress = (store: Store, organisation: Id, file: string): string =>
  store.at === 'files' ? `sqlite:${file}` : `${store.log}#${organisation}`

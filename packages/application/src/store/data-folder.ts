import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The folder that holds everything a Lockstep keeps: `LOCKSTEP_DATA`, or a folder in the user's home. */
export const dataFolder = (env: NodeJS.ProcessEnv): string =>
  resolve(env['LOCKSTEP_DATA'] || join(homedir(), '.lockstep'))

/** What lies directly in a data folder. */
export const dataFiles = (folder: string) => ({
  access: join(folder, 'server.db'),
  /** Held by whoever keeps the projections: the server, or a rebuild without one. */
  lock: join(folder, 'server.lock'),
})

/** The directory of an organisation within a data folder. */
export const homeIn = (folder: string, { folder: own }: { readonly folder: string }): string =>
  join(folder, own)

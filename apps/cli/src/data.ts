import { existsSync } from 'node:fs'
import {
  type Access,
  dataFiles,
  dataFolder,
  type Home,
  homeIn,
  makeFolder,
  openAccess,
  openHome,
  type Served,
  type Store,
  storeOf,
  unservedIn,
  unservedSay,
} from '@lockstep/application'
import { holdLock } from '@lockstep/eventstore-client'
import type { Terminal } from './command.ts'
import { Problem } from './problem.ts'

/** A data folder as a command works in it. */
export interface Data {
  readonly folder: string
  readonly store: Store
  readonly access: Access
  readonly directoryOf: (organisation: Pick<Served, 'folder'>) => string
}

/**
 * Opens the data folder for the length of some work.
 * @param make it may have to be made first
 * @throws Problem where there is none
 */
export async function withData<T>(
  { env }: Pick<Terminal, 'env'>,
  work: (data: Data) => Promise<T>,
  { make = false } = {},
): Promise<T> {
  const folder = dataFolder(env)
  const files = dataFiles(folder)
  const store = storeOf(env)
  // What servers share is not in this folder; it takes the views of this computer.
  if (make || store.at === 'server') makeFolder(folder)
  else if (!existsSync(files.access)) {
    const unserved = await unservedIn(folder)
    throw new Problem(
      unserved.length > 0
        ? unservedSay(folder, unserved)
        : `There is no Lockstep data in ${folder}; start Lockstep there, or set LOCKSTEP_DATA to where it is.`,
    )
  }
  const access = await openAccess(store, files.access)
  try {
    const directoryOf: Data['directoryOf'] = (served) => homeIn(folder, served)
    return await work({ folder, store, access, directoryOf })
  } finally {
    await access.close()
  }
}

/**
 * The organisation that a command is about: the one that is named, or the only one.
 * @throws Problem
 */
export async function organisationIn(data: Data, id: string | undefined): Promise<Served> {
  const { folder, access } = data
  const all = await access.served()
  const named = id === undefined ? all[0] : all.find((served) => served.id === id)
  if (named === undefined) {
    const unserved = await unservedSays(data)
    throw new Problem(
      unserved ??
        (id === undefined
          ? `There is no organisation in ${folder} yet; "lockstep found" founds one.`
          : `No organisation in ${folder} has the id ${id}; "lockstep orgs" lists them.`),
    )
  }
  if (id === undefined && all.length > 1)
    throw new Problem(
      'There are several organisations; name one with --org ("lockstep orgs" lists them).',
    )
  return named
}

/** Organisations whose logs lie in the folder and that aren't served; what servers share has none. */
export const unservedHere = async ({ folder, store, access }: Data): Promise<readonly Served[]> =>
  store.at === 'files' ? unservedIn(folder, access) : []

/** What is to be said of them; undefined where there are none. */
export async function unservedSays(data: Data): Promise<string | undefined> {
  const unserved = await unservedHere(data)
  return unserved.length === 0 ? undefined : unservedSay(data.folder, unserved)
}

/**
 * Opens an organisation for the length of some work.
 * @param as it may have to be made first, or is only looked at
 * @throws LogMissing where what was recorded of it is gone
 */
export async function withHome<T>(
  data: Data,
  served: Served,
  work: (home: Home) => Promise<T>,
  { make = false, isLookedAt = false } = {},
): Promise<T> {
  const home = await openHome(served.id, data.directoryOf(served), {
    ...{ store: data.store, isThere: !make, isLookedAt },
  })
  try {
    return await work(home)
  } finally {
    await home.close()
  }
}

/** Does what nobody else may be at work beside. @throws LockHeld while a server runs */
export async function withLock<T>({ folder }: Data, work: () => Promise<T>): Promise<T> {
  const lock = holdLock(dataFiles(folder).lock)
  try {
    return await work()
  } finally {
    lock.release()
  }
}

import { rm } from 'node:fs/promises'
import type { Id } from '@lockstep/domain'
import { copyDatabase } from '@lockstep/eventstore-client'
import type { Access, Served } from '../access/access.ts'
import { SqliteAccess } from '../access/sqlite-access.ts'
import type { Home } from '../home/home.ts'
import { lackingKeys } from '../home/lacking-keys.ts'
import { openHome } from '../home/open-home.ts'
import { organisationName } from '../home/organisation-name.ts'
import { signingOf } from '../proving/signing.ts'
import { dataFiles, homeIn } from '../store/data-folder.ts'
import { checkCopy, copyHome, isErasedSince } from './copy-home.ts'

/** An organisation in a backup. */
export interface BackedUp {
  readonly name: string
  readonly events: number
  /** When the last of them was recorded. */
  readonly until: string | undefined
  /** How many people's keys were missing where it was taken from. */
  readonly lacking: number
  /** The last position. */
  readonly head: string | undefined
}

export interface BackingUp {
  readonly signal: AbortSignal
  /** @param part of a file, from 0 to 1 */
  readonly copied: (name: string, part: number) => void
  readonly checked: (name: string, events: number) => void
}

/**
 * Copies a data folder with all its organisations into an empty folder, while others go on working in it, and holds the copy
 * against what it was taken from. It has all that was durable when this began. Whoever was erased before this ends stays erased in it.
 * Nothing is sent from it or read for it until somebody says so: what it was taken from may go on beside it.
 * @param access of the data folder
 * @throws LogMissing, CopyDiffers, StoreVersionTooNew, what SQLite throws, or the signal's reason
 */
export async function takeBackup(
  { folder, access }: { readonly folder: string; readonly access: Access },
  to: string,
  options: BackingUp,
): Promise<readonly BackedUp[]> {
  // First of all: whatever it points to was recorded before.
  const { access: file } = dataFiles(to)
  await copyDatabase(dataFiles(folder).access, file, { signal: options.signal })
  const copied = new SqliteAccess(file)
  try {
    await copied.webhooks.hold()
    await copied.followed.hold()
    return await new Backup(folder, access, to, copied, options).take()
  } finally {
    await copied.close()
  }
}

class Backup {
  readonly #from: string
  readonly #access: Access
  readonly #to: string
  readonly #copied: Access
  readonly #options: BackingUp
  readonly #taken = new Map<Id, BackedUp>()

  constructor(from: string, access: Access, to: string, copied: Access, options: BackingUp) {
    this.#from = from
    this.#access = access
    this.#to = to
    this.#copied = copied
    this.#options = options
  }

  async take(): Promise<readonly BackedUp[]> {
    for (let due = await this.#copied.served(); due.length > 0; due = await this.#outdated())
      for (const served of due) await this.#take(served)
    return [...this.#taken.values()]
  }

  async #take(served: Served): Promise<void> {
    const to = homeIn(this.#to, served)
    await rm(to, { recursive: true, force: true })
    try {
      this.#taken.set(served.id, await this.#copy(served, to))
    } catch (error) {
      if (await this.#isServed(served.id)) throw error
      // It was removed meanwhile.
      this.#taken.delete(served.id)
      await this.#copied.forget(served.id)
      await rm(to, { recursive: true, force: true })
    }
  }

  #copy(served: Served, to: string): Promise<BackedUp> {
    const { signal, copied, checked } = this.#options
    const from = homeIn(this.#from, served)
    return withHome(served, from, async (home) => {
      const name = (await organisationName(home)) ?? served.id
      // Made at first asking: else the copy would sign by another one.
      await signingOf(home.keys)
      await copyHome(from, to, { signal, progress: (part) => copied(name, part) })
      return withHome(served, to, async (copy) => {
        const progress = (events: number) => checked(name, events)
        const { events, until, erased } = await checkCopy(home, copy, signal, progress)
        for (const person of erased) {
          await copy.keys.destroy(person)
          await this.#copied.looks.forget(served.id, person)
        }
        const { length: lacking } = await lackingKeys(copy)
        return { name, events, until, lacking, head: await copy.log.head() }
      })
    })
  }

  /** Those in which somebody was erased since they were copied, whose key may lie in the copy. */
  async #outdated(): Promise<readonly Served[]> {
    const outdated: Served[] = []
    for (const served of await this.#access.served()) {
      const taken = this.#taken.get(served.id)
      if (taken === undefined) continue
      const isErased = (home: Home) => isErasedSince(home, taken.head)
      if (await withHome(served, homeIn(this.#from, served), isErased)) outdated.push(served)
    }
    return outdated
  }

  async #isServed(id: Id): Promise<boolean> {
    return (await this.#access.served()).some((served) => served.id === id)
  }
}

async function withHome<T>(
  { id }: Served,
  directory: string,
  work: (home: Home) => Promise<T>,
): Promise<T> {
  const home = await openHome(id, directory, { isThere: true, isLookedAt: true })
  try {
    return await work(home)
  } finally {
    await home.close()
  }
}

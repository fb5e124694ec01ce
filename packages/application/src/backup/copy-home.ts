import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PersonId } from '@lockstep/domain'
import { type Copying, copyDatabase } from '@lockstep/eventstore-client'
import { erasedIn } from '@lockstep/projections'
import { eventsOf, isSame } from '../export/import-log.ts'
import type { Home } from '../home/home.ts'
import { files } from '../home/open-home.ts'

/** Copies all that an organisation keeps in its directory and that can't be made anew, while others go on writing there. */
export async function copyHome(from: string, to: string, copying: Copying): Promise<void> {
  const [theirs, ours] = [files(from), files(to)]
  await mkdir(to, { mode: 0o700 })
  // The log first: a key is durable before the first event that needs it.
  await copyDatabase(theirs.log, ours.log, copying)
  if (existsSync(theirs.keys)) await copyDatabase(theirs.keys, ours.keys, copying)
  for (const upload of await readdir(theirs.imports).catch(() => []))
    await copyUpload(join(theirs.imports, upload), join(ours.imports, upload))
}

/** What goes away meanwhile was imported, or left. */
async function copyUpload(from: string, to: string): Promise<void> {
  try {
    await cp(from, to, { recursive: true, filter: (path) => !path.endsWith('.new') })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await rm(to, { recursive: true, force: true })
  }
}

/** A copy is not what it was taken from. The message says what to do. */
export class CopyDiffers extends Error {
  override readonly name = 'CopyDiffers'
}

/** What a copied log was found to hold. */
interface Held {
  readonly events: number
  /** When the last of them was recorded. */
  readonly until: string | undefined
  readonly erased: readonly PersonId[]
}

/**
 * Reads a copied log to its end, and holds each event against the log that it was copied from.
 * @throws CopyDiffers, or the signal's reason
 */
export async function checkCopy(
  home: Home,
  copy: Home,
  signal: AbortSignal,
  progress: (events: number) => void,
): Promise<Held> {
  const theirs = eventsOf(home)
  const erased: PersonId[] = []
  let events = 0
  let until: string | undefined
  for await (const page of copy.log.readAll()) {
    signal.throwIfAborted()
    for (const event of page) {
      const { value } = await theirs.next()
      if (value === undefined || !isSame(value, event))
        throw new CopyDiffers(
          `The copy does not say what the log does, from entry ${event.id} on: check the disk that it was written to, and take another.`,
        )
    }
    erased.push(...erasedIn(page))
    events += page.length
    until = page.at(-1)?.recordedAt
    progress(events)
  }
  await theirs.return()
  return { events, until, erased }
}

/** Whether somebody was erased after all that a log's copy holds. */
export async function isErasedSince(home: Home, head: string | undefined): Promise<boolean> {
  for await (const page of home.log.readAll(head)) if (erasedIn(page).length > 0) return true
  return false
}

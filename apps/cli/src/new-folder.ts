import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { forOwnerAlone } from '@lockstep/eventstore-client'
import { Problem } from './problem.ts'

/**
 * Makes a folder for its owner alone: whole and safely on the disk, or not at all. It never takes the place of what is there.
 * @param fill what it is made of, beside its place
 * @throws Problem where there is something of that name
 */
export async function makeNew<T>(
  path: string,
  fill: (unfinished: string) => Promise<T>,
): Promise<T> {
  const place = resolve(path)
  await mustBeFree(place)
  const unfinished = `${place}.${process.pid}.unfinished`
  await mkdir(unfinished, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    // It failed for the sake of the folder around it: nobody knows the other name.
    throw Object.assign(error, { path: dirname(place) })
  })
  try {
    const filled = await fill(unfinished)
    await settle(unfinished)
    // Windows moves nothing over an empty folder.
    await rmdir(place).catch(() => {})
    await rename(unfinished, place)
    await syncNames(dirname(place))
    return filled
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw ['ENOTEMPTY', 'ENOTDIR'].includes(code) ? isTaken(place) : error
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

async function mustBeFree(place: string): Promise<void> {
  const there = await stat(place).catch(() => undefined)
  if (there === undefined) return
  if (!there.isDirectory() || (await readdir(place)).length > 0) throw isTaken(place)
  // What it is made of is moved there, and nothing is moved from disk to disk.
  if (there.dev !== (await stat(dirname(place))).dev)
    throw new Problem(`${place} is a disk of its own: name a new folder on it.`)
}

const isTaken = (place: string): Problem =>
  new Problem(`${place} is taken, and was left as it is: name a new folder.`)

/** Resolves once a folder and all in it is for its owner alone, and would outlast a power cut. */
async function settle(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    forOwnerAlone(path)
    await (entry.isDirectory() ? settle(path) : syncOne(path, 'r+'))
  }
  await syncNames(folder)
}

/** Windows opens no folder, and sees to its names by itself. */
const syncNames = async (folder: string): Promise<void> => {
  if (process.platform !== 'win32') await syncOne(folder, 'r')
}

async function syncOne(path: string, flags: string): Promise<void> {
  const file = await open(path, flags)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

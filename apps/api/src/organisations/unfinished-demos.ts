import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Served } from '@lockstep/application'

/** No folder that anything is served from is called so. */
const UNFINISHED = /^demo-[\da-f-]{36}\.unfinished$/

/**
 * Lays a demo's files under a name that tells that they are not whole, and gives them their own once they are: what a kill
 * leaves of them is known by it, and never taken for what was recorded by anybody.
 */
export async function laidWhole<T>(
  data: string,
  { id, folder }: Served,
  lay: (folder: string) => Promise<T>,
): Promise<T> {
  const unfinished = join(data, `demo-${id}.unfinished`)
  try {
    const came = await lay(unfinished)
    await rename(unfinished, join(data, folder))
    return came
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** Removes what kills have left of demos. Only who holds the lock of the folder knows that none is being laid. */
export async function clearUnfinishedDemos(data: string): Promise<void> {
  const names = await readdir(data)
  for (const name of names.filter((each) => UNFINISHED.test(each)))
    await rm(join(data, name), { recursive: true, force: true })
}

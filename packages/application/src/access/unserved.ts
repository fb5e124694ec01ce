import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { refOf } from '@lockstep/domain'
import { openEventLog } from '@lockstep/eventstore-client'
import { files } from '../home/open-home.ts'
import type { Access, Served } from './access.ts'

/**
 * Organisations whose logs lie in a data folder though nobody serves them: `server.db` was lost, or their making was cut
 * off. Demos are left out: there is always another.
 */
export async function unservedIn(
  folder: string,
  access?: Pick<Access, 'served'>,
): Promise<readonly Served[]> {
  const found: Served[] = []
  const before = await foldersOf(access)
  for (const name of await readdir(folder).catch(() => [])) {
    if (before.has(name) || !existsSync(files(join(folder, name)).log)) continue
    const one = await foundedIn(folder, name)
    if (one !== undefined) found.push(one)
  }
  // Asked again: what was being made meanwhile is served by now.
  const served = found.length === 0 ? before : await foldersOf(access)
  return found.filter((one) => !served.has(one.folder))
}

async function foldersOf(access: Pick<Access, 'served'> | undefined): Promise<Set<string>> {
  return new Set((await access?.served())?.map(({ folder }) => folder))
}

/** What a folder's log says of itself; where it can't be read, the folder's name is all that is known. */
async function foundedIn(folder: string, name: string): Promise<Served | undefined> {
  try {
    const log = await openEventLog(`sqlite:${files(join(folder, name)).log}`)
    try {
      for await (const page of log.readAll()) {
        const founding = page.find(({ type }) => type === 'OrganisationFounded')
        if (founding === undefined) continue
        const { demo } = JSON.parse(founding.data) as { demo: boolean }
        return demo ? undefined : { id: refOf(founding.stream).id, folder: name, demo }
      }
      return undefined
    } finally {
      await log.close()
    }
  } catch {
    return { id: name, folder: name, demo: false }
  }
}

/** What it means that these lie in a folder, and what to do about it. */
export const unservedSay = (folder: string, unserved: readonly Served[]): string => {
  const [only, ...others] = unserved
  const which =
    others.length === 0
      ? `the organisation ${only?.id}`
      : `${unserved.length} organisations (${unserved.map(({ id }) => id).join(', ')})`
  return `${folder} holds the log of ${which}, which its server.db does not know: nobody is served from it. Put the server.db back that was there, or, where that is lost, stop Lockstep and run lockstep adopt. If an import or a move was stopped, run that again instead.`
}

import { readFile, stat } from 'node:fs/promises'
import {
  type ExportPage,
  type Home,
  type KeyFile,
  linesOf,
  organisationName,
  readExport,
  readKeys,
  restoreLog,
  type Served,
} from '@lockstep/application'
import { Id } from '@lockstep/domain'
import type { Command, Terminal } from '../command.ts'
import { counted } from '../counted.ts'
import { type Data, withData, withHome, withLock } from '../data.ts'
import { Problem } from '../problem.ts'
import { wayIn, wayInSays } from '../ways-in.ts'

export const importLogCommand: Command = {
  name: 'import log',
  says: 'Makes the organisation of an export again: the same log, byte for byte.',
  words: ['<file>'],
  options: {
    keys: {
      value: '<file>',
      says: 'The keys that were exported with it; without them names and sealed words stay closed.',
    },
  },
  run: async (given, terminal) => {
    const [path = ''] = given.words
    const keyFile = given.value('keys')
    const { organisation, events } = await checked(path, terminal)
    const keys = keyFile === undefined ? undefined : await keysIn(keyFile, organisation)
    await withData(
      terminal,
      async (data) => {
        const known = (await data.access.served()).find(({ id }) => id === organisation)
        const restore = () => restoreIn(data, { organisation, known, keys, path, events }, terminal)
        // A server may be writing to what it serves.
        await (known === undefined ? restore() : withLock(data, restore))
      },
      { make: true },
    )
  },
}

interface Restoring {
  readonly organisation: Id
  readonly known: Served | undefined
  readonly keys: KeyFile | undefined
  readonly path: string
  readonly events: number
}

/** Reads the export to its end, before anything is written. @throws ExportDamaged or Problem */
async function checked(path: string, { signal, tell }: Terminal) {
  if ((await stat(path)).isDirectory()) throw new Problem(`${path} is a folder, not an export.`)
  let [organisation, events]: [string, number] = ['', 0]
  for await (const page of readExport(linesOf(path))) {
    signal.throwIfAborted()
    organisation = page.head.organisation
    events += page.events.length
    tell(`${events} entries checked`, true)
  }
  // It names a folder.
  const { data: id } = Id.safeParse(organisation)
  if (id === undefined) throw new Problem(`${path} names no organisation.`)
  return { organisation: id, events }
}

async function keysIn(path: string, organisation: Id): Promise<KeyFile> {
  const keys = readKeys(await readFile(path, 'utf8'))
  if (keys === undefined) throw new Problem(`${path} holds no keys of Lockstep.`)
  if (keys.organisation !== organisation)
    throw new Problem(`${path} holds the keys of another organisation.`)
  return keys
}

async function restoreIn(
  data: Data,
  { organisation, known, keys, path, events }: Restoring,
  terminal: Terminal,
): Promise<void> {
  const served = known ?? { id: organisation, folder: organisation, demo: false }
  const restored = await withHome(data, served, async (home) => {
    const pages: AsyncIterable<ExportPage> = readExport(linesOf(path))
    const progress = (read: number) => terminal.tell(`${read} of ${events} entries`, true)
    const restored = await restoreLog(home, pages, { signal: terminal.signal, progress })
    if (keys !== undefined) await home.keys.restore(keys)
    return restored
  })
  terminal.out(`Restored ${counted(restored, 'entry', 'entries')} of ${events}.`)
  // Opened anew: the first opening had neither its events nor its keys.
  await withHome(data, served, (home) => serve(data, home, known, terminal))
  if (keys === undefined)
    terminal.out('Names and sealed words stay closed: import it again with --keys <file>.')
}

/** Lets a server find it, and its owner come in. */
async function serve(
  data: Data,
  home: Home,
  known: Served | undefined,
  terminal: Terminal,
): Promise<void> {
  const { id } = home
  const organisation = await home.organisation()
  if (organisation.is === 'none') throw new Problem('This export founds no organisation.')
  if (known !== undefined) return
  const demo = organisation.demoClock !== undefined
  await data.access.serve({ id, folder: id, demo })
  terminal.out(`It is ${await organisationName(home)}. Its id is ${id}`)
  if (!demo) terminal.out(wayInSays(await wayIn(data.access, id, organisation.owner, terminal)))
}

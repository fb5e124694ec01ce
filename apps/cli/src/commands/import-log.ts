import { readFile, stat } from 'node:fs/promises'
import {
  type ExportPage,
  type Home,
  type KeyFile,
  type KeysPutBack,
  lackingKeys,
  linesOf,
  putBack,
  readExport,
  readKeys,
  removeReadStore,
  restoreLog,
  type Served,
} from '@lockstep/application'
import { Id } from '@lockstep/domain'
import type { Command, Terminal } from '../command.ts'
import { counted } from '../counted.ts'
import { type Data, withData, withHome, withLock } from '../data.ts'
import { Problem } from '../problem.ts'
import { letServe } from '../ways-in.ts'

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
  stopped:
    'Stopped. What was restored of it stays; the same command restores the rest, and then puts back the keys.',
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
  const restore = async (home: Home) => {
    const pages: AsyncIterable<ExportPage> = readExport(linesOf(path))
    const progress = (read: number) => terminal.tell(`${read} of ${events} entries`, true)
    const restored = await restoreLog(home, pages, { signal: terminal.signal, progress })
    return { restored, back: keys && (await putBack(home.keys, keys)) }
  }
  const { restored, back } = await withHome(data, served, restore, { make: true })
  terminal.out(`Restored ${counted(restored, 'entry', 'entries')} of ${events}.`)
  if (back !== undefined) for (const line of saysOfKeys(back)) terminal.out(line)
  // Views that were made without them count as silence what they open.
  if (known !== undefined && back !== undefined && back.put.length > 0)
    await removeReadStore(data.directoryOf(served))
  // Opened anew: the first opening had neither its events nor its keys.
  await withHome(data, served, async (home) => {
    const organisation = await home.organisation()
    if (organisation.is === 'none') throw new Problem('This export founds no organisation.')
    if (known === undefined) await letServe(data, home, organisation, terminal)
    if (keys === undefined && (await lackingKeys(home)).length > 0)
      terminal.out('Names and sealed words stay closed: import it again with --keys <file>.')
  })
}

function saysOfKeys({ put, others, destroyed }: KeysPutBack): string[] {
  const says = put.length > 0 ? [`Put back ${counted(put.length, 'key')}.`] : []
  if (put.length + others.length + destroyed.length === 0) says.push('Its keys were here already.')
  if (others.length > 0)
    says.push(
      `${counted(others.length, 'key')} could not be put back: something may be sealed by another one that is here by now. These people’s words of before stay closed:`,
      ...others.map((person) => `  ${person}`),
    )
  if (destroyed.length > 0)
    says.push(
      `${counted(destroyed.length, 'key stays', 'keys stay')} destroyed, since these people were erased here:`,
      ...destroyed.map((person) => `  ${person}`),
    )
  return says
}

import { statfsSync } from 'node:fs'
import {
  dataFiles,
  durabilityIn,
  files,
  type Home,
  idleSetting,
  LogMissing,
  lackingKeys,
  lackingKeysSay,
  organisationName,
  projectedAnew,
  projectedIn,
  type Served,
  type Standing,
  standingOf,
  troubleWithWrappers,
} from '@lockstep/application'
import { heldLock } from '@lockstep/eventstore-client'
import type { Command, Terminal } from '../command.ts'
import { counted } from '../counted.ts'
import { type Data, organisationIn, unservedSays, withData, withHome } from '../data.ts'
import { Problem } from '../problem.ts'
import { heldBy } from '../sentence.ts'

export const statusCommand: Command = {
  name: 'status',
  says: 'Tells where every organisation of the data folder stands, and who is at work there.',
  words: [],
  options: {
    org: { value: '<id>', says: 'Only this one.' },
    check: { says: 'Also reads each log anew, and tells whether its views say the same.' },
  },
  stopped: 'Stopped. It only looks, and changed nothing.',
  run: (given, terminal) =>
    withData(terminal, async (data) => {
      const { folder, access } = data
      const holder = heldLock(dataFiles(folder).lock)
      const check = given.is('check')
      if (check && holder !== undefined)
        throw new Problem('A server is at work here, and the views with it: stop it to check them.')
      terminal.out(`Data folder  ${folder}`)
      terminal.out(`Server       ${holder === undefined ? 'none' : `runs ${heldBy(holder)}`}`)
      terminal.out(`Disk         ${roomSays(folder)}`)
      for (const { says, risk } of await durabilityIn(data.store)) {
        terminal.out(`Store        ${says}`)
        if (risk !== undefined) terminal.out(`             ${risk}`)
      }
      const trouble =
        data.store.at === 'server' ? troubleWithWrappers(data.store.wrappers) : undefined
      const says = trouble ?? idleSetting(terminal.env)
      if (says !== undefined) terminal.out(`Keys         ${says}`)
      const only = given.value('org')
      const all = only === undefined ? await access.served() : [await organisationIn(data, only)]
      for (const served of all)
        try {
          const tell = (home: Home) => told(home, data, served, { terminal, check })
          await withHome(data, served, tell, { isLookedAt: true })
        } catch (error) {
          if (!(error instanceof LogMissing)) throw error
          terminal.out(`\nCan't be read  ${served.id}`)
          terminal.out(`  Log          ${error.message}`)
        }
      const unserved = await unservedSays(data)
      if (unserved !== undefined) terminal.out(`\nNot served   ${unserved}`)
    }),
}

/** Tells where one organisation stands. */
async function told(
  home: Home,
  data: Data,
  served: Served,
  { terminal, check }: { readonly terminal: Terminal; readonly check: boolean },
): Promise<void> {
  const name = (await organisationName(home)) ?? 'Not founded yet'
  terminal.out(`\n${name}${served.demo ? ' (demo)' : ''}  ${served.id}`)
  const directory = data.directoryOf(served)
  const standing = await standingOf(home, directory)
  for (const line of linesOf(standing)) terminal.out(line)
  const { length: lacking } = await lackingKeys(home)
  if (lacking > 0) terminal.out(`  Keys         ${lackingKeysSay(lacking)}`)
  if (check) terminal.out(`  Checked      ${await checked(home, directory, standing)}`)
}

/** Whether the views say what the log makes of them anew. */
async function checked(home: Home, directory: string, { behind, projections }: Standing) {
  if (behind > 0 || projections.length === 0)
    return 'not yet: the views have not read the whole log'
  const same = projectedIn(files(directory).rows) === (await projectedAnew(home))
  return same
    ? 'the views say what the log says'
    : 'the views do not say what the log says, or are of another version; "lockstep rebuild" makes them anew'
}

function linesOf({ events, head, behind, projections, sizes }: Standing): string[] {
  // What a server holds takes no room here.
  const files = { log: sizes.log, views: sizes.rows, keys: sizes.keys }
  const here = Object.entries(files).filter(([, size]) => size > 0)
  const read = behind === 0 ? 'all read' : `${counted(behind, 'event')} not read yet`
  const versions = projections.map(
    ({ name, version, building }) =>
      `${name} ${version ?? '–'}${building === undefined ? '' : ` (building ${building})`}`,
  )
  return [
    `  Log          ${counted(events, 'event')}, head at ${head ?? 'nothing'}, ${read}`,
    `  Projections  ${versions.join(', ') || 'none yet: a server makes them when it starts, and "lockstep rebuild" does'}`,
    `  On the disk  ${here.map(([what, size]) => `${what} ${sizeOf(size)}`).join(', ') || 'nothing'}`,
  ]
}

/** Bytes. With less, a view that has a few entries to read may find no room for them. */
const LITTLE = 4 * 1024 ** 2

function roomSays(folder: string): string {
  const { bavail, bsize } = statfsSync(folder)
  const free = `${sizeOf(bavail * bsize)} free`
  return bavail * bsize >= LITTLE
    ? free
    : `${free}, which is too little: views stay behind what is recorded, or nothing is recorded, until there is room`
}

const sizeOf = (bytes: number): string =>
  bytes < 1024 ** 2
    ? `${Math.ceil(bytes / 1024)} kB`
    : bytes < 1024 ** 3
      ? `${(bytes / 1024 ** 2).toFixed(1)} MB`
      : `${(bytes / 1024 ** 3).toFixed(1)} GB`

import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { type BackedUp, lackingKeysSay, storeOf, takeBackup } from '@lockstep/application'
import type { Command } from '../command.ts'
import { counted } from '../counted.ts'
import { unservedSays, withData } from '../data.ts'
import { makeNew } from '../new-folder.ts'
import { Problem, UsageProblem } from '../problem.ts'

export const backupCommand: Command = {
  name: 'backup',
  says: 'Copies the whole data folder, beside a running server or without one; started on the copy, Lockstep goes on from there. Who has it reads every word, also of somebody who is erased later.',
  words: [],
  options: {
    out: {
      value: '<folder>',
      says: 'A new folder, or an empty one. In it go all organisations with their keys, sessions, links, keys for programs, webhooks, who looked, and imports under way, with all that was recorded before; views are made anew. Each entry is held against the original before it is done.',
    },
  },
  stopped: 'Stopped. Nothing of the backup was left.',
  run: async (given, terminal) => {
    const out = given.value('out')
    if (out === undefined) throw new UsageProblem('Say where it goes: --out <folder>.')
    mustBeFiles(terminal.env)
    const { signal, tell } = terminal
    const began = new Date().toISOString()
    const options = {
      signal,
      copied: (name: string, part: number) =>
        tell(`${name}: ${Math.floor(part * 100)} % copied`, true),
      checked: (name: string, events: number) =>
        tell(`${name}: ${counted(events, 'entry', 'entries')} checked`, true),
    }
    const { all, unserved } = await withData(terminal, async (data) => {
      mustBeOutside(data.folder, out)
      const unserved = await unservedSays(data)
      // A backup would hold nothing of what lies there.
      if (unserved !== undefined && (await data.access.served()).length === 0)
        throw new Problem(unserved)
      return { all: await makeNew(out, (folder) => takeBackup(data, folder, options)), unserved }
    })
    for (const line of all.map(lineOf)) terminal.out(line)
    terminal.out(
      `Backed up ${counted(all.length, 'organisation')} with ${entriesOf(all)}: all that was recorded before ${began}.`,
    )
    terminal.out(
      `To restore it, start Lockstep with LOCKSTEP_DATA=${resolve(out)}. Its webhooks and followed sources wait until whoever made each lets it go on.`,
    )
    const lacking = all.reduce((sum, backedUp) => sum + backedUp.lacking, 0)
    if (lacking > 0) terminal.tell(lackingKeysSay(lacking))
    if (unserved !== undefined) terminal.tell(`Not all is in it: ${unserved}`)
  },
}

/** @throws Problem where what is recorded lies on a server */
function mustBeFiles(env: NodeJS.ProcessEnv): void {
  const store = storeOf(env)
  if (store.at === 'files') return
  throw new Problem(
    store.log.startsWith('kurrentdb')
      ? 'The log lies in KurrentDB: back that up by its own rules first, then PostgreSQL with the keys and sessions, and LOCKSTEP_KEK apart from both.'
      : 'All of it lies in PostgreSQL: back that up as any other, with pg_dump for one, and LOCKSTEP_KEK apart from it.',
  )
}

/** @throws Problem where whoever loses the data folder loses the backup with it */
function mustBeOutside(folder: string, out: string): void {
  const around = dirname(resolve(out))
  if (!existsSync(around)) return
  const place = join(realpathSync(around), basename(resolve(out)))
  const way = relative(realpathSync(folder), place)
  // From one disk of Windows to another there is none.
  if (way.startsWith('..') || isAbsolute(way)) return
  throw new Problem(
    `${out} lies in the data folder, and would be lost with it: name a place outside, best on another disk.`,
  )
}

const lineOf = ({ name, events, until }: BackedUp): string =>
  `${name}: ${counted(events, 'entry', 'entries')}${until === undefined ? '' : `, the last recorded ${until}`}`

const entriesOf = (all: readonly BackedUp[]): string =>
  counted(
    all.reduce((sum, { events }) => sum + events, 0),
    'entry',
    'entries',
  )

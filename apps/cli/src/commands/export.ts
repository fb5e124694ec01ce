import { resolve } from 'node:path'
import {
  exportKeys,
  exportLog,
  type Home,
  lackingKeys,
  lackingKeysSay,
  sha256,
} from '@lockstep/application'
import { isFounding, isNamedAfterTwo, streamOf } from '@lockstep/domain'
import { fingerprintOf, headIn, readLine } from '@lockstep/proof'
import type { Command, Terminal } from '../command.ts'
import { counted } from '../counted.ts'
import { organisationIn, withData, withHome } from '../data.ts'
import { writeNew } from '../files.ts'
import { UsageProblem } from '../problem.ts'

export const exportCommand: Command = {
  name: 'export',
  says: 'Writes all that is recorded, as CloudEvents 1.0, one a line. Words and answers stay sealed: names, feedback, what is said in confidence, positions, ratings. All else stands in plain, also decisions restricted to some: who gets the file must be trusted.',
  words: [],
  options: {
    org: { value: '<id>', says: 'The organisation; may be left out where there is only one.' },
    out: {
      value: '<file>',
      says: 'The file to write; standard output if left out. There npm puts lines of its own ahead of it, but for `npm run -s lockstep -- export`.',
    },
    keys: {
      value: '<file>',
      says: 'Writes the keys into a second file. Who has both reads every word: keep it apart.',
    },
  },
  stopped:
    'Stopped: no export is whole that was not written to its end. The same command begins it anew.',
  run: (given, terminal) => {
    const [out, keys] = [given.value('out'), given.value('keys')]
    if (out !== undefined && keys !== undefined && resolve(out) === resolve(keys)) {
      throw new UsageProblem('The keys go into a file of their own: name another one for --keys.')
    }
    return withData(terminal, async (data) =>
      withHome(data, await organisationIn(data, given.value('org')), async (home) => {
        await writeLog(home, out, terminal)
        // After the log: a key is durable before the first event that needs it.
        if (keys !== undefined) await writeNew(keys, one(await exportKeys(home)))
        const { length: lacking } = await lackingKeys(home)
        if (lacking > 0) terminal.tell(lackingKeysSay(lacking))
      }),
    )
  },
}

async function writeLog(home: Home, out: string | undefined, terminal: Terminal): Promise<void> {
  let [lines, last] = [0, '']
  const told = async function* () {
    for await (const line of exportLog(home)) {
      terminal.signal.throwIfAborted()
      lines += 1
      last = line
      if (lines % 1_000 === 0) terminal.tell(`${lines} entries`, true)
      yield line
    }
  }
  if (out !== undefined) await writeNew(out, told())
  else for await (const line of told()) await terminal.write(`${line}\n`)
  const { npm_lifecycle_event: script, npm_config_loglevel: level } = terminal.env
  if (out === undefined && script === 'lockstep' && level !== 'silent')
    terminal.tell(
      'npm has put lines of its own ahead of it, which others than Lockstep take for a part of it: write it with --out <file>, or with npm run -s lockstep -- export.',
    )
  // The first and the last line are about the export itself.
  terminal.tell(`Exported ${counted(lines - 2, 'entry', 'entries')}.`)
  if (await isNamedInPlain(home))
    terminal.tell(
      'Its first entry holds the names of two in plain: an earlier version called the organisation after them. What is recorded can’t be changed, so that also an erasure leaves them there.',
    )
  const read = await readLine(last, sha256)
  const head = read.is === 'ended' ? headIn(read) : undefined
  if (head === undefined) return
  terminal.tell(`Root ${head.root}, signed by key ${await fingerprintOf(head.key, sha256)}.`)
}

/** Whether the organisation was founded under the names of two, as servers of before did it. */
async function isNamedInPlain({ id, streams }: Home): Promise<boolean> {
  const recorded = await streams.recorded(streamOf({ noun: 'organisation', id }))
  return recorded.some((event) => isFounding(event) && isNamedAfterTwo(event))
}

async function* one(line: string): AsyncGenerator<string> {
  yield line
}

import { type Home, idsOf, zoneOf } from '@lockstep/application'
import type { PersonId } from '@lockstep/domain'
import { deriveId } from '@lockstep/eventstore-client'
import {
  Commands,
  type ImportCommand,
  ImportError,
  type ImportOptions,
  type LeftOut,
  type LineNote,
  type Question,
} from '@lockstep/importers'
import { type EarlierImports, earlierImports } from './earlier-imports.ts'
import { readAhead } from './read-ahead.ts'
import { Recording, type RefusedCommand, requestOf } from './recording.ts'

export interface GitImport extends ImportOptions {
  /** Who imports: a member or an administrator. */
  readonly person: PersonId
  /** Goes on where a page leaves a question open, which an import stops at. */
  readonly rehearsal?: boolean
  /** Hears of every commit in its turn, when all that it tells is under way. */
  readonly heard?: (commit: HeardCommit) => void
}

/** One commit of an import. */
export interface HeardCommit {
  readonly hash: string
  /** Counted from 1, of `count`. */
  readonly number: number
  readonly count: number
  readonly commands: readonly HeardCommand[]
  readonly notUnderstood: readonly LineNote[]
  /** Events recorded so far, by this import. */
  readonly recorded: number
}

export interface HeardCommand extends ImportCommand {
  /** An earlier import carried it out: it is passed over. */
  readonly known: boolean
}

/** What an import came to. */
export interface Imported {
  readonly commits: number
  /** Events recorded. */
  readonly events: number
  /** Commands that were carried out by an earlier import. */
  readonly known: number
  readonly refused: readonly RefusedCommand[]
  readonly leftOut: readonly LeftOut[]
  readonly notUnderstood: readonly LineNote[]
}

/**
 * Records what a git history tells. What an earlier import recorded of it is passed over, so that importing again adds
 * what is new, and nothing else.
 * @throws ImportError, `AnswerNeeded` among them, what the log throws, or the signal's reason: then what was recorded stays, and the next import
 * goes on from there.
 */
export async function importGit(home: Home, path: string, options: GitImport): Promise<Imported> {
  const { person, rehearsal = false, heard, answers, ...reading } = options
  const earlier = await earlierImports(home.log)
  const { withdrawn } = earlier
  const zone = zoneOf(await home.organisation())
  const commands = new Commands({ zone, now: home.clock.now(), derive: deriveId, withdrawn })
  const recording = new Recording(home, person)
  const notUnderstood: LineNote[] = []
  let [commits, known] = [0, 0]
  try {
    for await (const { steps, ...commit } of readAhead(path, {
      ...reading,
      answers: { ...answers, earlier: earlier.periods },
    })) {
      const all = steps
        .flatMap((step) => commands.of(step))
        .map((command) => ({ ...command, known: isKnown(command, earlier) }))
      const news = all.filter((command) => !command.known)
      if (news.length > 0 && !rehearsal) checkAnswered(commit.notUnderstood)
      for (const command of news) await recording.take(command)
      commits += 1
      known += all.length - news.length
      notUnderstood.push(...commit.notUnderstood)
      heard?.({ ...commit, commands: all, recorded: recording.events })
    }
  } finally {
    await recording.done()
  }
  const { events, refused } = recording
  return { commits, events, known, refused, leftOut: commands.leftOut, notUnderstood }
}

/** What each question is answered with on the command line. */
const EXAMPLES: Record<Question, (file: string) => string> = {
  period: (file) => `--period "${file}=2021-03-01..2021-05-31" or "${file}=none"`,
  year: () => '--year "FY23=2022-02"',
}

/** Goals are recorded once their period is known: nobody would mend it afterwards. */
function checkAnswered(notes: readonly LineNote[]): void {
  for (const { asks, file, why } of notes) {
    if (asks === undefined) continue
    throw new ImportError('AnswerNeeded', `${file}: ${why} Answer with ${EXAMPLES[asks](file)}.`)
  }
}

const isKnown = (command: ImportCommand, { events, importers }: EarlierImports): boolean =>
  importers.some((person) => events.has(idsOf(requestOf(command, person)).event(0)))

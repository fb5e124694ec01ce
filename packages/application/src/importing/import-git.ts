import type { PersonId } from '@lockstep/domain'
import { deriveId } from '@lockstep/eventstore-client'
import {
  Commands,
  ImportError,
  type ImportOptions,
  type LineNote,
  type Question,
} from '@lockstep/importers'
import type { Home } from '../home/home.ts'
import { zoneOf } from '../writing/situation.ts'
import { earlierImports } from './earlier-imports.ts'
import { readAhead } from './read-ahead.ts'
import { type Heard, type Imported, takeIn } from './take-in.ts'

export interface GitImport extends ImportOptions {
  /** Who imports: a member or an administrator. */
  readonly person: PersonId
  /** Who a name of the history is, where it is somebody who is known; somebody new else. */
  readonly who?: (name: string) => PersonId | undefined
  /** The act that all of it belongs to; left out, each commit is one. */
  readonly act?: string
  /** Begins such an act once anything new is to be recorded. */
  readonly begins?: () => Promise<string>
  /** Goes on where a page leaves a question open, which an import stops at. */
  readonly rehearsal?: boolean
  /** Hears of every commit in its turn, when all that it tells is under way. */
  readonly heard?: (commit: HeardCommit) => void
}

/** One commit of an import. */
export interface HeardCommit extends Heard {
  readonly hash: string
}

/**
 * Records what a git history tells. What an earlier import recorded of it is passed over, so that importing again adds
 * what is new, and nothing else.
 * @throws ImportError, `AnswerNeeded` among them, what the log throws, or the signal's reason: then what was recorded stays, and the next import
 * goes on from there.
 */
export async function importGit(home: Home, path: string, options: GitImport): Promise<Imported> {
  const {
    person,
    who,
    act,
    begins,
    rehearsal = false,
    heard,
    answers,
    signal,
    ...reading
  } = options
  const earlier = await earlierImports(home.log)
  const { withdrawn, periods, histories } = earlier
  const zone = zoneOf(await home.organisation())
  const now = home.clock.now()
  const commands = new Commands({ zone, now, derive: deriveId, withdrawn, ...(who ? { who } : {}) })
  const asked = { ...reading, earlier: histories, answers: { ...answers, earlier: periods } }
  const imported = await takeIn(
    home,
    readAhead({ of: 'history', path, reading: asked }, signal),
    ({ steps }) => steps.flatMap((step) => commands.of(step)),
    { person, earlier, signal, begins, ...(act === undefined ? {} : { act }) },
    {
      heard: (part, { hash }) => heard?.({ ...part, hash }),
      check: ({ notUnderstood }) => rehearsal || checkAnswered(notUnderstood),
    },
  )
  return { ...imported, leftOut: commands.leftOut }
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

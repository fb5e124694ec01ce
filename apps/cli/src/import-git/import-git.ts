import { type Home, idsOf, zoneOf } from '@lockstep/application'
import type { PersonId } from '@lockstep/domain'
import { deriveId } from '@lockstep/eventstore-client'
import {
  Commands,
  type ImportCommand,
  type ImportOptions,
  importHistory,
  type LeftOut,
  type LineNote,
} from '@lockstep/importers'
import { type EarlierImports, earlierImports } from './earlier-imports.ts'
import { Recording, type RefusedCommand, requestOf } from './recording.ts'

export interface GitImport extends ImportOptions {
  /** Who imports: a member or an administrator. */
  readonly person: PersonId
  /** Records nothing. */
  readonly dryRun?: boolean
  readonly progress?: (at: ImportProgress) => void
  /** Hears of every command that is news. */
  readonly news?: (command: ImportCommand) => void
}

export interface ImportProgress {
  readonly commit: number
  readonly of: number
  readonly recorded: number
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
 * @throws ImportError, what the log throws, or the signal's reason: then what was recorded stays, and the next import
 * goes on from there.
 */
export async function importGit(home: Home, path: string, options: GitImport): Promise<Imported> {
  const { person, dryRun = false, progress, news, ...reading } = options
  const earlier = await earlierImports(home.log)
  const { withdrawn } = earlier
  const zone = zoneOf(await home.organisation())
  const commands = new Commands({ zone, now: home.clock.now(), derive: deriveId, withdrawn })
  const recording = new Recording(home, person)
  const notUnderstood: LineNote[] = []
  let [commits, known] = [0, 0]
  try {
    for await (const commit of importHistory(path, reading)) {
      commits += 1
      notUnderstood.push(...commit.notUnderstood)
      for (const command of commit.steps.flatMap((step) => commands.of(step))) {
        if (isKnown(command, earlier)) {
          known += 1
          continue
        }
        news?.(command)
        if (!dryRun) await recording.take(command)
      }
      progress?.({ commit: commit.number, of: commit.count, recorded: recording.events })
    }
  } finally {
    await recording.done()
  }
  const { events, refused } = recording
  return { commits, events, known, refused, leftOut: commands.leftOut, notUnderstood }
}

const isKnown = (command: ImportCommand, { events, importers }: EarlierImports): boolean =>
  importers.some((person) => events.has(idsOf(requestOf(command, person)).event(0)))

import {
  type CommandRequest,
  execute,
  type Home,
  idsOf,
  RequestRefused,
  zoneOf,
} from '@lockstep/application'
import { type PersonId, Refusal } from '@lockstep/domain'
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
import { InOrder } from './in-order.ts'

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
  readonly refused: readonly { readonly command: ImportCommand; readonly code: string }[]
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
  const result = { commits: 0, events: 0, known: 0, refused: [] as Imported['refused'][number][] }
  const record = async (command: ImportCommand) => {
    try {
      const { events } = await execute(home, requestOf(command, person))
      result.events += events.length
    } catch (error) {
      const refused = error instanceof Refusal || error instanceof RequestRefused
      if (!refused) throw error
      result.refused.push({ command, code: error.code })
    }
  }
  const writing = new InOrder(({ command }: { command: ImportCommand } & TaskOf) => record(command))
  const notUnderstood: LineNote[] = []
  try {
    for await (const commit of importHistory(path, reading)) {
      notUnderstood.push(...commit.notUnderstood)
      result.commits += 1
      for (const command of commit.steps.flatMap((step) => commands.of(step))) {
        if (isKnown(command, earlier)) {
          result.known += 1
          continue
        }
        news?.(command)
        if (!dryRun) await writing.take({ command, ...taskOf(command) })
      }
      progress?.({ commit: commit.number, of: commit.count, recorded: result.events })
    }
  } finally {
    await writing.done()
  }
  return { ...result, leftOut: commands.leftOut, notUnderstood }
}

type TaskOf = ReturnType<typeof taskOf>

const taskOf = ({ record, needs, creates }: ImportCommand) => ({
  record: record.id,
  needs,
  creates,
})

function isKnown(command: ImportCommand, { events, importers }: EarlierImports): boolean {
  return [...importers].some((person) => events.has(idsOf(requestOf(command, person)).event(0)))
}

const requestOf = (command: ImportCommand, person: PersonId): CommandRequest => ({
  ...command.command,
  key: command.key,
  giver: { by: 'import', person, author: command.author },
  source: 'import',
  causationId: command.commit,
  correlationId: command.correlation,
  ...(command.creates ? { recordId: command.record.id } : {}),
  ...(command.occurredAt === undefined ? {} : { occurredAt: command.occurredAt }),
})

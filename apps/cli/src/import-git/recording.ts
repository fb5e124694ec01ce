import { type CommandRequest, execute, type Home, RequestRefused } from '@lockstep/application'
import { type PersonId, Refusal, streamOf } from '@lockstep/domain'
import type { ImportCommand } from '@lockstep/importers'
import { Births } from './births.ts'
import { InOrder, type Task } from './in-order.ts'
import { seldomRead } from './seldom-read.ts'

/** A command that the organisation's record has no place for. */
export interface RefusedCommand {
  readonly command: ImportCommand
  readonly code: string
}

/** Carries out the commands of an import, many side by side. */
export class Recording {
  readonly #home: Home
  readonly #person: PersonId
  readonly #births = new Births()
  readonly #tasks = new InOrder<Task & { readonly command: ImportCommand }>(({ command }) =>
    this.#carryOut(command),
  )
  readonly refused: RefusedCommand[] = []
  /** How many events are recorded. */
  events = 0

  constructor(home: Home, person: PersonId) {
    this.#home = home.with(this.#births.within(seldomRead(home.log)))
    this.#person = person
  }

  /** @throws what the log threw at an earlier command */
  take(command: ImportCommand): Promise<void> {
    const { record, needs, creates } = command
    if (creates) this.#births.announce(streamOf(record))
    return this.#tasks.take({ record: record.id, needs, command })
  }

  /** Resolves once everything that was taken is durable. @throws what the log threw at one of them */
  done(): Promise<void> {
    return this.#tasks.done()
  }

  async #carryOut(command: ImportCommand): Promise<void> {
    try {
      const { events } = await execute(this.#home, requestOf(command, this.#person))
      this.events += events.length
    } catch (error) {
      const refused = error instanceof Refusal || error instanceof RequestRefused
      if (!refused) throw error
      this.refused.push({ command, code: error.code })
    } finally {
      if (command.creates) this.#births.over(streamOf(command.record))
    }
  }
}

/** The request for a command, given in the name of the commit's author. */
export const requestOf = (command: ImportCommand, person: PersonId): CommandRequest => ({
  ...command.command,
  key: command.key,
  giver: { by: 'import', person, author: command.author },
  source: 'import',
  causationId: command.commit,
  correlationId: command.correlation,
  ...(command.creates ? { recordId: command.record.id } : {}),
  ...(command.occurredAt === undefined ? {} : { occurredAt: command.occurredAt }),
})

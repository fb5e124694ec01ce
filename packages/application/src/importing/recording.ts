import { type PersonId, Refusal, streamOf } from '@lockstep/domain'
import type { ImportCommand } from '@lockstep/importers'
import { execute } from '../commands/execute.ts'
import { RequestRefused } from '../errors.ts'
import type { Home } from '../home/home.ts'
import type { CommandRequest } from '../writing/command-request.ts'
import { Births } from './births.ts'
import { InOrder, type Task } from './in-order.ts'
import { seldomRead } from './seldom-read.ts'

/** A command that the organisation's record has no place for. */
export interface RefusedCommand {
  readonly command: ImportCommand
  readonly code: string
  /** Why, for a person. */
  readonly message: string
}

/** Carries out the commands of an import, many side by side. */
export class Recording {
  readonly #home: Home
  readonly #person: PersonId
  #act: string | undefined
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

  /** All that is taken from now on belongs to an act. */
  belongsTo(act: string | undefined): void {
    this.#act = act
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
      const request = requestOf(command, this.#person)
      const act = this.#act === undefined ? {} : { correlationId: this.#act }
      const { events } = await execute(this.#home, { ...request, ...act })
      this.events += events.length
    } catch (error) {
      const refused = error instanceof Refusal || error instanceof RequestRefused
      if (!refused) throw error
      this.refused.push({ command, code: error.code, message: error.message })
    } finally {
      if (command.creates) this.#births.over(streamOf(command.record))
    }
  }
}

/** The request for a command: in the name of its author, or, where none is said, as the importer gives it by hand. */
export const requestOf = (command: ImportCommand, person: PersonId): CommandRequest => ({
  ...command.command,
  key: command.key,
  giver:
    command.author === undefined
      ? { by: 'session', person }
      : { by: 'import', person, author: command.author },
  source: 'import',
  correlationId: command.correlation,
  ...(command.commit === undefined ? {} : { causationId: command.commit }),
  ...(command.heldAt === undefined ? {} : { heldAt: command.heldAt }),
  ...(command.creates ? { recordId: command.record.id } : {}),
  ...(command.occurredAt === undefined ? {} : { occurredAt: command.occurredAt }),
})

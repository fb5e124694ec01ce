import { type CommandOutcome, type CommandRequest, execute } from '@lockstep/application'
import { type CommandName, commands, type Id } from '@lockstep/domain'
import { Inject } from '@nestjs/common'
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs'
import { Organisations } from '../organisations/organisations.ts'

/** A command on Nest's bus; each command of the domain's registry has a class of its own. */
class BusCommand {
  readonly organisation: Id
  readonly request: CommandRequest

  constructor(organisation: Id, request: CommandRequest) {
    this.organisation = organisation
    this.request = request
  }
}

type BusCommandClass = new (organisation: Id, request: CommandRequest) => BusCommand

const named = <T extends object>(name: string, made: T): T =>
  Object.defineProperty(made, 'name', { value: name })

export const busCommands: Readonly<Record<CommandName, BusCommandClass>> = Object.fromEntries(
  Object.keys(commands).map((name) => [name, named(name, class extends BusCommand {})]),
) as never

function handlerOf(command: BusCommandClass) {
  class Handler implements ICommandHandler<BusCommand, CommandOutcome> {
    readonly #organisations: Organisations

    constructor(organisations: Organisations) {
      this.#organisations = organisations
    }

    execute({ organisation, request }: BusCommand): Promise<CommandOutcome> {
      return execute(this.#organisations.of(organisation).home, request)
    }
  }
  Inject(Organisations)(Handler, undefined, 0)
  CommandHandler(command)(Handler)
  return named(`${command.name}Handler`, Handler)
}

/** One handler a command, all of one body. */
export const commandHandlers = Object.values(busCommands).map(handlerOf)

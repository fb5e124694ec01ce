import {
  type CommandRequest,
  execute,
  follow,
  type Giver,
  type Home,
  idAt,
  type MendingRequest,
  mendRecord,
  sendTimer,
} from '@lockstep/application'
import {
  addDays,
  type CommandInput,
  type CommandName,
  type LocalDate,
  localDate,
  type PersonId,
} from '@lockstep/domain'

type More = Partial<Pick<CommandRequest, 'occurredAt' | 'forgotten' | 'recordId' | 'source'>>

/** Tells a story to an organisation: through its commands, on its own clock, with its policies at work. */
export class Teller {
  readonly home: Home
  readonly stop: () => Promise<void>
  readonly #fire: () => Promise<void>

  private constructor(home: Home, fire: () => Promise<void>, stop: () => Promise<void>) {
    this.home = home
    this.#fire = fire
    this.stop = stop
  }

  /** @param home opened as a demo: only such a one has a clock that can be moved */
  static async of(home: Home, directory: string): Promise<Teller> {
    const { timers, stop } = await follow(home, directory, {
      send: (command) => sendTimer(home, command),
    })
    return new Teller(home, () => timers.fire(), stop)
  }

  /**
   * Gives a command.
   * @param by a person with a session, or whoever else gives it
   * @returns the record's id, and the id of the first event
   */
  async give<C extends CommandName>(
    by: PersonId | Giver,
    name: C,
    input: CommandInput<C>,
    more: More = {},
  ): Promise<{ readonly id: string; readonly event: string }> {
    const giver: Giver = typeof by === 'string' ? { by: 'session', person: by } : by
    const key = idAt(this.home)
    const request = { name, input, giver, source: 'web', key, ...more } as const
    const { id, events } = await execute(this.home, request)
    return { id, event: events[0] ?? '' }
  }

  /** Mends an entry of a record. */
  async mend(
    by: PersonId,
    noun: MendingRequest['noun'],
    id: string,
    mending: MendingRequest['mending'],
  ): Promise<void> {
    const giver: Giver = { by: 'session', person: by }
    const key = idAt(this.home)
    await mendRecord(this.home, { noun, id, mending, giver, source: 'web', key })
  }

  /** The ids of what was agreed at a session that was held. */
  async actionsOf(session: string): Promise<string[]> {
    const recorded = await this.home.streams.recorded(`session-${session}`)
    const held = recorded.find(({ type }) => type === 'SessionHeld')
    const { actions = [] } = (held?.data ?? {}) as { actions?: readonly { id: string }[] }
    return actions.map(({ id }) => id)
  }

  /** Goes on to a morning; what falls due on the way, does. */
  async until(day: LocalDate): Promise<void> {
    for (let now = localDate(this.home.clock.now(), 'UTC'); now < day; ) {
      now = addDays(now, 1)
      this.home.moveTo(`${now}T08:00:00.000Z`)
      await this.#fire()
    }
  }
}

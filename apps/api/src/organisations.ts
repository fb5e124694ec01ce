import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Access,
  type CommandRequest,
  execute,
  type Home,
  type MendingRequest,
  mendRecord,
  openHome,
  openReading,
  type Reading,
  type Served,
  type Store,
} from '@lockstep/application'
import type { Id } from '@lockstep/domain'
import { type Lock, newId } from '@lockstep/eventstore-client'
import { PositionTokens } from './http/position-tokens.ts'
import { HttpProblem } from './http/problems.ts'
import type { Settings } from './settings.ts'

/** Milliseconds. So often a server looks for what others have founded; who asks for it makes it look at once. */
const LOOK_AFTER = 2_000

/** An organisation opened by this server. */
export interface Open {
  readonly served: Served
  readonly home: Home
  readonly reading: Reading
  readonly tokens: PositionTokens
}

/** The organisations of a data folder. */
export class Organisations {
  readonly #data: string
  readonly #store: Store
  readonly #access: Access
  readonly #open = new Map<Id, Open>()
  readonly #onOpen: ((open: Open) => void)[] = []
  readonly #lock: Lock
  #takingOver: Promise<void> | undefined
  #looking: NodeJS.Timeout | undefined

  /** @param lock on the data folder, held until these are closed. */
  constructor({ data, store }: Pick<Settings, 'data' | 'store'>, access: Access, lock: Lock) {
    this.#data = data
    this.#store = store
    this.#access = access
    this.#lock = lock
  }

  /** Tells of every organisation, those that are open and those to come. */
  onOpen(listener: (open: Open) => void): void {
    this.#onOpen.push(listener)
    for (const open of this.#open.values()) listener(open)
  }

  /** @param withDemo else a demo stays closed, as if there were none. */
  async openAll(withDemo: boolean): Promise<void> {
    for (const served of await this.#access.served())
      if (withDemo || !served.demo) await this.#openOne(served)
    this.#looking = setInterval(() => this.#takeOver().catch(() => {}), LOOK_AFTER).unref()
  }

  /** The latest, should a crash have left another that was to be replaced. */
  demo(): Open | undefined {
    return this.all().findLast(({ served }) => served.demo)
  }

  all(): readonly Open[] {
    return [...this.#open.values()]
  }

  /** @throws HttpProblem 404, the same for what never was and for what is not for the asker. */
  of(id: Id): Open {
    const open = this.#open.get(id)
    if (open === undefined) throw new HttpProblem(404)
    return open
  }

  /** The same, where another server or the command line may have founded it a moment ago. @throws HttpProblem 404 */
  async reached(id: Id): Promise<Open> {
    const open = this.#open.get(id)
    if (open !== undefined) return open
    await this.#takeOver()
    return this.of(id)
  }

  execute(id: Id, request: CommandRequest) {
    return execute(this.of(id).home, request)
  }

  mend(id: Id, request: MendingRequest) {
    return mendRecord(this.of(id).home, request)
  }

  /**
   * A new organisation. It is served only once `fill` has recorded all that it needs: a crash before leaves a folder that
   * nobody points to.
   */
  async create<T>(
    demo: boolean,
    fill: (home: Home) => Promise<T>,
  ): Promise<{ readonly id: Id; readonly filled: T }> {
    const id = newId(new Date())
    const folder = join(this.#data, id)
    const served = { id, folder: id, demo }
    try {
      const filled = await this.#filled(id, folder, demo, fill)
      await this.#openOne(served)
      await this.#access.serve(served)
      return { id, filled }
    } catch (error) {
      if (this.#open.has(id)) await this.#closeOne(id)
      await rm(folder, { recursive: true, force: true })
      throw error
    }
  }

  async #filled<T>(id: Id, folder: string, demo: boolean, fill: (home: Home) => Promise<T>) {
    const home = await openHome(id, folder, { store: this.#store, asDemo: demo })
    try {
      return await fill(home)
    } finally {
      await home.close()
    }
  }

  /** Closes an organisation and removes its files. */
  async remove(id: Id): Promise<void> {
    const { served } = this.of(id)
    // Forgotten first, so that nobody who looks for new ones opens it again.
    await this.#access.forget(id)
    await this.#takingOver?.catch(() => {})
    await this.#closeOne(id)
    await rm(join(this.#data, served.folder), { recursive: true, force: true })
  }

  async close(): Promise<void> {
    clearInterval(this.#looking)
    await this.#takingOver?.catch(() => {})
    await Promise.all([...this.#open.keys()].map((id) => this.#closeOne(id)))
    await this.#access.close()
    this.#lock.release()
  }

  /** Opens what others have founded since; a demo is the server's own. */
  #takeOver(): Promise<void> {
    this.#takingOver ??= this.#openNew().finally(() => {
      this.#takingOver = undefined
    })
    return this.#takingOver
  }

  async #openNew(): Promise<void> {
    for (const served of await this.#access.served())
      if (!served.demo && !this.#open.has(served.id)) await this.#openOne(served)
  }

  async #openOne(served: Served): Promise<void> {
    const folder = join(this.#data, served.folder)
    const home = await openHome(served.id, folder, { store: this.#store })
    const reading = await openReading(home, folder, this.#store).catch(async (error: unknown) => {
      await home.close()
      throw error
    })
    const open = {
      served,
      home,
      reading,
      tokens: new PositionTokens(await home.keys.secret('positions')),
    }
    this.#open.set(served.id, open)
    for (const listener of this.#onOpen) listener(open)
  }

  async #closeOne(id: Id): Promise<void> {
    const { home, reading } = this.of(id)
    this.#open.delete(id)
    await reading.close()
    await home.close()
  }
}

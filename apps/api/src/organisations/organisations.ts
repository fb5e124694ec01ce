import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Access,
  type Home,
  type Served,
  type Store,
  troubles,
  WrapperMissing,
} from '@lockstep/application'
import type { Id } from '@lockstep/domain'
import { type Lock, newId } from '@lockstep/eventstore-client'
import { HttpProblem } from '../http/problems.ts'
import type { Settings } from '../settings.ts'
import { Turns } from '../turns.ts'
import { alreadyHere, filled, mustBeReady, notReady, type Open, opened } from './opened.ts'
import { Refusals } from './refusals.ts'
import { progressOf, type ServerProgress } from './server-progress.ts'
import { laidWhole } from './unfinished-demos.ts'

/** Milliseconds. So often a server looks for what others have founded; who asks for it makes it look at once. */
const LOOK_AFTER = 2_000

/** The organisations of a data folder. */
export class Organisations {
  readonly #data: string
  readonly #store: Store
  readonly #withDemo: boolean
  readonly #access: Access
  readonly #open = new Map<Id, Open>()
  readonly #refusals = new Refusals()
  readonly #onOpen: ((open: Open) => void)[] = []
  readonly #lock: Lock
  /** Those that are being made. */
  readonly #making = new Set<Id>()
  /** What is opened or closed goes one after the other. */
  readonly #turns = new Turns()
  #looking: Promise<void> | undefined
  #looksAgain: NodeJS.Timeout | undefined
  #served = 0
  #isServing = false
  #isClosing = false

  /** @param lock on the data folder, held until these are closed. */
  constructor(
    { data, store, demo }: Pick<Settings, 'data' | 'store' | 'demo'>,
    access: Access,
    lock: Lock,
  ) {
    this.#data = data
    this.#store = store
    // Else a demo stays closed, as if there were none.
    this.#withDemo = demo
    this.#access = access
    this.#lock = lock
  }

  /** Tells of every organisation, those that are open and those to come. */
  onOpen(listener: (open: Open) => void): void {
    this.#onOpen.push(listener)
    for (const open of this.#open.values()) listener(open)
  }

  /** Opens all that there is. @throws what keeps one from being opened, but for keys that only some lack */
  async openAll(): Promise<void> {
    const lacking = new Map<Id, WrapperMissing>()
    await this.#look(({ id }, error) => {
      if (!(error instanceof WrapperMissing)) throw error
      lacking.set(id, error)
    })
    const [[, first] = []] = lacking
    if (this.#open.size === 0 && first !== undefined) throw first
    for (const [id, error] of lacking) this.#refusals.note(id, error)
  }

  /** Those to come will be opened too. Resolves once all that were recorded can be read. */
  async serve(): Promise<void> {
    this.#isServing = true
    const { trouble, over } = troubles()
    const again = () => this.#lookOnce().then(over, trouble)
    this.#looksAgain = setInterval(again, LOOK_AFTER).unref()
    await Promise.all(this.all().map(({ reading }) => reading.ready))
  }

  progress(): ServerProgress {
    return progressOf(this.all(), { served: this.#served, isServing: this.#isServing })
  }

  /** The latest, should a crash, or two servers that began at once, have left another. */
  demo(): Open | undefined {
    const demos = this.all().filter(({ served }) => served.demo)
    return demos.sort((a, b) => (a.served.id < b.served.id ? -1 : 1)).at(-1)
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

  /**
   * The same, where another server or the command line may have founded it a moment ago.
   * @throws HttpProblem 404, or 503 while it can't be answered for
   */
  async reached(id: Id): Promise<Open> {
    const known = this.#open.get(id)
    if (known === undefined) {
      this.mustServe()
      await this.#lookOnce()
      this.#refusals.check(id)
    }
    const open = this.of(id)
    await mustBeReady(open)
    return open
  }

  /** @throws HttpProblem 503 while not all are open yet */
  mustServe(): void {
    if (!this.#isServing) throw notReady()
  }

  /**
   * A new organisation, or one that was elsewhere, under its own id. It is served only once `fill` has recorded all that it
   * needs: a crash before leaves a folder that nobody points to.
   * @throws HttpProblem 409 for one that is here, or is being made
   */
  async create<T>(
    demo: boolean,
    fill: (home: Home) => Promise<T>,
    id: Id = newId(new Date()),
  ): Promise<{ readonly id: Id; readonly filled: T }> {
    const served = { id, folder: id, demo }
    const isLaid = existsSync(this.#folderOf(served))
    await this.#turns.take(() => this.#begin(id))
    try {
      const lay = (folder: string) => filled(served, folder, this.#store, fill)
      const came = await (demo && this.#store.at === 'files'
        ? laidWhole(this.#data, served, lay)
        : lay(this.#folderOf(served)))
      await this.#turns.take(async () => {
        await this.#checkIsNew(id)
        await this.#openOne(served)
        await this.#access.serve(served)
      })
      return { id, filled: came }
    } catch (error) {
      if (!isLaid) await this.#turns.take(() => this.#giveUp(served))
      throw error
    } finally {
      this.#making.delete(id)
    }
  }

  async #begin(id: Id): Promise<void> {
    if (this.#making.has(id)) throw alreadyHere()
    await this.#checkIsNew(id)
    this.#making.add(id)
  }

  /** Another server may have made it meanwhile. */
  async #checkIsNew(id: Id): Promise<void> {
    if (await this.#isServed(id)) throw alreadyHere()
  }

  /** Its files go, but not where it came to be served all the same, or nobody can say: the words of all are in them. */
  async #giveUp(served: Served): Promise<void> {
    if (!(await this.#isServed(served.id).catch(() => true))) await this.#drop(served)
  }

  async #isServed(id: Id): Promise<boolean> {
    return (await this.#access.served()).some((served) => served.id === id)
  }

  /** Closes an organisation and removes its files, here at once, on other servers soon. */
  async remove(id: Id): Promise<void> {
    const { served } = this.of(id)
    await this.#turns.take(async () => {
      await this.#access.forget(id)
      await this.#drop(served)
    })
  }

  async close(): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#looksAgain)
    await this.#turns.take(() =>
      Promise.all([...this.#open.keys()].map((id) => this.#closeOne(id))),
    )
    await this.#access.close()
    this.#lock.release()
  }

  /** Who asks meanwhile waits for the same look. */
  #lookOnce(): Promise<void> {
    this.#looking ??= this.#look(({ id }, error) => this.#refusals.note(id, error)).finally(
      () => (this.#looking = undefined),
    )
    return this.#looking
  }

  /** Opens what others have founded since, and closes what others have removed. */
  #look(failed: (served: Served, error: unknown) => void): Promise<void> {
    return this.#turns.take(async () => {
      const all = await this.#access.served()
      const served = all.filter(({ demo }) => this.#withDemo || !demo)
      this.#served = served.length
      for (const open of this.all())
        if (!all.some(({ id }) => id === open.served.id)) await this.#drop(open.served)
      for (const one of served) {
        if (this.#isClosing || this.#open.has(one.id)) continue
        await this.#openOne(one).catch((error) => failed(one, error))
      }
    })
  }

  async #openOne(served: Served): Promise<void> {
    const open = await opened(served, this.#folderOf(served), this.#store)
    this.#refusals.over(served.id)
    this.#open.set(served.id, open)
    for (const listener of this.#onOpen) listener(open)
  }

  async #drop(served: Served): Promise<void> {
    if (this.#open.has(served.id)) await this.#closeOne(served.id)
    await rm(this.#folderOf(served), { recursive: true, force: true })
  }

  async #closeOne(id: Id): Promise<void> {
    const { home, reading } = this.of(id)
    this.#open.delete(id)
    await reading.close()
    await home.close()
  }

  #folderOf = ({ folder }: Served): string => join(this.#data, folder)
}

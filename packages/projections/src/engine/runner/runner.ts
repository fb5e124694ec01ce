import { setImmediate as turn } from 'node:timers/promises'
import type { PersonId } from '@lockstep/domain'
import type { EventLog, RecordedEvent } from '@lockstep/eventstore-client'
import type { OpenMark } from '../../events/openings.ts'
import type { Touched } from '../../events/touched.ts'
import type { AnyFold } from '../../view/fold.ts'
import type { AnyPolicy } from '../../view/policy.ts'
import type { ReadStore } from '../store/read-store.ts'
import { applyEvents, type Desk, erasedIn } from './apply.ts'
import { Foldings } from './foldings.ts'
import { FIRST_PAUSE, LONGEST_PAUSE, rest } from './pauses.ts'
import { type BuildProgress, Builds } from './rebuild.ts'
import { Waiting } from './waiting.ts'

/** While catching up, nobody is served yet: one commit for many events. */
const MOST_BEHIND = 10_000
/** Beside requests, a transaction stays short. */
const MOST_LIVE = 250

/** Milliseconds. Who recorded something so lately may go on. */
const LATELY = 200

/** News for those who look on: the store has come to a position. */
export interface Progress {
  /** Never leaves the server as it is. */
  readonly position: string
  /** The records that changed. */
  readonly touched: readonly Touched[]
}

export interface RunnerOptions {
  readonly log: EventLog
  readonly store: ReadStore
  /** The first fold of a noun says for whom its records exist. */
  readonly folds: readonly AnyFold[]
  readonly policies: readonly AnyPolicy[]
  readonly openMark: OpenMark
  /** Brings the keys that others have made or destroyed, before events are applied that may need them. */
  readonly refresh: () => Promise<void>
  /** Destroys a person's key, for good. Asked again for the same person it does nothing. */
  readonly erase: (person: PersonId) => Promise<void>
  /** Hears what went wrong. The runner goes on by itself. */
  readonly trouble: (error: unknown) => void
}

/**
 * Follows a log from the checkpoint on and keeps the read store up with it. One runner at a time may
 * write to a store; it goes on after any error, and after a kill at any point.
 */
export class Runner {
  readonly #log: EventLog
  readonly #desk: Desk
  readonly #builds: Builds
  readonly #options: Pick<RunnerOptions, 'refresh' | 'erase' | 'trouble'>
  readonly #listeners = new Set<(progress: Progress) => void>()
  readonly #waiting = new Waiting()
  readonly #stopping = new AbortController()
  /** A kill may have come between an erasure and this. */
  #scrubbed = false
  #work: Promise<unknown> = Promise.resolve()
  /** False while all that is there is being read anyway. */
  #isLive = false
  #hurrying: Promise<void> | undefined
  /** The last position that anybody has asked for. */
  #wanted = ''
  #building: Promise<void> | undefined
  #lastNews = 0

  constructor({ log, store, folds, policies, openMark, ...options }: RunnerOptions) {
    const foldings = new Foldings(store, folds, policies)
    this.#log = log
    this.#desk = { store, foldings, log: log.id, openMark }
    this.#builds = new Builds(this.#desk)
    this.#options = options
  }

  /** The position up to which everything is applied; undefined before the first event. */
  get position(): string | undefined {
    return this.#desk.store.checkpoint.get()?.position
  }

  /** The rebuilds under way. */
  get rebuilding(): readonly BuildProgress[] {
    return this.#builds.progress
  }

  /** Holds the checkpoint against the log, and begins to follow. @throws what the log or the store throws */
  async start(): Promise<void> {
    const same = await this.#isSameLog()
    const { store, foldings } = this.#desk
    store.transaction(() => {
      if (!same) store.clear()
      foldings.settle(store.checkpoint.get() === undefined)
    })
    this.#scrubbed = store.scrub()
    this.#build()
    this.#work = this.#follow()
  }

  /** Builds the rows of every fold anew while the old ones answer. */
  rebuild(): void {
    this.#desk.store.transaction(() => this.#desk.foldings.restart())
    this.#build()
  }

  /** Calls a listener after every commit. @returns what ends it */
  listen(listener: (progress: Progress) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tells a listener how far rebuilds have got: every now and then, and when they are done. */
  listenToRebuilds(listener: (progress: readonly BuildProgress[]) => void): void {
    this.#builds.listen(listener)
  }

  /** Resolves once everything up to a position is applied. @throws the signal's reason */
  async reached(position: string, signal?: AbortSignal): Promise<void> {
    this.hurry(position)
    await this.#comeTo(position, signal)
  }

  /** Reads the log up to a position at once, not when the log tells of it: somebody waits for it. */
  hurry(position: string): void {
    if (position > this.#wanted) this.#wanted = position
    if (!this.#isLive || (this.position ?? '') >= position) return
    this.#hurrying ??= this.#hurry().finally(() => (this.#hurrying = undefined))
  }

  /** Resolves once everything is applied that is in the log now. @throws the signal's reason */
  async upToDate(signal?: AbortSignal): Promise<void> {
    const head = await this.#log.head()
    if (head !== undefined) await this.reached(head, signal)
  }

  /** The same in the log's own time: what comes within it is taken in together. */
  async caughtUp(signal?: AbortSignal): Promise<void> {
    const head = await this.#log.head()
    if (head !== undefined) await this.#comeTo(head, signal)
  }

  /** Ends after the transaction under way. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all([this.#work, this.#hurrying, this.#building])
  }

  async #comeTo(position: string, signal?: AbortSignal): Promise<void> {
    if ((this.position ?? '') < position) await this.#waiting.until(position, signal)
  }

  async #isSameLog(): Promise<boolean> {
    const checkpoint = this.#desk.store.checkpoint.get()
    if (checkpoint === undefined) return true
    const { log, event, stream, revision, position } = checkpoint
    if (log !== this.#log.id) return false
    for await (const [first] of this.#log.read(stream, revision)) {
      return first?.id === event && first.position === position
    }
    return false
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stopping
    for (let wait = FIRST_PAUSE; !signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      try {
        this.#isLive = false
        await this.#catchUp(signal)
        this.#isLive = true
        for await (const page of this.#log.subscribe(this.position, signal)) {
          wait = FIRST_PAUSE
          await this.#applyLive(page, signal)
        }
      } catch (error) {
        this.#options.trouble(error)
      }
      await rest(wait, signal)
    }
  }

  async #catchUp(signal: AbortSignal): Promise<void> {
    let behind: RecordedEvent[] = []
    for await (const page of this.#log.readAll(this.position)) {
      behind.push(...page)
      if (behind.length < MOST_BEHIND) continue
      await this.#apply(behind)
      behind = []
      await turn()
      if (signal.aborted) return
    }
    await this.#apply(behind)
  }

  async #hurry(): Promise<void> {
    const { signal } = this.#stopping
    try {
      let before: string | undefined
      do {
        before = this.position
        for await (const page of this.#log.readAll(before)) await this.#applyLive(page, signal)
        // Of what isn't there, though somebody has seen it elsewhere, the log will tell.
      } while (!signal.aborted && before !== this.position && (this.position ?? '') < this.#wanted)
    } catch (error) {
      this.#options.trouble(error)
    }
  }

  async #applyLive(page: readonly RecordedEvent[], signal: AbortSignal): Promise<void> {
    for (let from = 0; from < page.length && !signal.aborted; from += MOST_LIVE) {
      if (from > 0) await turn()
      await this.#apply(page.slice(from, from + MOST_LIVE))
    }
  }

  async #apply(events: readonly RecordedEvent[]): Promise<void> {
    await this.#options.refresh()
    for (const person of erasedIn(events)) await this.#options.erase(person)
    const applied = applyEvents(this.#desk, events)
    if (applied === undefined) return
    this.#lastNews = performance.now()
    if (applied.erased || !this.#scrubbed) this.#scrubbed = this.#desk.store.scrub()
    this.#waiting.reached(applied.position)
    for (const listener of this.#listeners) listener(applied)
  }

  #build(): void {
    const { signal } = this.#stopping
    const { trouble } = this.#options
    const isBusy = () => performance.now() - this.#lastNews < LATELY
    this.#building ??= this.#builds
      .work({ signal, isBusy, trouble })
      .finally(() => (this.#building = undefined))
  }
}

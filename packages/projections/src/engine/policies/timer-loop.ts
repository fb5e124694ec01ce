import {
  commands,
  type EventId,
  type Id,
  type Instant,
  later,
  localDate,
  startOfDay,
  streamOf,
  type Zone,
} from '@lockstep/domain'
import { type Timer, writtenBy } from '../../view/policy.ts'
import type { Runner } from '../runner/runner.ts'
import type { PendingTimer } from '../store/timers.ts'
import type { LiveSource } from '../views/live-source.ts'
import { organisationIn } from '../views/organisation-in.ts'
import { isEarly } from './early.ts'
import { isMoot } from './moot.ts'

/** How long a timer may lie due before anybody looks, where nothing is recorded meanwhile. */
const TICK_MILLISECONDS = 10_000

/** A policy's command on its way. */
export interface TimerCommand extends Pick<Timer, 'command' | 'input' | 'correlationId'> {
  /** The id of the record that it begins, where it begins one. */
  readonly recordId?: Id
  /** The same whenever this timer is sent: what was recorded for it once is not recorded again. */
  readonly key: Id
  readonly causationId: EventId
  /** Left out for an opening, which happens when it is recorded. */
  readonly occurredAt?: Instant
}

/** What a command came to: where the log then stood, if it recorded anything, why it was refused, or why it is too early. */
export type SentTimer =
  | { readonly position: string | undefined }
  | { readonly refused: string }
  | { readonly waits: string }

export interface TimerLoopOptions {
  readonly runner: Runner
  readonly live: LiveSource
  /** @throws where it can't be said what became of it: it will be sent again */
  readonly send: (command: TimerCommand) => Promise<SentTimer>
  /** The organisation's clock. */
  readonly now: () => Instant
  /** Hears what went wrong. The loop goes on by itself. */
  readonly trouble: (error: unknown) => void
}

/** Whether the runner is to wait for more before it goes on, as it else does. */
type Haste = 'in a hurry' | 'in good time'

/**
 * Gives the commands of the policies when they fall due, each once, and only with everything applied
 * that is in the log.
 */
export class TimerLoop {
  readonly #options: TimerLoopOptions
  readonly #stopping = new AbortController()
  #firing: Promise<void> = Promise.resolve()
  #queued = false
  #stopListening = () => {}

  constructor(options: TimerLoopOptions) {
    this.#options = options
  }

  /** Looks for what is due now, after every commit of the runner, and every few seconds. */
  start(): void {
    const look = () => {
      if (!this.#queued) this.#fire('in good time').catch(this.#options.trouble)
    }
    const tick = setInterval(look, TICK_MILLISECONDS).unref()
    const unlisten = this.#options.runner.listen(look)
    this.#stopListening = () => {
      clearInterval(tick)
      unlisten()
    }
    look()
  }

  /** Ends after the command on its way. */
  async stop(): Promise<void> {
    this.#stopListening()
    this.#stopping.abort()
    await this.#firing
  }

  /** Sends all that is due, and all that falls due by that. @throws what sending threw, once the others are sent */
  fire(): Promise<void> {
    return this.#fire('in a hurry')
  }

  #fire(how: Haste): Promise<void> {
    this.#queued = true
    const round = this.#firing.then(() => {
      this.#queued = false
      return this.#fireAll(how)
    })
    this.#firing = round.catch(() => {})
    return round
  }

  async #fireAll(haste: Haste): Promise<void> {
    const { signal } = this.#stopping
    const failures = new Map<Id, unknown>()
    const waiting = new Set<Id>()
    for (let how = haste; !signal.aborted; how = 'in a hurry') {
      await this.#upToDate(how)
      const { due, zone } = this.#due()
      const left = due.filter(({ key }) => !failures.has(key) && !waiting.has(key))
      if (left.length === 0) break
      for (const timer of left) {
        if (signal.aborted) return
        try {
          if (!(await this.#settled(timer, zone))) waiting.add(timer.key)
        } catch (error) {
          failures.set(timer.key, error)
        }
      }
    }
    for (const error of failures.values()) throw error
  }

  async #upToDate(how: Haste): Promise<void> {
    const { signal } = this.#stopping
    const { runner } = this.#options
    try {
      await (how === 'in a hurry' ? runner.upToDate(signal) : runner.caughtUp(signal))
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  #due(): { due: readonly PendingTimer[]; zone: Zone } {
    const { live, now } = this.#options
    return live.store.reading(() => {
      const { zone } = organisationIn(live)
      // The clock may stand, or have been set back: what was recorded has its moment behind it.
      const moment = later(now(), live.store.entries.latest())
      const today = localDate(moment, zone)
      const due = live.store.timers.due(today, moment)
      return { due: due.filter(({ timer }) => !isEarly(live, timer, today)), zone }
    })
  }

  /** @returns whether it is done with; else it is sent again when anybody looks */
  async #settled({ key, timer }: PendingTimer, zone: Zone): Promise<boolean> {
    const { live, send } = this.#options
    const { command, input, begins, leaves, setBy, correlationId } = timer
    const stream = streamOf({ noun: commands[command].noun, id: writtenBy(timer) })
    const isDone = live.store.reading(
      () => live.store.entries.caused(stream, leaves, setBy) || isMoot(live, timer, zone),
    )
    if (isDone) {
      live.store.timers.settle(key)
      return true
    }
    const sent = await send({
      key,
      command,
      input,
      ...(begins === undefined ? {} : { recordId: begins }),
      causationId: setBy,
      ...(correlationId === undefined ? {} : { correlationId }),
      ...(timer.dated === 'when due' ? { occurredAt: dueMoment(timer, zone) } : {}),
    })
    if ('waits' in sent) return false
    live.store.timers.settle(key, 'refused' in sent ? sent.refused : undefined)
    return true
  }
}

const dueMoment = ({ due }: Timer, zone: Zone): Instant =>
  'at' in due ? due.at : startOfDay(due.day, zone)

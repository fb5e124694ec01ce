import { type Access, troubles } from '@lockstep/application'
import type { Id } from '@lockstep/domain'
import { newId } from '@lockstep/eventstore-client'
import { Inject } from '@nestjs/common'
import type { Open } from '../opened.ts'
import { Organisations } from '../organisations.ts'
import type { Settings } from '../settings.ts'
import { ACCESS, SETTINGS } from '../tokens.ts'
import { type Sender, sendDue } from './sending.ts'

/** Milliseconds. So often it is looked for what is to be tried again; what was just recorded goes out at once. */
const LOOK_AFTER = 2_000

/** Sends to the webhooks of all organisations that this server has open. */
export class WebhookSenders {
  readonly #organisations: Organisations
  readonly #sender: Sender
  readonly #stopping = new AbortController()
  readonly #sending = new Map<Id, Promise<void>>()
  /** Those in which something was recorded while they were being sent to. */
  readonly #again = new Set<Id>()
  readonly #troubles = troubles()
  #looking: NodeJS.Timeout | undefined

  constructor(
    @Inject(Organisations) organisations: Organisations,
    @Inject(ACCESS) access: Access,
    @Inject(SETTINGS) reach: Settings,
  ) {
    this.#organisations = organisations
    const name = newId(new Date())
    this.#sender = { access, name, reach, now: Date.now, stopping: this.#stopping.signal }
  }

  onApplicationBootstrap(): void {
    this.#organisations.onOpen((open) => open.reading.onChange(() => this.send(open)))
    const lookAtAll = () => {
      for (const open of this.#organisations.all()) this.send(open)
    }
    this.#looking = setInterval(lookAtAll, LOOK_AFTER).unref()
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#looking)
    this.#stopping.abort()
    await Promise.all(this.#sending.values())
    await this.#sender.access.webhooks.release(this.#sender.name).catch(() => {})
  }

  /** Sends what is due, one round after the other. In a demo there are none. */
  send(open: Open): void {
    const { id, demo } = open.served
    if (demo || this.#stopping.signal.aborted || !open.reading.progress().ready) return
    if (this.#sending.has(id)) return void this.#again.add(id)
    const { trouble, over } = this.#troubles
    const round = sendDue(this.#sender, open)
      .then(over, trouble)
      .finally(() => {
        this.#sending.delete(id)
        if (this.#again.delete(id)) this.send(open)
      })
    this.#sending.set(id, round)
  }
}

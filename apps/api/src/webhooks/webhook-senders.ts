import type { Access } from '@lockstep/application'
import { newId } from '@lockstep/eventstore-client'
import { Inject } from '@nestjs/common'
import type { Open } from '../organisations/opened.ts'
import { Organisations } from '../organisations/organisations.ts'
import { Rounds } from '../outside/rounds.ts'
import { ACCESS, SETTINGS } from '../provided.ts'
import type { Settings } from '../settings.ts'
import { sendDue } from './sending.ts'

/** Milliseconds. So often it is looked for what is to be tried again; what was just recorded goes out at once. */
const LOOK_AFTER = 2_000

/** Sends to the webhooks of all organisations that this server has open. */
export class WebhookSenders {
  readonly #organisations: Organisations
  readonly #access: Access
  readonly #rounds: Rounds
  readonly #name = newId(new Date())

  constructor(
    @Inject(Organisations) organisations: Organisations,
    @Inject(ACCESS) access: Access,
    @Inject(SETTINGS) reach: Settings,
  ) {
    this.#organisations = organisations
    this.#access = access
    const sender = { access, name: this.#name, reach, now: Date.now }
    this.#rounds = new Rounds(organisations, (open) =>
      sendDue({ ...sender, stopping: this.#rounds.stopping }, open),
    )
  }

  onApplicationBootstrap(): void {
    this.#organisations.onOpen((open) => open.reading.onChange(() => this.send(open)))
    this.#rounds.start(LOOK_AFTER)
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#rounds.stop()
    await this.#access.webhooks.release(this.#name).catch(() => {})
  }

  send = (open: Open): void => this.#rounds.begin(open)
}

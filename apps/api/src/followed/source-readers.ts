import type { Access } from '@lockstep/application'
import { newId } from '@lockstep/eventstore-client'
import { Inject } from '@nestjs/common'
import type { Open } from '../organisations/opened.ts'
import { Organisations } from '../organisations/organisations.ts'
import { Rounds } from '../outside/rounds.ts'
import { ACCESS, SETTINGS } from '../provided.ts'
import type { Settings } from '../settings.ts'
import { readDue } from './reading-sources.ts'

/** Milliseconds. So often it is looked for what is due. */
const LOOK_AFTER = 15_000

/** Reads the followed sources of all organisations that this server has open. */
export class SourceReaders {
  readonly #access: Access
  readonly #rounds: Rounds
  readonly #name = newId(new Date())

  constructor(
    @Inject(Organisations) organisations: Organisations,
    @Inject(ACCESS) access: Access,
    @Inject(SETTINGS) reach: Settings,
  ) {
    this.#access = access
    const reader = { access, name: this.#name, reach, now: Date.now }
    this.#rounds = new Rounds(organisations, (open) =>
      readDue({ ...reader, stopping: this.#rounds.stopping }, open),
    )
  }

  onApplicationBootstrap(): void {
    this.#rounds.start(LOOK_AFTER)
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#rounds.stop()
    await this.#access.followed.release(this.#name).catch(() => {})
  }

  read = (open: Open): void => this.#rounds.begin(open)
}

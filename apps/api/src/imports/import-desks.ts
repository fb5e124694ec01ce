import { files, homeIn } from '@lockstep/application'
import type { Id } from '@lockstep/domain'
import { Inject } from '@nestjs/common'
import type { Open } from '../organisations/opened.ts'
import { SETTINGS } from '../provided.ts'
import type { Settings } from '../settings.ts'
import { ImportDesk } from './import-desk.ts'
import { Uploads } from './uploads.ts'

/** The imports of every organisation that this server has opened. Files lie beside those of their organisation. */
export class ImportDesks {
  readonly #data: string
  readonly #desks = new Map<Id, ImportDesk>()

  constructor(@Inject(SETTINGS) { data }: Settings) {
    this.#data = data
  }

  of(open: Open): ImportDesk {
    const { served } = open
    const known = this.#desks.get(served.id)
    if (known !== undefined) return known
    const desk = new ImportDesk(open, new Uploads(files(homeIn(this.#data, served)).imports))
    this.#desks.set(served.id, desk)
    return desk
  }

  /** What is at work stops where it can go on from. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([...this.#desks.values()].map((desk) => desk.close()))
  }
}

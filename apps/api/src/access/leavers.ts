import type { Access } from '@lockstep/application'
import { Inject } from '@nestjs/common'
import { EventsHandler, type IEventHandler } from '@nestjs/cqrs'
import { RecordsChanged } from '../live/live-updates.ts'
import { ACCESS } from '../provided.ts'
import { hasPart } from '../visitors/part.ts'

/** Whoever leaves takes their keys with them: should they come back, none of before opens anything. */
@EventsHandler(RecordsChanged)
export class Leavers implements IEventHandler<RecordsChanged> {
  readonly #access: Access

  constructor(@Inject(ACCESS) access: Access) {
    this.#access = access
  }

  async handle(changed: RecordsChanged): Promise<void> {
    // Where the store can't be reached just now, it is done when such a key is shown.
    await this.#endKeys(changed).catch(() => {})
  }

  async #endKeys({ open, change }: RecordsChanged): Promise<void> {
    const people = new Set(
      change.touched.filter(({ noun }) => noun === 'person').map(({ id }) => id),
    )
    if (people.size === 0) return
    const { id: organisation } = open.served
    const holders = (await this.#access.keys.in(organisation)).map(({ person }) => person)
    for (const person of new Set(holders.filter((holder) => people.has(holder))))
      if (!(await hasPart(open, person))) await this.#access.keys.endOf(organisation, person)
  }
}

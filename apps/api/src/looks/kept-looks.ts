import { type Access, lookKey } from '@lockstep/application'
import { type Id, instant, type PersonId } from '@lockstep/domain'
import type { Looked } from '@lockstep/projections'
import { Inject } from '@nestjs/common'
import { EventsHandler, type IEventHandler } from '@nestjs/cqrs'
import { RecordsChanged } from '../live/live-updates.ts'
import type { Open } from '../organisations/opened.ts'
import { Organisations } from '../organisations/organisations.ts'
import { ACCESS } from '../provided.ts'
import { Turns } from '../turns.ts'

/** Days that a look is kept after its last moment. */
export const KEPT_DAYS = 365
/** Milliseconds. So long looks are gathered before they are written together: a crash loses no more than these. */
const WRITTEN_AFTER = 1_000
/** So many of an organisation wait, where the store can't be reached; what comes after is lost. */
const MOST_WAITING = 10_000
const DAY = 86_400_000

/** Keeps who opened whose words, as the readers of all organisations tell it; never in the way of an answer. */
@EventsHandler(RecordsChanged)
export class KeptLooks implements IEventHandler<RecordsChanged> {
  readonly #access: Access
  readonly #organisations: Organisations
  readonly #waiting = new Map<Id, Map<string, Looked>>()
  /** On which day those that are not to be kept any longer were last ended. */
  readonly #ended = new Map<Id, string>()
  readonly #turns = new Turns()
  #timer: NodeJS.Timeout | undefined

  constructor(@Inject(ACCESS) access: Access, @Inject(Organisations) organisations: Organisations) {
    this.#access = access
    this.#organisations = organisations
  }

  onApplicationBootstrap(): void {
    this.#organisations.onOpen((open) =>
      open.reading.onLooks((looks) => this.#take(open.served.id, looks)),
    )
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.written()
  }

  /** Resolves once what was told until now is written, or could not be. */
  written(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    return this.#turns.take(() => this.#write())
  }

  /** Who is erased takes along where they looked, and who looked at what concerned them. */
  async handle(changed: RecordsChanged): Promise<void> {
    const { id } = changed.open.served
    // Where the store can't be reached just now, they are shown to nobody all the same, and it is tried again.
    await this.#forgetErased(changed).catch(() => {
      this.#ended.delete(id)
      this.#take(id, [])
    })
  }

  async #forgetErased({ open, change }: RecordsChanged): Promise<void> {
    for (const { noun, id } of change.touched) {
      if (noun !== 'person' || !(await isErased(open, id))) continue
      await this.written()
      await this.#turns.take(() => this.#access.looks.forget(open.served.id, id))
    }
  }

  #take(organisation: Id, looks: readonly Looked[]): void {
    const waiting = this.#waiting.get(organisation) ?? new Map<string, Looked>()
    this.#waiting.set(organisation, waiting)
    for (const look of looks) if (waiting.size < MOST_WAITING) waiting.set(lookKey(look), look)
    this.#timer ??= setTimeout(() => void this.written(), WRITTEN_AFTER).unref()
  }

  async #write(): Promise<void> {
    const all = [...this.#waiting]
    this.#waiting.clear()
    for (const [organisation, looks] of all) {
      const open = this.#organisations.all().find(({ served }) => served.id === organisation)
      if (open === undefined) continue
      await this.#access.looks
        .note(organisation, [...looks.values()])
        .then(() => this.#endThoseOver(open))
        .catch(() => this.#take(organisation, [...looks.values()]))
    }
  }

  /** Once a day those that are too old, and those of whoever was erased, should they have been left at the time. */
  async #endThoseOver(open: Open): Promise<void> {
    const { id } = open.served
    const moment = instant(Date.parse(open.home.clock.now()) - KEPT_DAYS * DAY)
    const day = moment.slice(0, 10)
    if (this.#ended.get(id) === day) return
    const { looks } = this.#access
    await looks.endBefore(id, moment)
    for (const person of await looks.people(id))
      if (await isErased(open, person)) await looks.forget(id, person)
    this.#ended.set(id, day)
  }
}

async function isErased({ home }: Open, id: PersonId): Promise<boolean> {
  const state = await home.person(id)
  return state.is !== 'none' && state.erased
}

import {
  type Id,
  type Instant,
  LocalDate,
  localDate,
  onDay,
  sortsAt,
  type Zone,
} from '@lockstep/domain'
import type { Happened } from '../steps/steps.ts'

/** When a command's events happened, as the record takes it. */
export interface Moment {
  readonly occurredAt?: Instant | LocalDate
  /** Why that is not what the history says. */
  readonly moved?: string
}

interface Placed extends Moment {
  readonly at: Instant
}

const STILL_TO_COME = 'its date is still to come; recorded as happening at the import'
const NO_DAY = 'no calendar has its date; recorded as happening at the import'
const BEFORE = 'its date lies before the step that it follows'

/** Places what a history says on the clock of an organisation, where a day ends with its zone. */
export class Moments {
  readonly #zone: Zone
  readonly #now: Instant
  readonly #last = new Map<Id, Placed>()

  constructor(zone: Zone, now: Instant) {
    this.#zone = zone
    this.#now = now
  }

  /**
   * When a record's next step happened: never before its last one, and never after now. What is told beside its life is
   * no step that another has to follow.
   */
  next(record: Id, happened: Happened, beside = false): Moment {
    const placed = this.#placed(happened)
    const last = this.#last.get(record)
    const next = last !== undefined && placed.at < last.at ? { ...last, moved: BEFORE } : placed
    if (!beside) this.#last.set(record, next)
    const { at: _, ...moment } = next
    return moment
  }

  #placed(happened: Happened): Placed {
    if ('instant' in happened) {
      const at = new Date(happened.instant).toISOString()
      return at > this.#now ? { at: this.#now, moved: STILL_TO_COME } : { at, occurredAt: at }
    }
    const { day } = happened
    if (!LocalDate.safeParse(day).success) return { at: this.#now, moved: NO_DAY }
    if (day > localDate(this.#now, this.#zone)) return { at: this.#now, moved: STILL_TO_COME }
    return { at: sortsAt(onDay(day, this.#zone), this.#now), occurredAt: day }
  }
}

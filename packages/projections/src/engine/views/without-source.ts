import { isMending, type NounName, type Recorded, refOf } from '@lockstep/domain'
import { dependingOn } from '../../events/depending-on.ts'
import type { OpenMark } from '../../events/openings.ts'
import { type Standing, standingOf } from '../../events/standing.ts'
import type { Until } from '../../view/counting.ts'
import type { AnyFold } from '../../view/fold.ts'
import type { Bounds } from '../../view/view.ts'
import type { LogEntry } from './log-entry.ts'
import type { Existing, Source } from './source.ts'

/** The records of another source as if one entry were not among them. */
export class WithoutSource implements Source {
  readonly folds: readonly AnyFold[]
  readonly openMark: OpenMark
  readonly until: Until
  readonly #whole: Source
  readonly #event: Recorded
  readonly #noun: NounName
  readonly #id: string

  constructor(whole: Source, event: Recorded) {
    this.folds = whole.folds
    this.openMark = whole.openMark
    this.until = whole.until
    this.#whole = whole
    this.#event = event
    const { noun, id } = refOf(event.stream)
    this.#noun = noun
    this.#id = id
  }

  past(bounds: Bounds, today: Existing): Source {
    return new WithoutSource(this.#whole.past(bounds, today), this.#event)
  }

  known(): WithoutSource {
    const known = this.#whole.known()
    return known === this.#whole ? this : new WithoutSource(known, this.#event)
  }

  standings(fold: AnyFold): ReadonlyMap<string, Standing> {
    const whole = this.#whole.standings(fold)
    const mine = fold.noun === this.#noun ? this.standing(fold, this.#id) : undefined
    return mine === undefined ? whole : new Map([...whole].map((each) => this.#inPlace(each, mine)))
  }

  standing(fold: AnyFold, id: string): Standing | undefined {
    const whole = this.#whole.standing(fold, id)
    if (whole === undefined || !this.#isMine(fold.noun, id)) return whole
    return standingOf(fold, id, this.stored(fold.noun, id), this.openMark, this.until)
  }

  reached(): undefined {}

  changedSince(): undefined {}

  otherwiseToday(noun: NounName): ReadonlySet<string> {
    const whole = this.#whole.otherwiseToday(noun)
    return noun === this.#noun ? new Set(whole).add(this.#id) : whole
  }

  entered(id: string): LogEntry | undefined {
    return id === this.#event.id ? undefined : this.#whole.entered(id)
  }

  entries(): readonly LogEntry[] {
    const { id } = this.#event
    return this.#whole.entries().filter((entry) => entry.id !== id)
  }

  ordinal(noun: NounName, id: string): number | undefined {
    return this.#whole.ordinal(noun, id)
  }

  stored(noun: NounName, id: string): readonly Recorded[] {
    const stored = this.#whole.stored(noun, id)
    if (!this.#isMine(noun, id)) return stored
    const gone = new Set(dependingOn(this.#event, stored).map((event) => event.id))
    gone.add(this.#event.id)
    const isGone = (event: Recorded) =>
      gone.has(event.id) ||
      (isMending(event) && 'event' in event.data && gone.has(event.data.event))
    return stored.filter((event) => !isGone(event))
  }

  #isMine(noun: NounName, id: string): boolean {
    return noun === this.#noun && id === this.#id
  }

  #inPlace(each: [string, Standing], mine: Standing): [string, Standing] {
    return each[0] === this.#id ? [each[0], mine] : each
  }
}

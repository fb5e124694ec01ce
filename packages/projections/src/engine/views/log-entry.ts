import { type Envelope, type Instant, type Ref, refOf } from '@lockstep/domain'
import { countAtFirst } from '../../view/count-up-to.ts'
import type { Entry, View } from '../../view/view.ts'
import type { EntryRow } from '../store/entries.ts'

const DAY = 86_400_000

/** An entry whose metadata is parsed when somebody first looks at it. */
export class LogEntry implements Entry {
  readonly inLog: number
  readonly id: string
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly at: Instant
  /** How many records had been begun before the one in which it stands. */
  readonly place: number
  readonly #row: EntryRow
  #day: number | undefined
  #metadata: Envelope | undefined
  #ref: Ref | undefined
  /** Where the corrections put it, each from its own number on. */
  readonly #places: { readonly since: number; readonly at: Instant }[] = []

  constructor(row: EntryRow, place: number) {
    this.inLog = row.number
    this.place = place
    this.id = row.id
    this.stream = row.stream
    this.revision = row.revision
    this.type = row.type
    this.at = row.at
    this.#row = row
  }

  get day(): number {
    this.#day ??= Math.floor(Date.parse(this.at) / DAY)
    return this.#day
  }

  get metadata(): Envelope {
    this.#metadata ??= JSON.parse(this.#row.metadata) as Envelope
    return this.#metadata
  }

  /** The record in which it stands. */
  get ref(): Ref {
    this.#ref ??= refOf(this.stream)
    return this.#ref
  }

  /** A correction, of a number, has it count as having happened there. */
  putTo(at: Instant, since: number): void {
    this.#places.push({ since, at })
  }

  /** Where it counts as having happened, by what of the log was known. */
  countsAt(known: number): Instant {
    return (this.#places.findLast(({ since }) => since <= known) ?? this).at
  }
}

const [UNKNOWN, THERE, NOT_THERE] = [0, 1, 2]

/** Those that exist for a viewer, in their order; each record is asked for once. Whoever sees all of them shares them. */
export function existing(entries: readonly LogEntry[], exists: View['exists']): readonly Entry[] {
  const known = new Uint8Array((entries.at(-1)?.inLog ?? 0) + 1)
  const isThere = (entry: LogEntry): boolean => {
    if (known[entry.place] === UNKNOWN)
      known[entry.place] = exists(entry.ref.noun, entry.ref.id) ? THERE : NOT_THERE
    return known[entry.place] === THERE
  }
  return entries.every(isThere) ? entries : entries.filter(isThere)
}

/** Which of some entries, in the order of the log, one is: 1 for the first. */
export const numberAmong = (entries: readonly Entry[], { inLog }: Entry): number =>
  1 + countAtFirst(entries, (one) => one.inLog < inLog)

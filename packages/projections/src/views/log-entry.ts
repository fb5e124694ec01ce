import { type Envelope, type Instant, type Ref, refOf } from '@lockstep/domain'
import type { EntryRow } from '../store/entries.ts'
import type { Entry } from '../view.ts'

/** An entry whose metadata is parsed when somebody first looks at it. */
export class LogEntry implements Entry {
  readonly number: number
  readonly id: string
  readonly stream: string
  readonly revision: number
  readonly type: string
  readonly at: Instant
  /** How many records had been begun before the one in which it stands. */
  readonly place: number
  readonly #row: EntryRow
  #metadata: Envelope | undefined
  #ref: Ref | undefined

  constructor(row: EntryRow, number: number, place: number) {
    this.number = number
    this.place = place
    this.id = row.id
    this.stream = row.stream
    this.revision = row.revision
    this.type = row.type
    this.at = row.at
    this.#row = row
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

  /** The same entry under a viewer's own number. */
  numbered(number: number): LogEntry {
    return number === this.number ? this : new LogEntry(this.#row, number, this.place)
  }
}

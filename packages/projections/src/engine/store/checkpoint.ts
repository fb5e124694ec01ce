import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { RecordedEvent } from '@lockstep/eventstore-client'
import { arrays } from './database.ts'

/** How far a log has been applied, and which log it was. */
export interface Checkpoint {
  readonly log: string
  /** The id of the last event. */
  readonly event: string
  readonly stream: string
  readonly revision: number
  readonly position: string
}

/** The checkpoint, and how often the store was written. */
export class Checkpoints {
  readonly #get: StatementSync
  readonly #set: StatementSync
  readonly #changes: StatementSync
  readonly #count: StatementSync

  constructor(database: DatabaseSync) {
    this.#get = database.prepare('SELECT log, event, stream, revision, position FROM checkpoint')
    this.#set = database.prepare(
      'UPDATE checkpoint SET log = ?, event = ?, stream = ?, revision = ?, position = ?',
    )
    this.#changes = arrays(database, 'SELECT changes, cleared FROM checkpoint')
    this.#count = database.prepare('UPDATE checkpoint SET changes = changes + 1')
  }

  /** Undefined before the first event. */
  get(): Checkpoint | undefined {
    const row = this.#get.get() as unknown as Checkpoint
    return row.position === '' ? undefined : row
  }

  set(log: string, { id, stream, revision, position }: RecordedEvent): void {
    this.#set.run(log, id, stream, revision, position)
  }

  /** The numbers of the last transaction that wrote, and of the last that forgot everything. */
  changes(): { readonly last: number; readonly cleared: number } {
    const [last, cleared] = this.#changes.get() as unknown as [number, number]
    return { last, cleared }
  }

  /** Counts a transaction. @returns its number */
  count(): number {
    this.#count.run()
    return this.changes().last
  }
}

import type { Expected } from './port.ts'

/** Everything that this package refuses or fails with. `code` is a fact, fit for an answer. */
export abstract class EventStoreError extends Error {
  abstract readonly code: string
}

/** The stream has another revision than the append expected. */
export class RevisionConflict extends EventStoreError {
  readonly code = 'RevisionConflict'
  readonly stream: string
  readonly expected: Expected
  readonly actual: Expected
  constructor(stream: string, expected: Expected, actual: Expected) {
    super(`${stream} is at revision ${actual}, not ${expected}`)
    this.stream = stream
    this.expected = expected
    this.actual = actual
  }
}

/** An event id is taken already. */
export class DuplicateEventId extends EventStoreError {
  readonly code = 'DuplicateEventId'
  readonly id: string
  constructor(id: string) {
    super(`event ${id} exists already`)
    this.id = id
  }
}

/** One append holds more than the port allows. */
export class AppendTooLarge extends EventStoreError {
  readonly code = 'AppendTooLarge'
  readonly bytes: number
  readonly limit: number
  constructor(bytes: number, limit: number) {
    super(`an append of ${bytes} bytes is over the limit of ${limit}`)
    this.bytes = bytes
    this.limit = limit
  }
}

/** An append that no store could keep as it is. */
export class InvalidAppend extends EventStoreError {
  readonly code = 'InvalidAppend'
}

/** A restore that would change, reorder or tear what is there. */
export class RestoreRefused extends EventStoreError {
  readonly code = 'RestoreRefused'
}

/** It can't be said whether the append happened; the same ids and revision settle it. */
export class OutcomeUnknown extends EventStoreError {
  readonly code = 'OutcomeUnknown'
}

/** No room on the disk. The append did not happen. */
export class StoreFull extends EventStoreError {
  readonly code = 'StoreFull'
}

/** The store did not answer, or not in time. The append did not happen. */
export class StoreUnavailable extends EventStoreError {
  readonly code = 'StoreUnavailable'
}

/** The log was closed. */
export class StoreClosed extends EventStoreError {
  readonly code = 'StoreClosed'
  constructor() {
    super('the log is closed')
  }
}

/** The store was written by a later version of this program. */
export class StoreVersionTooNew extends EventStoreError {
  readonly code = 'StoreVersionTooNew'
  constructor(store: string, found: number, known: number) {
    super(`${store} has version ${found}; this program knows versions up to ${known}`)
  }
}

/** This SQLite can lose commits when it resets its write-ahead log. */
export class SqliteTooOld extends EventStoreError {
  readonly code = 'SqliteTooOld'
  constructor(found: string, needed: string) {
    super(`SQLite ${found} can lose commits; ${needed} or later is needed`)
  }
}

/** No adapter goes by that name. */
export class UnknownStore extends EventStoreError {
  readonly code = 'UnknownStore'
  constructor(scheme: string, known: readonly string[]) {
    super(`no store is called "${scheme}"; there is ${known.join(', ')}`)
  }
}

/** Another process holds the lock. */
export class LockHeld extends EventStoreError {
  readonly code = 'LockHeld'
  readonly holder: { readonly pid: number; readonly since: string } | undefined
  constructor(file: string, holder: LockHeld['holder']) {
    super(
      `${file} is held by ${holder ? `process ${holder.pid} since ${holder.since}` : 'another process'}`,
    )
    this.holder = holder
  }
}

/** A value that RFC 8785 has no text for. `path` says where, `$.reason` for example. */
export class NotCanonical extends EventStoreError {
  readonly code = 'NotCanonical'
  readonly path: string
  constructor(path: string, what: string) {
    super(`${path} holds ${what}, which JSON cannot say`)
    this.path = path
  }
}

/** A position that no log of this kind gives out. */
export class InvalidPosition extends EventStoreError {
  readonly code = 'InvalidPosition'
}

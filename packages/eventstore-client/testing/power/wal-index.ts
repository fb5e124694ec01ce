import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { SharedLock } from './locks.ts'

const LOCKS = 8
/** Of SQLite's flags for a lock on shared memory. */
const UNLOCK = 1
const TAKE_ALONE = 8

/** The memory that the connections to a database share over its write-ahead log. A power cut takes it away. */
export class WalIndex<Holder> {
  readonly #wasm: Sqlite3Static['wasm']
  readonly #locks = Array.from({ length: LOCKS }, () => new SharedLock<Holder>())
  readonly #regions: number[] = []
  readonly #users = new Set<Holder>()

  constructor(wasm: Sqlite3Static['wasm']) {
    this.#wasm = wasm
  }

  /** Where a region lies, or 0 where there is none and none is wanted. */
  region(holder: Holder, number: number, size: number, isWanted: boolean): number {
    this.#users.add(holder)
    while (isWanted && this.#regions.length <= number) {
      const at = Number(this.#wasm.alloc(size))
      this.#wasm.heap8u().fill(0, at, at + size)
      this.#regions.push(at)
    }
    return this.#regions[number] ?? 0
  }

  /** @returns false where another is in the way */
  lock(holder: Holder, from: number, count: number, flags: number): boolean {
    const locks = this.#locks.slice(from, from + count)
    if (flags & UNLOCK) {
      for (const lock of locks) lock.release(holder)
      return true
    }
    const taken = locks.filter((lock) =>
      flags & TAKE_ALONE ? lock.take(holder) : lock.share(holder),
    )
    if (taken.length === locks.length) return true
    for (const lock of taken) lock.release(holder)
    return false
  }

  leave(holder: Holder): void {
    for (const lock of this.#locks) lock.release(holder)
    this.#users.delete(holder)
    if (this.#users.size > 0) return
    for (const region of this.#regions.splice(0)) this.#wasm.dealloc(region)
  }
}

/** SQLite's levels of a lock on a file. */
const SHARED = 1
const PENDING = 3
const EXCLUSIVE = 4

/** Who holds which lock on a file: many may read, one of them may mean to write, and writes once nobody else reads. */
export class FileLocks<Holder> {
  readonly #levels = new Map<Holder, number>()

  /** @returns false where another is in the way */
  raise(holder: Holder, level: number): boolean {
    const most = { [SHARED]: PENDING - 1, [EXCLUSIVE]: SHARED - 1 }[level] ?? SHARED
    for (const [other, held] of this.#levels) if (other !== holder && held > most) return false
    this.#levels.set(holder, Math.max(level, this.#levels.get(holder) ?? 0))
    return true
  }

  lower(holder: Holder, level: number): void {
    this.#levels.set(holder, Math.min(level, this.#levels.get(holder) ?? 0))
  }

  /** Whether somebody means to write. */
  isReserved(): boolean {
    return [...this.#levels.values()].some((level) => level > SHARED)
  }
}

/** A lock that many may hold together, or one alone. */
export class SharedLock<Holder> {
  readonly #together = new Set<Holder>()
  #alone: Holder | undefined

  share(holder: Holder): boolean {
    if (this.#alone !== undefined) return this.#alone === holder
    this.#together.add(holder)
    return true
  }

  take(holder: Holder): boolean {
    if (this.#alone !== undefined) return this.#alone === holder
    if ([...this.#together].some((other) => other !== holder)) return false
    this.#alone = holder
    return true
  }

  release(holder: Holder): void {
    this.#together.delete(holder)
    if (this.#alone === holder) this.#alone = undefined
  }
}

/** The content of a file, which grows as it is written. */
export class Bytes {
  #held: Uint8Array
  #size: number

  constructor(from: Uint8Array = new Uint8Array()) {
    this.#held = from.slice()
    this.#size = from.length
  }

  get size(): number {
    return this.#size
  }

  /** All of it, not to be changed. */
  get all(): Uint8Array {
    return this.#held.subarray(0, this.#size)
  }

  write(at: number, bytes: Uint8Array): void {
    const end = at + bytes.length
    if (end > this.#held.length) {
      const grown = new Uint8Array(Math.max(end, this.#held.length * 2))
      grown.set(this.all)
      this.#held = grown
    }
    this.#held.set(bytes, at)
    this.#size = Math.max(this.#size, end)
  }

  truncate(size: number): void {
    if (size >= this.#size) return
    this.#held.fill(0, size, this.#size)
    this.#size = size
  }
}

import type { Readable } from 'node:stream'

const NOTHING = Buffer.alloc(0)

/** Takes a stream apart by length or by mark, holding no more of it than was asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>
  #held: Buffer = NOTHING

  constructor(stream: Readable) {
    this.#chunks = stream[Symbol.asyncIterator]()
  }

  /**
   * What stands before the next mark, which is taken too; undefined at the end of the stream.
   * @param limit bytes to keep; the rest up to the mark is passed over.
   */
  async until(mark: number, limit: number): Promise<Buffer | undefined> {
    const kept: Buffer[] = []
    let room = limit
    for (;;) {
      if (this.#held.length === 0 && !(await this.#more())) {
        return kept.length === 0 ? undefined : Buffer.concat(kept)
      }
      const end = this.#held.indexOf(mark)
      const part = end === -1 ? this.#held : this.#held.subarray(0, end)
      this.#held = end === -1 ? NOTHING : this.#held.subarray(end + 1)
      kept.push(part.subarray(0, room))
      room = Math.max(0, room - part.length)
      if (end !== -1) return kept.length === 1 ? (kept[0] ?? NOTHING) : Buffer.concat(kept)
    }
  }

  /** Exactly so many bytes; undefined where the stream ends before. */
  async take(length: number): Promise<Buffer | undefined> {
    const kept: Buffer[] = []
    let missing = length
    while (missing > 0) {
      if (this.#held.length === 0 && !(await this.#more())) return undefined
      const part = this.#held.subarray(0, missing)
      this.#held = this.#held.subarray(part.length)
      missing -= part.length
      kept.push(part)
    }
    return kept.length === 1 ? kept[0] : Buffer.concat(kept)
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next()
    if (done === true) return false
    this.#held = value
    return true
  }
}

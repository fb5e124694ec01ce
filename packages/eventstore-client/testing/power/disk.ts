import { Bytes } from './bytes.ts'

/** What was asked of a disk. A file goes by a number: another may come to have its name. */
export type Order =
  | { readonly is: 'link'; readonly name: string; readonly file: number }
  | { readonly is: 'unlink'; readonly name: string }
  | { readonly is: 'write'; readonly file: number; readonly at: number; readonly bytes: Uint8Array }
  | { readonly is: 'truncate'; readonly file: number; readonly size: number }
  | { readonly is: 'sync'; readonly file: number }
  /** It failed. What was to be synced is still read back, but never reaches the disk. */
  | { readonly is: 'failed sync'; readonly file: number }

/** From which order on a disk refuses how many, and how. */
export interface Trouble {
  readonly from: number
  readonly orders: number
  readonly kind: 'no room' | 'fails'
}

export interface File {
  readonly number: number
  readonly content: Bytes
}

/** A folder of files in memory, that remembers all that was asked of it, in order. */
export class Disk {
  readonly orders: Order[] = []
  /** None from the start. */
  trouble: Trouble | undefined
  readonly #names = new Map<string, File>()
  #files = 0
  /** Since there may be trouble. */
  #asked = 0

  find(name: string): File | undefined {
    return this.#names.get(name)
  }

  create(name: string): File {
    const file = { number: this.#files++, content: new Bytes() }
    this.#names.set(name, file)
    this.orders.push({ is: 'link', name, file: file.number })
    return file
  }

  remove(name: string): void {
    if (this.#names.delete(name)) this.orders.push({ is: 'unlink', name })
  }

  /** @returns false where it is refused; a part of it may have been written all the same */
  write(file: File, at: number, bytes: Uint8Array): boolean {
    const isRefused = this.#refuses()
    const written = bytes.slice(0, isRefused ? bytes.length / 2 : bytes.length)
    file.content.write(at, written)
    this.orders.push({ is: 'write', file: file.number, at, bytes: written })
    return !isRefused
  }

  truncate(file: File, size: number): boolean {
    if (this.#refuses()) return false
    file.content.truncate(size)
    this.orders.push({ is: 'truncate', file: file.number, size })
    return true
  }

  /** From here on the file's content lasts, and what the folder is called, unless it is refused. */
  sync(file: File): boolean {
    const isRefused = this.#refuses()
    this.orders.push({ is: isRefused ? 'failed sync' : 'sync', file: file.number })
    return !isRefused
  }

  #refuses(): boolean {
    if (this.trouble === undefined) return false
    const { from, orders } = this.trouble
    this.#asked += 1
    return this.#asked > from && this.#asked <= from + orders
  }
}

import { Bytes } from './bytes.ts'
import type { Order } from './disk.ts'

/** A disk writes so much whole or not at all. */
const SECTOR = 512

/** What may become of what was written and not yet synced. */
const fates = ['dropped', 'kept', 'some of it', 'torn'] as const
export type Fate = (typeof fates)[number]

/**
 * A disk as its orders reach it one by one, and as a power cut would leave it: what was synced lasts, of all else each
 * write may have come to the platter or not, in any order, or in part. Names come and go in their order.
 */
export class PoweredDisk {
  readonly #synced = new Map<number, Bytes>()
  readonly #pending = new Map<number, Order[]>()
  #names = new Map<string, number>()
  #renamed: Order[] = []

  take(order: Order): void {
    if (order.is === 'link' || order.is === 'unlink') this.#renamed.push(order)
    else if (order.is === 'sync') this.#sync(order.file)
    else if (order.is === 'failed sync') this.#pending.delete(order.file)
    else this.#pending.set(order.file, [...(this.#pending.get(order.file) ?? []), order])
  }

  /** The files that are found once the power is back. */
  cut(fate: Fate): ReadonlyMap<string, Uint8Array> {
    const lasts = { dropped: 0, kept: 1, 'some of it': Math.random(), torn: Math.random() }[fate]
    const names = renamed(
      this.#names,
      this.#renamed.slice(0, Math.ceil(this.#renamed.length * lasts)),
    )
    const left = (file: number): Uint8Array => {
      const content = new Bytes(this.#synced.get(file)?.all)
      for (const order of this.#pending.get(file) ?? []) {
        if (fate === 'torn') applyTorn(content, order)
        else if (Math.random() < lasts) apply(content, order)
      }
      return content.all
    }
    return new Map([...names].map(([name, file]) => [name, left(file)]))
  }

  #sync(file: number): void {
    const content = this.#synced.get(file) ?? new Bytes()
    for (const order of this.#pending.get(file) ?? []) apply(content, order)
    this.#synced.set(file, content)
    this.#pending.delete(file)
    this.#names = renamed(this.#names, this.#renamed)
    this.#renamed = []
  }
}

export const anyFate = (): Fate => fates[Math.floor(Math.random() * fates.length)] as Fate

function renamed(names: ReadonlyMap<string, number>, orders: readonly Order[]) {
  const after = new Map(names)
  for (const order of orders) {
    if (order.is === 'link') after.set(order.name, order.file)
    if (order.is === 'unlink') after.delete(order.name)
  }
  return after
}

function apply(content: Bytes, order: Order): void {
  if (order.is === 'write') content.write(order.at, order.bytes)
  if (order.is === 'truncate') content.truncate(order.size)
}

/** Each sector for itself. */
function applyTorn(content: Bytes, order: Order): void {
  if (order.is !== 'write') {
    if (Math.random() < 0.5) apply(content, order)
    return
  }
  for (let from = 0; from < order.bytes.length; ) {
    const to = from + SECTOR - ((order.at + from) % SECTOR)
    if (Math.random() < 0.5) content.write(order.at + from, order.bytes.subarray(from, to))
    from = to
  }
}

import { HttpProblem } from '../http/problems.ts'

const MINUTE = 60_000
const MOST = 20

/** Slows down who guesses: at most twenty tries a minute from one address. */
export class Attempts {
  readonly #tries = new Map<string, { since: number; count: number }>()

  /** @throws HttpProblem 429 */
  count(address: string, now = Date.now()): void {
    for (const [known, { since }] of this.#tries)
      if (now - since > MINUTE) this.#tries.delete(known)
    const tries = this.#tries.get(address) ?? { since: now, count: 0 }
    this.#tries.set(address, { ...tries, count: tries.count + 1 })
    if (tries.count >= MOST) throw new HttpProblem(429)
  }
}

import { HttpProblem } from '../http/problems.ts'

const MINUTE = 60_000
const MOST = 20

/** Slows down who guesses: at most twenty that are wrong in a minute from one address. */
export class Attempts {
  readonly #wrong = new Map<string, { since: number; count: number }>()

  /**
   * What a guess leads to.
   * @throws HttpProblem 429 without looking, where too many have been wrong.
   */
  try<T>(address: string, look: () => T | undefined, now = Date.now()): T | undefined {
    for (const [known, { since }] of this.#wrong)
      if (now - since > MINUTE) this.#wrong.delete(known)
    const { since, count } = this.#wrong.get(address) ?? { since: now, count: 0 }
    if (count >= MOST) throw new HttpProblem(429)
    const found = look()
    if (found === undefined) this.#wrong.set(address, { since, count: count + 1 })
    return found
  }
}

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
  async try<T>(
    address: string,
    look: () => Promise<T | undefined>,
    now = Date.now(),
  ): Promise<T | undefined> {
    for (const [known, { since }] of this.#wrong)
      if (now - since > MINUTE) this.#wrong.delete(known)
    const own = this.#wrong.get(address) ?? { since: now, count: 0 }
    if (own.count >= MOST) throw new HttpProblem(429)
    // Wrong until it is found: those who guess don't wait for an answer before they guess again.
    own.count += 1
    this.#wrong.set(address, own)
    const found = await look()
    if (found !== undefined) own.count -= 1
    return found
  }
}

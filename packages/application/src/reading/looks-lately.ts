import type { Looked } from '@lockstep/projections'
import { lookKey } from '../access/looks.ts'

/** A look that goes on is told again after so many milliseconds. */
const TOLD_AGAIN_AFTER = 60_000
/** So many are remembered; of more, all are told again once. */
const MOST = 20_000

/** The looks that were told within a minute: a page that is asked for again and again is one look. */
export class LooksLately {
  readonly #told = new Map<string, number>()

  /** Those that are to be told now. */
  new(looks: readonly Looked[]): readonly Looked[] {
    if (this.#told.size > MOST) this.#told.clear()
    return looks.filter((look) => {
      const key = lookKey(look)
      const [before, now] = [this.#told.get(key), Date.parse(look.last)]
      if (before !== undefined && Math.abs(now - before) < TOLD_AGAIN_AFTER) return false
      this.#told.set(key, now)
      return true
    })
  }
}

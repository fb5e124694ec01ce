import type { Instant } from '@lockstep/domain'
import type { View } from '@lockstep/projections'

/** The questions of one page come within so many milliseconds. */
const ONE_MOMENT_MS = 1_000
/** So many look at the same time; of more, the first look anew. */
const MOST_VIEWS = 8

interface Made {
  readonly view: View
  readonly change: number
  readonly at: number
}

/**
 * The views that were just made. What one person asks within a second is answered from one view, so that a page tells of
 * one moment, and what its questions have in common is worked out once. A change of the record ends them all; the next of
 * the same look goes on from the last.
 */
export class ViewsOfNow {
  readonly #views = new Map<string, Made>()

  /**
   * @param key who looks, how, and at what
   * @param change the number of the read store's last transaction
   */
  of(key: string, change: number, now: Instant, make: (before?: View) => View): View {
    const at = Date.parse(now)
    const before = this.#views.get(key)
    this.#views.delete(key)
    const made =
      before && isOfNow(before, change, at) ? before : { view: make(before?.view), change, at }
    this.#views.set(key, made)
    const [oldest] = this.#views.keys()
    if (this.#views.size > MOST_VIEWS && oldest !== undefined) this.#views.delete(oldest)
    return made.view
  }
}

const isOfNow = (made: Made, change: number, at: number): boolean =>
  made.change === change && at >= made.at && at - made.at < ONE_MOMENT_MS

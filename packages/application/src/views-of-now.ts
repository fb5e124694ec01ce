import type { Instant } from '@lockstep/domain'
import type { View } from '@lockstep/projections'

/** The questions of one page come within so many milliseconds. */
const ONE_MOMENT_MS = 1_000
/** So many look at the same time; of more, the first look anew. */
const MOST_VIEWS = 8

/**
 * The views that were just made. What one person asks within a second is answered from one view, so that a page tells of
 * one moment, and what its questions have in common is worked out once. A change of the record ends them all.
 */
export class ViewsOfNow {
  readonly #views = new Map<string, { readonly view: View; readonly made: number }>()
  #change: number | undefined

  /**
   * @param key who looks, how, and at what
   * @param change the number of the read store's last transaction
   */
  of(key: string, change: number, now: Instant, make: () => View): View {
    if (change !== this.#change) this.#views.clear()
    this.#change = change
    const made = Date.parse(now)
    const known = this.#views.get(key)
    if (known !== undefined && made >= known.made && made - known.made < ONE_MOMENT_MS)
      return known.view
    const view = make()
    this.#views.delete(key)
    this.#views.set(key, { view, made })
    const [oldest] = this.#views.keys()
    if (this.#views.size > MOST_VIEWS && oldest !== undefined) this.#views.delete(oldest)
    return view
  }
}

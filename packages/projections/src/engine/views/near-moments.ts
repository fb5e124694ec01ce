import type { Ref } from '@lockstep/domain'
import type { View } from '../../view/view.ts'
import type { Sight } from './sight.ts'
import type { Reached, Source } from './source.ts'

/** A moment that was looked at, and what was seen. */
interface Seen {
  readonly view: View
  readonly sight: Sight
  readonly reached: Reached
}

/** One for each clock of a replay. */
const MOST = 2

/** The moments that were looked at last. Another near one of them is as that one, but for the records that changed between the two. */
export class NearMoments {
  #seen: readonly Seen[] = []

  near(source: Source): (Seen & { readonly changed: readonly Ref[] }) | undefined {
    for (const seen of this.#seen) {
      const changed = source.changedSince(seen.reached)
      if (changed !== undefined) return { ...seen, changed }
    }
    return undefined
  }

  add(source: Source, seen: Omit<Seen, 'reached'>): void {
    const reached = source.reached()
    if (reached !== undefined) this.#seen = [{ ...seen, reached }, ...this.#seen].slice(0, MOST)
  }
}

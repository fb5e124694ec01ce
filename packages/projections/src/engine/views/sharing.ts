import type { PersonId } from '@lockstep/domain'

/** So many are kept. */
const MOST = 2

/** The last views that were shared with others, by whom. */
export class Sharing<View> {
  readonly #last = new Map<PersonId, View>()

  with(person: PersonId): View | undefined {
    return this.#last.get(person)
  }

  keep(person: PersonId, view: View): void {
    this.#last.delete(person)
    this.#last.set(person, view)
    const [oldest] = this.#last.keys()
    if (this.#last.size > MOST && oldest !== undefined) this.#last.delete(oldest)
  }
}

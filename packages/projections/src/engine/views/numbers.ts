import type { NounName } from '@lockstep/domain'
import type { Ordinals } from '../store/ordinals.ts'

interface Given {
  readonly number: number
  /** The entry from which on the record has it. */
  readonly entry: number
}

/** The numbers of records as the store has given them: those that were read once are kept. */
export class Numbers {
  readonly #ordinals: Ordinals
  readonly #byNoun = new Map<
    NounName,
    { readonly change: number; readonly all: Map<string, Given> }
  >()

  constructor(ordinals: Ordinals) {
    this.#ordinals = ordinals
  }

  /**
   * A record's number, as it stood at an entry.
   * @param change the store's last transaction
   */
  of(
    noun: NounName,
    id: string,
    change: number,
    entry = Number.MAX_SAFE_INTEGER,
  ): number | undefined {
    const given = this.#upTo(noun, change).get(id)
    return given === undefined || given.entry > entry ? undefined : given.number
  }

  clear(): void {
    this.#byNoun.clear()
  }

  #upTo(noun: NounName, change: number): ReadonlyMap<string, Given> {
    const { change: read, all } = this.#byNoun.get(noun) ?? {
      change: -1,
      all: new Map<string, Given>(),
    }
    if (read === change) return all
    for (const [id, number, from] of this.#ordinals.since(noun, all.size))
      all.set(id, { number, entry: from })
    this.#byNoun.set(noun, { change, all })
    return all
  }
}

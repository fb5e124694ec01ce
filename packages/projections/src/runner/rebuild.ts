import type { FoldVersions } from '../store/versions.ts'
import { type Desk, foldWhole } from './apply.ts'

/** A stretch of a rebuild holds the thread, and the store's lock, no longer than about this. */
const STRETCH_MILLISECONDS = 4

/** How far a fold's rebuild has got. */
export interface BuildProgress {
  readonly fold: string
  readonly done: number
  readonly total: number
}

/** The rebuilds under way. A noun's streams are counted once, not whenever somebody asks. */
export class Builds {
  readonly #desk: Desk
  readonly #counts = new Map<string, Count>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Goes on with the first of them for a stretch. @returns whether there was any */
  goOn(): boolean {
    const { foldings } = this.#desk
    const [fold] = foldings.building
    if (fold === undefined) return false
    const { done, total } = this.#countOf(fold)
    const folded = done + buildOn(this.#desk, fold)
    const { builtTo } = foldings.building.find(({ name }) => name === fold.name) ?? {}
    if (builtTo === undefined) this.#counts.delete(fold.name)
    else this.#counts.set(fold.name, { builtTo, done: folded, total: Math.max(total, folded) })
    return true
  }

  /** How far they have got, in streams. */
  get progress(): BuildProgress[] {
    return this.#desk.foldings.building.map((fold) => {
      const { done, total } = this.#countOf(fold)
      return { fold: fold.name, done, total }
    })
  }

  #countOf(fold: FoldVersions): Count {
    const { store, foldings } = this.#desk
    const { name, builtTo } = fold
    const known = this.#counts.get(name)
    if (known?.builtTo === builtTo) return known
    const counted = { builtTo, ...store.entries.streamCount(foldings.named(name).noun, builtTo) }
    this.#counts.set(name, counted)
    return counted
  }
}

interface Count {
  /** The last stream that counts as done. */
  readonly builtTo: string
  readonly done: number
  readonly total: number
}

/**
 * Goes on with building a fold's rows: as many streams as one short transaction takes, and the swap once
 * the last is done. The old rows answer until then.
 * @returns how many streams that was
 */
function buildOn(desk: Desk, fold: FoldVersions): number {
  const { store, foldings } = desk
  const { noun } = foldings.named(fold.name)
  return store.transaction((change) => {
    const end = performance.now() + STRETCH_MILLISECONDS
    let last = fold.builtTo
    let folded = 0
    for (let next = store.entries.nextStream(noun, last); next !== undefined; ) {
      foldWhole(desk, next, change, fold.name)
      folded += 1
      last = next
      next = performance.now() < end ? store.entries.nextStream(noun, last) : undefined
    }
    const done = store.entries.nextStream(noun, last) === undefined
    if (done) swap(desk, fold)
    else store.versions.build({ ...fold, builtTo: last })
    foldings.refresh()
    return folded
  })
}

function swap({ store }: Desk, { name, serving, building }: FoldVersions): void {
  if (building === undefined) return
  if (serving !== undefined && serving !== building) store.rows.drop({ name, version: serving })
  store.versions.serve({ name, version: building })
}

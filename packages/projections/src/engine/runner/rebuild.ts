import type { FoldVersions } from '../store/versions.ts'
import { type Desk, foldWhole } from './apply.ts'
import { FIRST_PAUSE, LONGEST_PAUSE, rest } from './pauses.ts'

/** A stretch of a rebuild holds the thread, and the store's lock, no longer than about this. */
const STRETCH_MILLISECONDS = 4

/** Milliseconds that a rebuild rests after each stretch; and beside commands, whose commits need the disk. */
const REST = 4
const REST_BESIDE_COMMANDS = 16

/** Some milliseconds' worth of rows that are removed. */
const REMOVED_AT_ONCE = 50

/** Milliseconds between two tellings of how far a rebuild is. */
const TOLD_EVERY = 200

/** How far a fold's rebuild has got. */
export interface BuildProgress {
  readonly fold: string
  readonly done: number
  readonly total: number
}

/** What goes on beside a rebuild. */
export interface Beside {
  readonly signal: AbortSignal
  /** Whether somebody who records something may go on with it. */
  readonly isBusy: () => boolean
  /** Hears what went wrong. The rebuild goes on by itself. */
  readonly trouble: (error: unknown) => void
}

/** The rebuilds under way. A noun's streams are counted once, not whenever somebody asks. */
export class Builds {
  readonly #desk: Desk
  readonly #counts = new Map<string, Count>()
  readonly #listeners = new Set<(progress: readonly BuildProgress[]) => void>()
  #told = Number.NEGATIVE_INFINITY

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Tells every now and then how far they have got, and when they are done. */
  listen(listener: (progress: readonly BuildProgress[]) => void): void {
    this.#listeners.add(listener)
  }

  /** Goes on until all are done and what they replace is gone, with a rest after each stretch. */
  async work({ signal, isBusy, trouble }: Beside): Promise<void> {
    for (let wait = FIRST_PAUSE; !signal.aborted; ) {
      try {
        if (!this.#goOn()) return
        wait = FIRST_PAUSE
        await rest(isBusy() ? REST_BESIDE_COMMANDS : REST, signal)
      } catch (error) {
        trouble(error)
        await rest(wait, signal)
        wait = Math.min(wait * 2, LONGEST_PAUSE)
      }
    }
  }

  /** @returns whether there was anything to do */
  #goOn(): boolean {
    const [fold] = this.#desk.foldings.building
    if (fold === undefined) return removeOn(this.#desk)
    this.#build(fold)
    const isOver = this.#desk.foldings.building.length === 0
    if (isOver || performance.now() - this.#told > TOLD_EVERY) {
      this.#told = performance.now()
      const { progress } = this
      for (const listener of this.#listeners) listener(progress)
    }
    return true
  }

  #build(fold: FoldVersions): void {
    const { foldings } = this.#desk
    const { done, total } = this.#countOf(fold)
    const folded = done + buildOn(this.#desk, fold)
    const { builtTo } = foldings.building.find(({ name }) => name === fold.name) ?? {}
    if (builtTo === undefined) this.#counts.delete(fold.name)
    else this.#counts.set(fold.name, { builtTo, done: folded, total: Math.max(total, folded) })
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

/** The rows of before go later, bit by bit: all at once they would hold the thread, and the disk, for seconds. */
function swap({ store }: Desk, { name, building }: FoldVersions): void {
  if (building !== undefined) store.versions.serve({ name, version: building })
}

/** @returns whether there was anything to remove */
function removeOn({ store, foldings }: Desk): boolean {
  const outdated = foldings.outdated()
  if (outdated === undefined) return false
  store.transaction(() => {
    const end = performance.now() + STRETCH_MILLISECONDS
    while (store.rows.drop(outdated, REMOVED_AT_ONCE) && performance.now() < end);
  })
  return true
}

import type { NounName } from '@lockstep/domain'
import { isFold } from '../../events/standing.ts'
import type { AnyFold, AnyFolding } from '../../view/fold.ts'
import type { AnyPolicy } from '../../view/policy.ts'
import type { ReadStore } from '../store/read-store.ts'
import type { Label } from '../store/rows.ts'
import type { FoldVersions } from '../store/versions.ts'

/** A folding, and where the rows that it makes now belong. */
export interface Target {
  readonly folding: AnyFolding
  readonly labels: readonly Label[]
  /** The rows there are may be of another version: a stream is then folded whole, never on from its row. */
  readonly whole: boolean
}

/** All foldings of a runner, with the versions of their rows. */
export class Foldings {
  readonly #foldings: readonly AnyFolding[]
  readonly #store: ReadStore
  #targets: ReadonlyMap<NounName, readonly Target[]> = new Map()
  #building: readonly FoldVersions[] = []

  constructor(store: ReadStore, folds: readonly AnyFold[], policies: readonly AnyPolicy[]) {
    this.#store = store
    this.#foldings = [...folds, ...policies]
  }

  of(noun: NounName): readonly Target[] {
    return this.#targets.get(noun) ?? []
  }

  /** The fold that says for whom a noun's records exist. */
  main(noun: NounName): AnyFold | undefined {
    return this.#foldings.find((folding) => folding.noun === noun && isFold(folding)) as
      | AnyFold
      | undefined
  }

  named(name: string): AnyFolding {
    const found = this.#foldings.find((folding) => folding.name === name)
    if (found === undefined) throw new Error(`no fold is called ${name}`)
    return found
  }

  /** The folds whose rows are being built anew. */
  get building(): readonly FoldVersions[] {
    return this.#building
  }

  /**
   * Brings the store's versions in line with those of this program; to be called within a transaction.
   * @param fresh the store has no events yet, so that there is nothing to build
   */
  settle(fresh: boolean): void {
    const { versions } = this.#store
    const known = versions.all()
    for (const name of known.keys()) {
      if (!this.#foldings.some((folding) => folding.name === name)) versions.forget(name)
    }
    for (const { name, version } of this.#foldings) {
      const { serving, building } = known.get(name) ?? {}
      if (serving === version && building === undefined) continue
      if (fresh) versions.serve({ name, version })
      else if (building !== version) this.#begin(name, version, serving)
    }
    this.refresh()
  }

  /** Begins to build every fold anew, whatever its version; to be called within a transaction. */
  restart(): void {
    for (const { name, serving } of this.#store.versions.all().values()) {
      this.#begin(name, this.named(name).version, serving)
    }
    this.refresh()
  }

  /** Reads the versions again. */
  refresh(): void {
    const all = this.#store.versions.all()
    this.#building = [...all.values()].filter(({ building }) => building !== undefined)
    this.#targets = Map.groupBy(
      this.#foldings.map((folding) => targetOf(folding, all.get(folding.name))),
      ({ folding }) => folding.noun,
    )
  }

  /** A version whose rows answer nobody and are not being built; undefined where there is none. */
  outdated(): Label | undefined {
    const versions = this.#store.versions.all()
    for (const label of this.#store.rows.labels()) {
      const { serving, building } = versions.get(label.name) ?? {}
      if (label.version !== serving && label.version !== building) return label
    }
    return undefined
  }

  #begin(name: string, version: number, serving: number | undefined): void {
    this.#store.versions.build({ name, serving, building: version, builtTo: '' })
  }
}

function targetOf(folding: AnyFolding, versions: FoldVersions | undefined): Target {
  const { name } = folding
  const served = [versions?.serving, versions?.building].filter((version) => version !== undefined)
  return {
    folding,
    labels: [...new Set(served)].map((version) => ({ name, version })),
    whole: versions?.building !== undefined,
  }
}

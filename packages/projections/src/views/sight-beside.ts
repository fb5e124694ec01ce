import type { NounName, Ref } from '@lockstep/domain'
import type { AnyFold } from '../fold.ts'
import type { Gathering, Given, View } from '../view.ts'
import { Gathered } from './gathered.ts'
import { inIdOrder } from './in-id-order.ts'
import { OwnSight, type Sight } from './sight.ts'
import type { Source } from './source.ts'

/** What a viewer sees of records of which all but a few are as another view has them. */
export class SightBeside implements Sight {
  readonly #base: View
  readonly #seen: Sight
  readonly #changed: ReadonlyMap<NounName, ReadonlySet<string>>
  readonly #own = new OwnSight()
  readonly #series = new Map<Gathering<Given>, ReadonlyMap<string, readonly Given[]>>()

  /** @param seen what the other sees */
  constructor(base: View, seen: Sight, changed: readonly Ref[]) {
    this.#base = base
    this.#seen = seen
    const byNoun = Map.groupBy(changed, ({ noun }) => noun)
    this.#changed = new Map(
      [...byNoun].map(([noun, refs]) => [noun, new Set(refs.map(({ id }) => id))]),
    )
  }

  visible(noun: NounName, id: string, find: () => boolean): boolean {
    if (!this.#changed.get(noun)?.has(id)) {
      const there = this.#base.exists(noun, id)
      if (!this.#seen.isBeside(noun)) return there
    }
    return this.#own.visible(noun, id, find)
  }

  standsBeside(noun: NounName): void {
    this.#seen.standsBeside(noun)
  }

  isBeside(noun: NounName): boolean {
    return this.#seen.isBeside(noun)
  }

  rows(fold: AnyFold, source: Source, exists: View['exists']): ReadonlyMap<string, unknown> {
    const base = this.#base.rows(fold as never)
    if (this.#seen.isBeside(fold.noun)) return this.#own.rows(fold, source, exists)
    const changed = this.#changed.get(fold.noun)
    if (changed === undefined) return base
    const rows = new Map<string, unknown>(base)
    let ordered = true
    for (const id of changed) {
      const standing = source.standing(fold, id)
      const is = standing !== undefined && !standing.gone && exists(fold.noun, id)
      if (is && !rows.has(id)) ordered = false
      if (is) rows.set(id, standing.row)
      else rows.delete(id)
    }
    return ordered ? rows : inIdOrder(rows)
  }

  gathered<Item extends Given>(
    gathering: Gathering<Item>,
    view: View,
  ): ReadonlyMap<string, readonly Item[]> {
    const under = gathering as unknown as Gathering<Given>
    const series = this.#series.get(under) ?? this.#gather(gathering, view)
    this.#series.set(under, series)
    return series as ReadonlyMap<string, readonly Item[]>
  }

  kept<T>(what: string, of: readonly NounName[], work: () => T): T {
    const isOwn = of.some((noun) => this.#changed.has(noun))
    return (isOwn ? this.#own : this.#seen).kept(what, of, work)
  }

  #gather<Item extends Given>(gathering: Gathering<Item>, view: View) {
    if (gathering.also.some((noun) => this.#changed.has(noun)))
      return Gathered.from(gathering, view).byKey
    const gathered = new Gathered(gathering, this.#base.gathered(gathering))
    gathering.givers.forEach(({ fold }, place) => {
      for (const id of this.#changed.get(fold.noun) ?? []) {
        const [before, now] = [this.#base.rows(fold).get(id), view.rows(fold).get(id)]
        gathered.update(view, { place, before, now })
      }
    })
    return gathered.byKey
  }
}

import type { NounName, Ref } from '@lockstep/domain'
import type { AnyFold } from '../../view/fold.ts'
import type { Gathering, Given, View } from '../../view/view.ts'
import { Gathered } from './gathered.ts'
import { inIdOrder } from './in-id-order.ts'
import { OwnSight, type Sight } from './sight.ts'
import type { Source } from './source.ts'

/** Of some records, the ids of those of a noun. */
type Ids = (noun: NounName) => ReadonlySet<string>

const NONE: ReadonlySet<string> = new Set()

export function idsAmong(refs: readonly Ref[]): Ids {
  const byNoun = new Map<NounName, Set<string>>()
  for (const { noun, id } of refs) byNoun.set(noun, (byNoun.get(noun) ?? new Set()).add(id))
  return (noun) => byNoun.get(noun) ?? NONE
}

/** What a viewer sees of records of which all but some are as another view has them. */
export class SightBeside implements Sight {
  readonly #base: View
  readonly #seen: Sight
  readonly #ids: Ids
  readonly #keeping: Pick<Sight, 'kept'>
  readonly #changed = new Map<NounName, ReadonlySet<string>>()
  readonly #own = new OwnSight()
  readonly #series = new Map<Gathering<Given>, Gathered<Given>>()

  /**
   * @param seen what the other sees
   * @param changed the records that are others, asked for once a noun
   * @param keeping what keeps that which was worked out of records that are the same
   */
  constructor(base: View, seen: Sight, changed: Ids, keeping: Pick<Sight, 'kept'> = seen) {
    this.#base = base
    this.#seen = seen
    this.#ids = changed
    this.#keeping = keeping
  }

  visible(noun: NounName, id: string, find: () => boolean): boolean {
    if (!this.#changedOf(noun).has(id)) {
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
    const changed = this.#changedOf(fold.noun)
    if (changed.size === 0) return base
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

  gathered<Item extends Given>(gathering: Gathering<Item>, view: View): Gathered<Item> {
    const under = gathering as unknown as Gathering<Given>
    const before = this.#series.get(under) as Gathered<Item> | undefined
    const gathered = before ?? this.#gather(gathering, view)
    this.#series.set(under, gathered as unknown as Gathered<Given>)
    return gathered
  }

  kept<T>(what: string, of: readonly NounName[], work: () => T): T {
    const isOwn = of.some((noun) => this.#changedOf(noun).size > 0)
    return (isOwn ? this.#own : this.#keeping).kept(what, of, work)
  }

  #gather<Item extends Given>(gathering: Gathering<Item>, view: View): Gathered<Item> {
    if (gathering.also.some((noun) => this.#changedOf(noun).size > 0))
      return Gathered.from(gathering, view)
    const gathered = new Gathered(gathering, this.#seen.gathered(gathering, this.#base))
    gathered.update(
      view,
      gathering.givers.flatMap(({ fold }, place) => {
        const [were, are] = [this.#base.rows(fold), view.rows(fold)]
        const changed = [...this.#changedOf(fold.noun)]
        return changed.map((id) => ({ place, before: were.get(id), now: are.get(id) }))
      }),
    )
    return gathered
  }

  #changedOf(noun: NounName): ReadonlySet<string> {
    const changed = this.#changed.get(noun) ?? this.#ids(noun)
    this.#changed.set(noun, changed)
    return changed
  }
}

import type { NounName, Ref } from '@lockstep/domain'
import type { AnyFold } from '../../view/fold.ts'
import type { Gathering, Given, View } from '../../view/view.ts'
import { type Changed, Gathered } from './gathered.ts'
import { inIdOrder } from './in-id-order.ts'
import type { Source } from './source.ts'

/** What one viewer sees of the records: which exist for them, their rows, what those give, and what was made of it. */
export interface Sight {
  /** Whether a record exists, found out once. */
  visible(noun: NounName, id: string, find: () => boolean): boolean
  /** A record of this noun exists for whom others do. */
  standsBeside(noun: NounName): void
  /** Whether any does, of those that were looked at. */
  isBeside(noun: NounName): boolean
  rows(fold: AnyFold, source: Source, exists: View['exists']): ReadonlyMap<string, unknown>
  gathered<Item extends Given>(gathering: Gathering<Item>, view: View): Gathered<Item>
  kept<T>(what: string, of: readonly NounName[], work: () => T): T
}

interface KeptRows {
  readonly fold: AnyFold
  readonly rows: Map<string, unknown>
  /** The last id of all. */
  readonly last: string
  /** Those that changed since. */
  readonly changed: Set<string>
}

interface KeptSeries {
  readonly gathered: Gathered<Given>
  /** The rows that changed since, as they were, by the place of their giver and their id. */
  readonly before: Map<string, Before>
}

interface Before extends Pick<Changed, 'place' | 'before'> {
  readonly id: string
}

/** A view hands it on to the next one of the same viewer, and only what changed is looked at again. */
export class OwnSight implements Sight {
  readonly #visible = new Map<NounName, Map<string, boolean>>()
  readonly #rows = new Map<string, KeptRows>()
  readonly #series = new Map<Gathering<Given>, KeptSeries>()
  readonly #worked = new Map<string, { readonly of: readonly NounName[]; readonly is: unknown }>()
  readonly #beside = new Set<NounName>()

  visible(noun: NounName, id: string, find: () => boolean): boolean {
    const before = this.#visible.get(noun)?.get(id)
    if (before !== undefined) return before
    const is = find()
    const known = this.#visible.get(noun) ?? new Map<string, boolean>()
    this.#visible.set(noun, known.set(id, is))
    return is
  }

  standsBeside(noun: NounName): void {
    this.#beside.add(noun)
  }

  isBeside(noun: NounName): boolean {
    return this.#beside.has(noun)
  }

  rows(fold: AnyFold, source: Source, exists: View['exists']): ReadonlyMap<string, unknown> {
    const standings = source.standings(fold)
    const kept = this.#rows.get(fold.name)
    const rows = kept?.rows ?? new Map<string, unknown>()
    let [last, ordered] = [kept?.last ?? '', true]
    for (const id of kept?.changed ?? standings.keys()) {
      const standing = standings.get(id)
      const is = standing !== undefined && !standing.gone && exists(fold.noun, id)
      if (is && id > last) last = id
      else if (is && !rows.has(id)) ordered = false
      if (is) rows.set(id, standing.row)
      else rows.delete(id)
    }
    const all = ordered ? rows : inIdOrder(rows)
    this.#rows.set(fold.name, { fold, rows: all, last, changed: new Set() })
    return all
  }

  gathered<Item extends Given>(gathering: Gathering<Item>, view: View): Gathered<Item> {
    const under = gathering as unknown as Gathering<Given>
    const kept = this.#series.get(under)
    const gathered =
      (kept?.gathered as Gathered<Item> | undefined) ?? Gathered.from(gathering, view)
    const changes = [...(kept?.before.values() ?? [])].map(({ place, id, before }) => {
      const fold = gathering.givers[place]?.fold
      return { place, before, now: fold && view.rows(fold).get(id) }
    })
    gathered.update(view, changes)
    this.#series.set(under, {
      gathered: gathered as unknown as Gathered<Given>,
      before: new Map(),
    })
    return gathered
  }

  kept<T>(what: string, of: readonly NounName[], work: () => T): T {
    const before = this.#worked.get(what)
    if (before !== undefined) return before.is as T
    const is = work()
    this.#worked.set(what, { of, is })
    return is
  }

  /** Marks what has to be looked at again. */
  take(changes: readonly Ref[]): void {
    for (const { noun, id } of changes) {
      this.#visible.get(noun)?.delete(id)
      for (const [gathering, { before }] of this.#series)
        if (gathering.also.includes(noun)) this.#series.delete(gathering)
        else this.#noteRow(gathering, noun, id, before)
      for (const { fold, changed } of this.#rows.values()) if (fold.noun === noun) changed.add(id)
      for (const [what, { of }] of this.#worked) if (of.includes(noun)) this.#worked.delete(what)
    }
    for (const noun of this.#beside) this.#forget(noun)
  }

  /** Keeps a row as a gathering knows it, unless an earlier change did. */
  #noteRow(
    { givers }: Gathering<Given>,
    noun: NounName,
    id: string,
    before: KeptSeries['before'],
  ): void {
    givers.forEach(({ fold }, place) => {
      if (fold.noun !== noun || before.has(`${place} ${id}`)) return
      const row = this.#rows.get(fold.name)?.rows.get(id)
      before.set(`${place} ${id}`, { place, id, before: row })
    })
  }

  #forget(noun: NounName): void {
    this.#visible.delete(noun)
    for (const [name, { fold }] of this.#rows) if (fold.noun === noun) this.#rows.delete(name)
    for (const gathering of this.#series.keys())
      if (gathering.givers.some(({ fold }) => fold.noun === noun)) this.#series.delete(gathering)
  }
}

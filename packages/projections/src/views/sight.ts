import type { NounName } from '@lockstep/domain'
import type { AnyFold } from '../fold.ts'
import type { Gathering, Given } from '../gathering.ts'
import type { View } from '../view.ts'
import { Gathered } from './gathered.ts'
import { inIdOrder } from './in-id-order.ts'
import type { Source } from './source.ts'

/** A record that changed. */
interface Changed {
  readonly noun: NounName
  readonly id: string
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
  readonly changed: Changed[]
}

/**
 * What one viewer sees of the records as they stand: which exist for them, their rows, and what those give. A view hands
 * it on to the next one of the same viewer, and only what changed is looked at again.
 */
export class Sight {
  /** Whether it will be handed on. */
  readonly #lasts: boolean
  readonly #visible = new Map<NounName, Map<string, boolean>>()
  readonly #rows = new Map<string, KeptRows>()
  readonly #series = new Map<Gathering<Given>, KeptSeries>()
  readonly #worked = new Map<string, { readonly of: readonly NounName[]; readonly is: unknown }>()
  /** The nouns of which records exist for whom others do. */
  readonly #beside = new Set<NounName>()

  constructor(lasts: boolean) {
    this.#lasts = lasts
  }

  /** Whether a record exists, found out once. */
  visible(noun: NounName, id: string, find: () => boolean): boolean {
    const known = this.#visible.get(noun) ?? new Map<string, boolean>()
    this.#visible.set(noun, known)
    const before = known.get(id)
    if (before !== undefined) return before
    const is = find()
    known.set(id, is)
    return is
  }

  /** A record of this noun exists for whom others do. */
  standsBeside(noun: NounName): void {
    this.#beside.add(noun)
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

  gathered<Item extends Given>(
    gathering: Gathering<Item>,
    view: View,
  ): ReadonlyMap<string, readonly Item[]> {
    const kept = this.#series.get(gathering as unknown as Gathering<Given>)
    const gathered =
      (kept?.gathered as Gathered<Item> | undefined) ?? new Gathered(gathering, view, this.#lasts)
    for (const { noun, id } of kept?.changed ?? [])
      gathering.givers.forEach(({ fold }, place) => {
        if (fold.noun === noun) gathered.update(view, place, id)
      })
    this.#series.set(gathering as unknown as Gathering<Given>, {
      gathered: gathered as unknown as Gathered<Given>,
      changed: [],
    })
    return gathered.byKey
  }

  kept<T>(what: string, of: readonly NounName[], work: () => T): T {
    const before = this.#worked.get(what)
    if (before !== undefined) return before.is as T
    const is = work()
    this.#worked.set(what, { of, is })
    return is
  }

  /** Marks what has to be looked at again. */
  take(changes: readonly Changed[]): void {
    for (const { noun, id } of changes) {
      this.#visible.get(noun)?.delete(id)
      for (const { fold, changed } of this.#rows.values()) if (fold.noun === noun) changed.add(id)
      for (const [gathering, { changed }] of this.#series)
        if (gathering.also.includes(noun)) this.#series.delete(gathering)
        else if (changed.at(-1)?.id !== id) changed.push({ noun, id })
      for (const [what, { of }] of this.#worked) if (of.includes(noun)) this.#worked.delete(what)
    }
    for (const noun of this.#beside) this.#forget(noun)
  }

  #forget(noun: NounName): void {
    this.#visible.delete(noun)
    for (const [name, { fold }] of this.#rows) if (fold.noun === noun) this.#rows.delete(name)
    for (const gathering of this.#series.keys())
      if (gathering.givers.some(({ fold }) => fold.noun === noun)) this.#series.delete(gathering)
  }
}

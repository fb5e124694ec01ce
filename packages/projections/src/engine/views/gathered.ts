import { inTime } from '../../view/gathering.ts'
import type { Gathering, Gifts, Given, View } from '../../view/view.ts'

const NONE: ReadonlySet<string> = new Set()

/** A row of one of a gathering's givers that is another now; undefined where there was, or is, none. */
export interface Changed {
  /** Of its giver. */
  readonly place: number
  readonly before: unknown
  readonly now: unknown
}

/** What the rows of a view give. What comes last in a series is put at its end; where anything else changes, the series is made anew. */
export class Gathered<Item extends Given> {
  readonly byKey: Map<string, Item[]>
  readonly #gathering: Gathering<Item>
  /** Another view has the same series, to which nothing may be put then. */
  readonly #like: Gathered<Item> | undefined
  /** What each row gave, by the place of its giver. */
  readonly #gave: readonly WeakMap<object, Gifts<Item>>[]

  constructor(gathering: Gathering<Item>, like?: Gathered<Item>) {
    this.#gathering = gathering
    this.#like = like
    this.#gave = gathering.givers.map(() => new WeakMap())
    this.byKey = new Map(like?.byKey)
  }

  /** Of all rows of a view. */
  static from<Item extends Given>(gathering: Gathering<Item>, view: View): Gathered<Item> {
    const gathered = new Gathered(gathering)
    gathering.givers.forEach(({ fold }, place) => {
      for (const row of view.rows(fold).values())
        for (const [key, item] of gathered.#gives(view, row, place))
          gathered.#series(key).push(item)
    })
    for (const series of gathered.byKey.values()) series.sort(inTime)
    return gathered
  }

  update(view: View, changes: readonly Changed[]): void {
    const gone = new Map<string, Set<string>>()
    const came = new Map<string, Item[]>()
    for (const { place, before, now } of changes) {
      const gave = before === undefined ? [] : this.#gaveIn(before, place)
      for (const [key, { id }] of gave ?? this.#gives(view, before, place)) {
        const ids = gone.get(key)
        if (ids === undefined) gone.set(key, new Set([id]))
        else ids.add(id)
      }
      for (const [key, item] of now === undefined ? [] : this.#gives(view, now, place)) {
        const items = came.get(key)
        if (items === undefined) came.set(key, [item])
        else items.push(item)
      }
    }
    for (const [key, ids] of gone) {
      const now = came.get(key)
      if (now === undefined) this.#remove(key, ids)
      else this.#replace(key, ids, now)
    }
    for (const [key, items] of came) if (!gone.has(key)) this.#replace(key, NONE, items)
  }

  #gaveIn(row: unknown, place: number): Gifts<Item> | undefined {
    const gave = this.#gave[place]?.get(row as object)
    return gave === undefined && this.#like !== undefined ? this.#like.#gaveIn(row, place) : gave
  }

  #gives(view: View, row: unknown, place: number): Gifts<Item> {
    const gifts = this.#gathering.givers[place]?.gives(view, row as never) ?? []
    this.#gave[place]?.set(row as object, gifts)
    return gifts
  }

  #remove(key: string, gone: ReadonlySet<string>): void {
    this.byKey.set(
      key,
      this.#series(key).filter(({ id }) => !gone.has(id)),
    )
  }

  #replace(key: string, gone: ReadonlySet<string>, now: readonly Item[]): void {
    const series = this.#series(key)
    const before = gone.size === 0 ? [] : series.filter(({ id }) => gone.has(id))
    const goesOn = before.every((item, n) => JSON.stringify(item) === JSON.stringify(now[n]))
    const added = (goesOn ? now.slice(before.length) : now).toSorted(inTime)
    const last = series.at(-1)
    if (goesOn && added.length === 0) return
    if (
      goesOn &&
      this.#like === undefined &&
      added.every((item) => last === undefined || inTime(last, item) < 0)
    )
      series.push(...added)
    else {
      const kept = goesOn ? series : series.filter(({ id }) => !gone.has(id))
      this.byKey.set(key, added.length === 0 ? kept : [...kept, ...added].sort(inTime))
    }
  }

  #series(key: string): Item[] {
    const before = this.byKey.get(key)
    if (before !== undefined) return before
    const series: Item[] = []
    this.byKey.set(key, series)
    return series
  }
}

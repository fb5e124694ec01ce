import { inTime } from '../gathering.ts'
import type { Gathering, Gifts, Given, View } from '../view.ts'

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
  /** Whether another view has the same series, to which nothing may be put then. */
  readonly #shared: boolean

  constructor(gathering: Gathering<Item>, like?: ReadonlyMap<string, readonly Item[]>) {
    this.#gathering = gathering
    this.#shared = like !== undefined
    this.byKey = new Map(like as ReadonlyMap<string, Item[]> | undefined)
  }

  /** Of all rows of a view. */
  static from<Item extends Given>(gathering: Gathering<Item>, view: View): Gathered<Item> {
    const gathered = new Gathered(gathering)
    for (const { fold, gives } of gathering.givers)
      for (const row of view.rows(fold).values())
        for (const [key, item] of gives(view, row as never)) gathered.#series(key).push(item)
    for (const series of gathered.byKey.values()) series.sort(inTime)
    return gathered
  }

  update(view: View, { place, before, now }: Changed): void {
    const gifts = (row: unknown): Gifts<Item> =>
      row === undefined ? [] : (this.#gathering.givers[place]?.gives(view, row as never) ?? [])
    const [gave, gives] = [gifts(before), gifts(now)]
    for (const key of new Set([...gave, ...gives].map(([key]) => key)))
      this.#replace(key, new Set(under(key, gave).map(({ id }) => id)), under(key, gives))
  }

  #replace(key: string, gone: ReadonlySet<string>, now: readonly Item[]): void {
    const series = this.#series(key)
    const before = gone.size === 0 ? [] : series.filter(({ id }) => gone.has(id))
    const goesOn = before.every((item, n) => JSON.stringify(item) === JSON.stringify(now[n]))
    const added = goesOn ? now.slice(before.length).sort(inTime) : now
    const last = series.at(-1)
    if (goesOn && added.length === 0) return
    if (
      goesOn &&
      !this.#shared &&
      added.every((item) => last === undefined || inTime(last, item) < 0)
    )
      series.push(...added)
    else {
      const kept = goesOn ? series : series.filter(({ id }) => !gone.has(id))
      this.byKey.set(key, [...kept, ...added].sort(inTime))
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

const under = <Item>(key: string, gifts: Gifts<Item>): Item[] =>
  gifts.flatMap(([of, item]) => (of === key ? [item] : []))

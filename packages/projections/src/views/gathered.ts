import { type Gathering, type Gifts, type Given, inTime } from '../gathering.ts'
import type { View } from '../view.ts'

/** What the rows of a view give. What comes last in a series is put at its end; where anything else changes, the series is made anew. */
export class Gathered<Item extends Given> {
  readonly byKey = new Map<string, Item[]>()
  readonly #gathering: Gathering<Item>
  /** What each row gave, where that may change: by the place of its giver and its id. */
  readonly #byRow: Map<string, Gifts<Item>> | undefined

  /** @param lasts whether `update` will be asked for */
  constructor(gathering: Gathering<Item>, view: View, lasts: boolean) {
    this.#gathering = gathering
    this.#byRow = lasts ? new Map() : undefined
    gathering.givers.forEach(({ fold, gives }, place) => {
      for (const [id, row] of view.rows(fold)) {
        const gifts = gives(view, row as never)
        if (gifts.length === 0) continue
        this.#byRow?.set(`${place} ${id}`, gifts)
        for (const [key, item] of gifts) this.#series(key).push(item)
      }
    })
    for (const series of this.byKey.values()) series.sort(inTime)
  }

  /** Takes in what became of one row of a giver. */
  update(view: View, place: number, id: string): void {
    const giver = this.#gathering.givers[place]
    if (giver === undefined) return
    const row = view.rows(giver.fold).get(id)
    const now = row === undefined ? [] : giver.gives(view, row as never)
    const before = this.#byRow?.get(`${place} ${id}`) ?? []
    const keys = new Set([...before, ...now].map(([key]) => key))
    const gifts = [...keys].flatMap((key) =>
      this.#replace(key, under(key, before), under(key, now)).map((item) => [key, item] as const),
    )
    this.#byRow?.set(`${place} ${id}`, gifts)
  }

  /** @returns what stands in the series of what the row gives now */
  #replace(key: string, before: readonly Item[], now: readonly Item[]): readonly Item[] {
    const series = this.#series(key)
    const goesOn = before.every((item, n) => JSON.stringify(item) === JSON.stringify(now[n]))
    const added = goesOn ? now.slice(before.length).sort(inTime) : now
    const last = series.at(-1)
    if (goesOn && added.every((item) => last === undefined || inTime(last, item) < 0)) {
      series.push(...added)
    } else {
      const gone = new Set(goesOn ? [] : before)
      const kept = series.filter((item) => !gone.has(item))
      this.byKey.set(key, [...kept, ...added].sort(inTime))
    }
    return goesOn ? [...before, ...added] : now
  }

  #series(key: string): Item[] {
    const series = this.byKey.get(key) ?? []
    this.byKey.set(key, series)
    return series
  }
}

const under = <Item>(key: string, gifts: Gifts<Item>): Item[] =>
  gifts.flatMap(([of, item]) => (of === key ? [item] : []))

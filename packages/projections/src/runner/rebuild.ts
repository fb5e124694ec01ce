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

/**
 * Goes on with building a fold's rows: as many streams as one short transaction takes, and the swap once
 * the last is done. The old rows answer until then.
 */
export function buildOn(desk: Desk, fold: FoldVersions): void {
  const { store, foldings } = desk
  const { noun } = foldings.named(fold.name)
  store.transaction((change) => {
    const end = performance.now() + STRETCH_MILLISECONDS
    let last = fold.builtTo
    for (let next = store.entries.nextStream(noun, last); next !== undefined; ) {
      foldWhole(desk, next, change, fold.name)
      last = next
      next = performance.now() < end ? store.entries.nextStream(noun, last) : undefined
    }
    const done = store.entries.nextStream(noun, last) === undefined
    if (done) swap(desk, fold)
    else store.versions.build({ ...fold, builtTo: last })
    foldings.refresh()
  })
}

function swap({ store }: Desk, { name, serving, building }: FoldVersions): void {
  if (building === undefined) return
  if (serving !== undefined && serving !== building) store.rows.drop({ name, version: serving })
  store.versions.serve({ name, version: building })
}

/** How far the rebuilds under way have got, in streams. */
export const progressOf = ({ store, foldings }: Desk): BuildProgress[] =>
  foldings.building.map(({ name, builtTo }) => ({
    fold: name,
    ...store.entries.streamCount(foldings.named(name).noun, builtTo),
  }))

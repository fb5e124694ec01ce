import { canonical } from '@lockstep/eventstore-client'
import type { Entries } from './entries.ts'
import type { Ordinals } from './ordinals.ts'
import type { Rows } from './rows.ts'
import type { Timers } from './timers.ts'
import type { Versions } from './versions.ts'

interface Parts {
  readonly rows: Rows
  readonly entries: Entries
  readonly ordinals: Ordinals
  readonly timers: Timers
  readonly versions: Versions
}

/**
 * Everything that the log determines, as canonical text: two stores that were made from the same log
 * with the same keys have the same. No positions, no checkpoints, no outcomes of timers.
 */
export function dumpOf({ rows, entries, ordinals, timers, versions }: Parts): string {
  const folds = [...versions.all().values()].map(({ name, serving }) => {
    const all = serving === undefined ? [] : rows.changedSince({ name, version: serving }, -1)
    const byKey = all.map(([key, { gone, reach, row }]) => [
      key,
      { gone, reach: reach ?? null, row },
    ])
    return [name, { version: serving ?? null, rows: Object.fromEntries(byKey) }]
  })
  return canonical({
    entries: entries.since(0).map(({ id, stream, revision, at }) => [id, stream, revision, at]),
    folds: Object.fromEntries(folds),
    ordinals: ordinals.all(),
    timers: timers.all().map(([policy, id, timer]) => [policy, id, JSON.parse(timer)]),
  })
}

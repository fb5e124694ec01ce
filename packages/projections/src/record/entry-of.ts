import type { Entry, View } from '../view.ts'

const known = new WeakMap<View, ReadonlyMap<string, Entry>>()

/** An entry of the record by its id; undefined where it doesn't exist for the viewer. The record is gone through once a view. */
export function entryOf(view: View, id: string): Entry | undefined {
  const entries = known.get(view) ?? new Map(view.entries().map((entry) => [entry.id, entry]))
  known.set(view, entries)
  return entries.get(id)
}

import { onceAView } from '../once-a-view.ts'
import type { Entry, View } from '../view.ts'

const byId = onceAView((view) => new Map(view.entries().map((entry) => [entry.id, entry])))

/** An entry of the record by its id; undefined where it doesn't exist for the viewer. The record is gone through once a view. */
export const entryOf = (view: View, id: string): Entry | undefined => byId(view).get(id)

import type { View } from '../../view/view.ts'
import { findingsIn } from './findings-in.ts'

/**
 * What was found about some records and entries with which findings began that did not close, by their ids: as a mark on
 * the timeline says it.
 */
export function foundAbout(view: View, ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const add = (id: string, name: string) => {
    const before = found.get(id)
    if (!ids.has(id) || before?.includes(name)) return
    found.set(id, before === undefined ? name : `${before}; ${name}`)
  }
  for (const { is, detector, subject } of findingsIn(view).values()) {
    if (is === 'closed') continue
    for (const id of subject.roots) add(id, detector.name)
    for (const { id } of subject.about) add(id, detector.name)
  }
  return found
}

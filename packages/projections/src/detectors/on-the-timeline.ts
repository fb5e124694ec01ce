import { onceAView } from '../once-a-view.ts'
import { findingsIn } from './findings-in.ts'

/**
 * What was found about the records and entries that findings began with and that did not close, by their ids: as a mark
 * on the timeline says it.
 */
export const foundAbout = onceAView((view): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const { is, detector, subject } of findingsIn(view).values()) {
    if (is === 'closed') continue
    for (const id of [...subject.roots, ...subject.about.map((ref) => ref.id)]) {
      const before = found.get(id)
      const more = before === undefined || before.includes(detector.name)
      found.set(id, more ? (before ?? detector.name) : `${before}; ${detector.name}`)
    }
  }
  return found
})

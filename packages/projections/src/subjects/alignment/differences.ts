import type { PersonId } from '@lockstep/domain'
import type { View } from '../../view/view.ts'
import type { PartLoss } from './part.ts'
import { alignmentAt, alignmentParts } from './parts.ts'

/** What two see differently, and in which part of alignment. */
export interface Difference extends PartLoss {
  /** "Priorities" */
  readonly part: string
}

/** What each part loses by, the part that loses most first; then the second of each, and so on. */
export function differencesOf(view: View, people: readonly PersonId[]): Difference[] {
  const { parts } = alignmentAt(view, people, view.moment)
  const found = alignmentParts.flatMap(({ name, title }) => {
    const losses = parts.get(name)?.losses ?? []
    return losses
      .filter(({ loss }) => loss > 0)
      .toSorted((x, y) => y.loss - x.loss)
      .map((loss, rank) => ({ ...loss, part: title, rank }))
  })
  return found
    .sort((x, y) => x.rank - y.rank || y.loss - x.loss)
    .map(({ rank: _, ...difference }) => difference)
}

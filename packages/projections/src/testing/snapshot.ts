import { nouns } from '@lockstep/domain'
import { folds } from '../folds/folds.ts'
import type { FoldOf } from '../view/fold.ts'
import type { View } from '../view/view.ts'

/** Everything that a view answers, for comparing. */
export function snapshot(view: View): unknown {
  const everything = (Object.keys(nouns) as (keyof typeof nouns)[]).flatMap((noun) =>
    [...new Set(view.entries().map(({ stream }) => stream))]
      .filter((stream) => stream.startsWith(`${noun}-`))
      .map((stream) => ({ noun, id: stream.slice(noun.length + 1) })),
  )
  return {
    organisation: view.organisation,
    zone: view.zone,
    rows: folds.map((fold) => [fold.name, ...view.rows(fold as FoldOf<unknown>)]),
    entries: view.entries().map((entry) => {
      const { id, stream, revision, type, at, metadata } = entry
      return { number: view.number(entry), id, stream, revision, type, at, metadata }
    }),
    records: everything.map(({ noun, id }) => ({
      id,
      ordinal: view.ordinal(noun, id),
      row: folds
        .filter((fold) => fold.noun === noun)
        .map((fold) => view.row(fold as FoldOf<unknown>, id)),
      history: view.history(noun, id).map((event) => ({ ...event, metadata: event.metadata })),
      stored: view.stored(noun, id).map((event) => ({ ...event, metadata: event.metadata })),
    })),
  }
}

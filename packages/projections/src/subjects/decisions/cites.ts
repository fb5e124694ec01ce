import { z } from 'zod'
import type { DecisionRow } from '../../folds/decisions.ts'
import { referredRecord } from '../../records/referred.ts'
import { Named } from '../../telling/href.ts'
import { StampView, stampView } from '../../telling/stamp.ts'
import type { View } from '../../view/view.ts'

/** An outside event, or a player of the ecosystem, with what it has to do with a decision. */
export const CitedView = z.strictObject({
  ...Named.shape,
  noun: z.enum(['outside', 'player']),
  stamp: StampView,
  note: z.string().optional(),
})

export const citedBy = (view: View, { cites }: DecisionRow): z.output<typeof CitedView>[] =>
  cites.flatMap(({ noun, of, stamp, note }) => {
    const named = referredRecord(view, noun, of)
    return named === undefined
      ? []
      : [
          {
            ...named,
            noun,
            stamp: stampView(view, stamp),
            ...(note === undefined ? {} : { note }),
          },
        ]
  })

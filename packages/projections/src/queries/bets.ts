import { decisionKinds } from '@lockstep/domain'
import { z } from 'zod'
import { type DecisionRow, decisions } from '../folds/decisions.ts'
import { outcomeOf } from '../records/bet-outcome.ts'
import { namedRecord } from '../records/named.ts'
import { calibrations, FEWEST_JUDGED, LEVEL } from '../subjects/decisions/calibration.ts'
import { Named } from '../telling/href.ts'
import { StampView, stampView } from '../telling/stamp.ts'
import { query } from '../view/query.ts'
import type { View } from '../view/view.ts'

const share = z.strictObject({ low: z.number(), high: z.number() })

export const bets = query({
  name: 'bets',
  summary: 'What was bet on decisions, what came, and how well chances were told; never by person.',
  params: z.strictObject({}),
  response: z.strictObject({
    kinds: z.array(
      z.strictObject({
        kind: z.enum(decisionKinds),
        /** Decisions with bets that count, of which it is clear whether the effect came. */
        judged: z.array(z.string()),
        /** Those of which it came in part: they count neither way. */
        inPart: z.array(z.string()),
        /** Those of which something came, with no bet from before that the viewer may read. */
        uncounted: z.array(z.string()),
        /** Absent where too few are judged: insufficient data. */
        bands: z
          .array(
            z.strictObject({
              /** Chances from and to, in percent. */
              from: z.int(),
              to: z.int(),
              /** Decisions of which somebody gave such a chance, and those of which it came. */
              of: z.array(z.string()),
              came: z.array(z.string()),
              interval: share.optional(),
            }),
          )
          .optional(),
      }),
    ),
    /** So many judged decisions of a kind are needed. */
    fewest: z.int(),
    level: z.number(),
    /** Every decision on which bets were asked for, the latest first. */
    decisions: z.array(
      z.strictObject({
        id: z.string(),
        ...Named.shape,
        effect: z.string(),
        asked: StampView,
        /** How many were asked, and have placed one. */
        of: z.int(),
        placed: z.int(),
        opened: StampView.optional(),
        outcome: z.enum(['came', 'came in part', 'did not come']).optional(),
      }),
    ),
  }),
  answer: (view) => ({
    kinds: calibrations(view).map(({ judged, inPart, uncounted, bands, ...kind }) => ({
      ...kind,
      judged: [...judged],
      inPart: [...inPart],
      uncounted: [...uncounted],
      ...(bands === undefined
        ? {}
        : {
            bands: bands.map(({ of, came, ...band }) => ({
              ...band,
              of: [...of],
              came: [...came],
            })),
          }),
    })),
    fewest: FEWEST_JUDGED,
    level: LEVEL,
    decisions: [...view.rows(decisions).values()]
      .flatMap((row) => lineOf(view, row))
      .sort((x, y) => (x.asked.at > y.asked.at ? -1 : 1)),
  }),
})

function lineOf(view: View, row: DecisionRow) {
  const named = namedRecord(view, 'decision', row.id)
  const { bets: asked } = row
  if (named === undefined || asked === undefined) return []
  const outcome = outcomeOf(row)
  return [
    {
      id: row.id,
      ...named,
      effect: asked.effect,
      asked: stampView(view, asked.stamp),
      of: asked.asked.length,
      placed: asked.placed.length,
      ...(asked.opened === undefined ? {} : { opened: stampView(view, asked.opened.stamp) }),
      ...(outcome === undefined ? {} : { outcome }),
    },
  ]
}

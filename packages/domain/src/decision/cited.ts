import type { z } from 'zod'
import type { Situation } from '../kernel/noun.ts'
import { Refusal, require } from '../kernel/refusal.ts'
import { type Cited, type MetricSnapshot, snapshotOf } from '../metric/snapshot.ts'
import type { evidenceKinds } from './grounds.ts'

/**
 * A metric that is cited as evidence, as it then stood: taken from the record, never typed.
 * @throws Refusal `MetricIsData`, `NothingReported`, or as `snapshotOf`.
 */
export function citedAs(
  situation: Situation,
  metric: z.output<typeof Cited>,
  kind: (typeof evidenceKinds)[number],
): MetricSnapshot {
  require(kind === 'data', 'MetricIsData', 'A metric is evidence of kind data.', 'kind')
  const stood = snapshotOf(situation, metric, 'metric')
  if (stood === undefined) {
    throw new Refusal('NothingReported', 'Nothing of it had been reported by then.', 'metric')
  }
  return stood
}

import type { LocalDate, MetricId } from '@lockstep/domain'
import { metrics } from '../../folds/metrics.ts'
import type { Stamp } from '../../folds/stamp.ts'
import type { View } from '../../view/view.ts'

/** What revenue came to in some days, against what was planned for them. */
export interface RevenuePeriod {
  readonly metric: MetricId
  readonly stamp: Stamp
  readonly from: LocalDate
  readonly to: LocalDate
  /** Its distance from the plan, as a share of it: -0.1 is a tenth below. */
  readonly variance: number
}

/** Every period of the whole's revenue for which there was a plan. */
export const revenuePeriods = (view: View): RevenuePeriod[] =>
  [...view.rows(metrics).values()].flatMap(({ id, defined, values }) =>
    defined?.revenue !== true || defined.parent !== undefined
      ? []
      : values.flatMap(({ on, since, value, plan, stamp }) =>
          since === undefined || plan === undefined || plan === 0
            ? []
            : [
                {
                  metric: id,
                  stamp,
                  from: since,
                  to: on,
                  variance: (value - plan) / Math.abs(plan),
                },
              ],
        ),
  )

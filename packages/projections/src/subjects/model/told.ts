import { type Modelled, type ModelValues, modelled, modelParameters } from '@lockstep/domain'
import type { View } from '../../view/view.ts'
import { type ModelSetting, modelSettings, valuesAfter } from './model.ts'

/** What each number says, before its value. */
const labels: { readonly [M in Modelled]: Readonly<Record<keyof ModelValues[M], string>> } = {
  stated: {
    start_variance: 'Stated trust: variance before any rating',
    item_variance: 'Stated trust: variance of one answered item',
    drift_per_day: 'Stated trust: variance that a day adds',
    stale_days: 'Stated trust: days without a rating until it is stale',
  },
  behaviour: {
    half_life_days: 'Reliability and reliance: days after which what somebody did counts half',
  },
  alignment: {
    priorities: 'Alignment: weight of priorities',
    points: 'Alignment: weight of points',
    positions: 'Alignment: weight of positions',
    success: 'Alignment: weight of the definition of success',
    metrics: 'Alignment: weight of metrics',
    expectations: 'Alignment: weight of expectations',
  },
}

/** A number as it holds. */
export interface HeldParameter {
  readonly measure: Modelled
  readonly parameter: string
  readonly label: string
  readonly value: number
  /** Who set it last; absent where it is as published. */
  readonly set?: ModelSetting
}

/** All numbers that may be set, as they hold in a view. */
export function heldParameters(view: View): HeldParameter[] {
  const settings = modelSettings(view)
  const held = valuesAfter(settings)
  return modelled.flatMap((measure) =>
    Object.keys(modelParameters[measure]).map((parameter) => {
      const set = settings.findLast(
        (each) => each.measure === measure && each.parameter === parameter,
      )
      const value = valueIn(held, measure, parameter)
      const label = labelOf(measure, parameter)
      return { measure, parameter, label, value, ...(set === undefined ? {} : { set }) }
    }),
  )
}

/** What one setting made of the version before it. */
export interface ModelChange {
  /** That it made. */
  readonly version: number
  readonly label: string
  readonly before: number
  readonly set: ModelSetting
}

/** Every version after the first, in order. */
export function modelChanges(view: View): ModelChange[] {
  const settings = modelSettings(view)
  return settings.map((set, n) => {
    const { measure, parameter } = set
    const before = valuesAfter(settings.slice(0, n))
    return {
      version: n + 2,
      label: labelOf(measure, parameter),
      before: valueIn(before, measure, parameter),
      set,
    }
  })
}

function labelOf(measure: Modelled, parameter: string): string {
  const known: Readonly<Record<string, string>> = labels[measure]
  return known[parameter] ?? parameter
}

function valueIn(held: ModelValues, measure: Modelled, parameter: string): number {
  const known: Readonly<Record<string, number>> = held[measure]
  return known[parameter] ?? 0
}
